import { randomUUID } from 'node:crypto'
import type { Container } from '@azure/cosmos'
import type { AppendOutcome, Change } from './archive.ts'
import { batch, bytesOf, mostBytes, type Operation } from './cosmosBatch.ts'
import { Overtaken } from './cosmosFault.ts'
import { readItem } from './cosmosItem.ts'
import { commandItemId, type DispatchItem, readCommand, readDispatch } from './cosmosItems.ts'
import { operationsOf } from './cosmosOperations.ts'
import { type Try, writing } from './cosmosPatience.ts'
import { findInFile } from './cosmosQuery.ts'
import type { StateReader } from './cosmosStates.ts'
import { storable, versionAfter } from './storableChange.ts'

/** A change as one batch of its partition: all of it is stored, or none. */
export function appender(
  container: Container,
  states: StateReader,
): (change: Change) => Promise<AppendOutcome> {
  return async change => {
    storable(change)
    const attempt = randomUUID()
    return writing(async tried => {
      try {
        return await tryOnce(change, attempt, tried)
      } catch (error) {
        // What is tried again begins with what stands there then.
        states.forget(change.file.id)
        throw error
      }
    })
  }

  async function tryOnce(change: Change, attempt: string, tried: Try): Promise<AppendOutcome> {
    const { id, version } = change.file
    const state = version === 0 ? undefined : await states.at(change.file, tried.signal)
    if (version > 0 && !state)
      return (await doneBefore(change, attempt, tried)) ?? { outcome: 'versionTaken' }
    const dispatches = version === 0 ? [] : await standingDispatches(container, change, tried.signal)
    const operations = operationsOf(change, attempt, { state, dispatches })
    refuseOversize(id, operations)
    const turnedAway = await batch(container, { fileId: id, operations }, tried.signal)
    if (turnedAway === undefined) return { outcome: 'appended', version: versionAfter(change) }
    // A dispatch was delivered or claimed just now: the change itself still holds.
    if (dispatches.some(dispatch => dispatch.id === turnedAway)) throw new Overtaken()
    states.forget(id)
    const isCommand = turnedAway === commandItemId(change.commandId)
    return (isCommand ? await doneBefore(change, attempt, tried) : undefined) ?? { outcome: 'versionTaken' }
  }

  /** Its own command was carried out after all when an earlier try was stored and its answer lost. */
  async function doneBefore(
    { file, commandId }: Change,
    attempt: string,
    { signal }: Try,
  ): Promise<AppendOutcome | undefined> {
    const found = await readItem(container, { fileId: file.id, id: commandItemId(commandId) }, signal)
    if (found === undefined) return undefined
    const done = readCommand(found)
    return { outcome: done.attempt === attempt ? 'appended' : 'alreadyDone', version: done.cameTo }
  }
}

async function standingDispatches(
  container: Container,
  { file, announcements, withdrawn, receipts }: Change,
  signal: AbortSignal,
): Promise<readonly DispatchItem[]> {
  const keys = [...announcements.map(({ key }) => key), ...withdrawn, ...receipts.map(({ key }) => key)]
  if (keys.length === 0) return []
  const query = 'SELECT * FROM c WHERE ARRAY_CONTAINS(@keys, c.key)'
  const found = await findInFile(container, { fileId: file.id, query, values: { keys } }, signal)
  return found.map(readDispatch)
}

/** What a change does to dispatches that stand there already cannot be told from the change alone. */
function refuseOversize(fileId: string, operations: readonly Operation[]): void {
  const bytes = bytesOf(operations)
  if (bytes <= mostBytes) return
  throw new RangeError(
    `Could not append to case file ${fileId}: with the dispatches that it touches it is ${bytes} bytes, and at most ${mostBytes} fit in one commit.`,
  )
}
