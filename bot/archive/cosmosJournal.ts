import type { Container } from '@azure/cosmos'
import type { Archive, StoredEntry } from './archive.ts'
import { entryOf } from './cosmosItems.ts'
import { reading } from './cosmosPatience.ts'
import { everyPage, findInAllFiles, findInFile } from './cosmosQuery.ts'
import type { StateReader } from './cosmosStates.ts'
import { entryCursor, pageLength, pageOf, readEntryCursor } from './page.ts'

const mostTries = 10

/** As many entries as the state counts or more: with fewer, the file is being removed or put in, and has none to show. */
export function journalOf(container: Container, states: StateReader): Archive['journal'] {
  return async fileId => {
    for (let tries = 0; tries < mostTries; tries++) {
      const state = await reading(({ signal }) => states.read(fileId, signal))
      if (!state) return []
      const entries = await entriesOf(container, fileId)
      if (entries.length >= state.fileVersion) return entries
    }
    throw new Error(`Could not read the journal of case file ${fileId}: entries are missing.`)
  }
}

export function entriesOf(
  container: Container,
  fileId: string,
  inTime: typeof reading = reading,
): Promise<readonly StoredEntry[]> {
  const query = `SELECT TOP ${pageLength} * FROM c WHERE c.version > @version ORDER BY c.version`
  return everyPage<StoredEntry>(async last => {
    const asked = { fileId, query, values: { version: last?.version ?? 0 } }
    return (await inTime(({ signal }) => findInFile(container, asked, signal))).map(entryOf)
  })
}

export function journalReader(container: Container): Archive['journalBetween'] {
  const query = `SELECT TOP ${pageLength} * FROM c
    WHERE c.at >= @at AND c.at < @to
      AND (c.at > @at OR c.fileId > @fileId OR (c.fileId = @fileId AND c.version > @version))
    ORDER BY c.at, c.fileId, c.version`
  return async ({ from, to }, after) => {
    const [at, fileId, version] = after === undefined ? [from, '', 0] : readEntryCursor(after)
    const asked = { query, values: { at, fileId, version, to } }
    const found = await reading(({ signal }) => findInAllFiles(container, asked, signal))
    return pageOf(found.map(entryOf), entryCursor)
  }
}
