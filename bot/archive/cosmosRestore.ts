import type { Container } from '@azure/cosmos'
import type { WholeFile } from './archive.ts'
import { batch, bytesOf, mostBytes, mostOperations, type Operation, put, upsert } from './cosmosBatch.ts'
import { isRefusal } from './cosmosFault.ts'
import {
  commandItemId,
  dispatchItemOf,
  entryItemOf,
  type StateItem,
  stateId,
  type Written,
} from './cosmosItems.ts'
import { writingAtLeisure } from './cosmosPatience.ts'
import { empty, itemsIn, type Mark, markUnfinished, standingMark } from './cosmosUnfinished.ts'

/** In one batch where nothing stands in the way and it fits; otherwise behind the mark of what is unfinished. */
export function restorer(container: Container): (stored: WholeFile) => Promise<void> {
  return async stored => {
    const fileId = stored.file.id
    const batches = batchesOf(stored)
    const isFree = (await itemsIn(container, fileId)).length === 0
    const mark = isFree && batches.length === 1 ? undefined : await markUnfinished(container, fileId)
    if (!isFree) await empty(container, fileId)
    for (const operations of batches.slice(0, -1))
      await writingAtLeisure(({ signal }) => batch(container, { fileId, operations }, signal))
    await end(container, stored, { contents: batches.at(-1) ?? [], mark })
  }
}

/** The state, and what comes with it, in the place of the mark; of nothing where there was no need of one. */
async function end(
  container: Container,
  stored: WholeFile,
  { contents, mark }: Readonly<{ contents: readonly Operation[]; mark: Mark | undefined }>,
): Promise<void> {
  const fileId = stored.file.id
  let mayHaveEnded = false
  await writingAtLeisure(async ({ signal }) => {
    const etag = mark && (await standingMark(container, mark, signal))
    const isOurs = mark === undefined || etag !== undefined
    const operations = [put(stateItemOf(stored), etag), ...contents]
    try {
      if (isOurs && (await batch(container, { fileId, operations }, signal)) === undefined) return
    } catch (error) {
      mayHaveEnded ||= !isRefusal(error)
      throw error
    }
    // A batch that was not answered had ended it, and by now it may have been written to.
    if (!mayHaveEnded) throw new Error(`Could not restore case file ${fileId}: another is writing to it.`)
  })
}

/** For what stands around the operations, and for the mark's etag. */
const envelopeBytes = 1_000

/** To the last of them the state is added. It is filled first: what is due comes with the state if it fits. */
function batchesOf(stored: WholeFile): readonly (readonly Operation[])[] {
  const last: Operation[] = []
  const batches = [last]
  let room = mostBytes - envelopeBytes - bytesOf([upsert(stateItemOf(stored))])
  for (const operation of contentsOf(stored).map(upsert).toReversed()) {
    const bytes = bytesOf([operation])
    if (bytes > room || batches[0]?.length === mostOperations - 1) {
      batches.unshift([])
      room = mostBytes - envelopeBytes
    }
    batches[0]?.unshift(operation)
    room -= bytes
  }
  return batches
}

/** What is still to be sent last. */
function contentsOf({ entries, dispatches, file }: WholeFile): readonly Readonly<{ id: string }>[] {
  const commands = new Map(entries.map(({ commandId, version }) => [commandId, version]))
  const letters = dispatches.map(dispatchItemOf)
  return [
    ...entries.map(entryItemOf),
    ...[...commands].map(([commandId, cameTo]) => ({
      id: commandItemId(commandId),
      fileId: file.id,
      cameTo,
      attempt: '',
    })),
    ...letters.filter(({ status }) => status !== 'pending'),
    ...letters.filter(({ status }) => status === 'pending'),
  ]
}

function stateItemOf({ file, shelf, entries }: WholeFile): Written<StateItem> {
  const { id: fileId, kind: fileKind, version: fileVersion, shape, state } = file
  return { id: stateId, fileId, fileKind, fileVersion, ...shelf, madeAt: entries[0]?.at ?? 0, shape, state }
}
