import { randomUUID } from 'node:crypto'
import type { Container } from '@azure/cosmos'
import { z } from 'zod'
import { batch, mostOperations, remove, upsert } from './cosmosBatch.ts'
import { Overtaken } from './cosmosFault.ts'
import { readItem } from './cosmosItem.ts'
import { stateId, unfinishedState } from './cosmosItems.ts'
import { readingAtLeisure, writingAtLeisure } from './cosmosPatience.ts'
import { findInFile } from './cosmosQuery.ts'

/**
 * Stands in the place of a file's state while the file is put in or removed, as that takes more than one batch: nobody
 * finds half a file, and whoever repeats what was broken off finishes it. Whoever marks it last is the one who may end it.
 */
export type Mark = Readonly<{ fileId: string; by: string }>

const ids = z.array(z.string())

/** What is due goes with the state: from then on nobody is told anything in the name of the file. */
export async function markUnfinished(container: Container, fileId: string): Promise<Mark> {
  const by = randomUUID()
  const query = `SELECT TOP ${mostOperations - 1} VALUE c.id FROM c WHERE c.readyAt >= 0`
  await writingAtLeisure(async ({ signal }) => {
    const due = ids.parse(await findInFile(container, { fileId, query }, signal))
    const operations = [upsert(unfinishedState(fileId, by)), ...due.map(remove)]
    if (await batch(container, { fileId, operations }, signal)) throw new Overtaken()
  })
  return { fileId, by }
}

/** Removes all but the mark. */
export async function empty(container: Container, fileId: string): Promise<void> {
  for (;;) {
    const contents = (await itemsIn(container, fileId)).filter(id => id !== stateId)
    if (contents.length === 0) return
    for (let from = 0; from < contents.length; from += mostOperations) {
      const operations = contents.slice(from, from + mostOperations).map(remove)
      // What is gone already was removed by a try that was not answered, or by another: see what is left.
      await writingAtLeisure(({ signal }) => batch(container, { fileId, operations }, signal))
    }
  }
}

const itemsAtOnce = 1_000

/** Some of them, when there are many. */
export async function itemsIn(container: Container, fileId: string): Promise<readonly string[]> {
  const query = `SELECT TOP ${itemsAtOnce} VALUE c.id FROM c`
  return ids.parse(await readingAtLeisure(({ signal }) => findInFile(container, { fileId, query }, signal)))
}

const markItem = z.object({ unfinished: z.string(), _etag: z.string() })

/** The mark's etag; undefined when it is another's by now, or has been ended. */
export async function standingMark(
  container: Container,
  { fileId, by }: Mark,
  signal: AbortSignal,
): Promise<string | undefined> {
  const found = markItem.safeParse(await readItem(container, { fileId, id: stateId }, signal))
  return found.success && found.data.unfinished === by ? found.data._etag : undefined
}
