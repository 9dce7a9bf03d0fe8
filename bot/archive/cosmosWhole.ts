import type { Container } from '@azure/cosmos'
import { z } from 'zod'
import type { Archive, WholeFile } from './archive.ts'
import { dispatchesOfFile } from './cosmosDispatches.ts'
import { fileOf, shelfOf } from './cosmosItems.ts'
import { entriesOf } from './cosmosJournal.ts'
import { readingAtLeisure } from './cosmosPatience.ts'
import { purger } from './cosmosPurge.ts'
import { findInAllFiles } from './cosmosQuery.ts'
import { restorer } from './cosmosRestore.ts'
import type { StateReader } from './cosmosStates.ts'
import { pageLength, pageOf } from './page.ts'

/** Files as wholes: counted up, taken out, put in and removed. */
export function wholeFiles(
  container: Container,
  states: StateReader,
): Pick<Archive, 'ids' | 'whole' | 'restore' | 'purge'> {
  const restore = restorer(container)
  const purge = purger(container)
  return {
    ids: async after => pageOf(await idsAfter(container, after), last => last),
    whole: id => whole(container, states, id),
    restore: async stored => {
      states.forget(stored.file.id)
      await restore(stored)
    },
    purge: async id => {
      states.forget(id)
      await purge(id)
    },
  }
}

const ids = z.array(z.string())

async function idsAfter(container: Container, after = ''): Promise<readonly string[]> {
  const query = `SELECT TOP ${pageLength} VALUE c.fileId FROM c
    WHERE c.madeAt >= 0 AND c.fileId > @after ORDER BY c.fileId`
  const asked = { query, values: { after } }
  return ids.parse(await readingAtLeisure(({ signal }) => findInAllFiles(container, asked, signal)))
}

const mostTries = 10

/** What was written while the file was read belongs to a later version: it is read again until nothing was. */
async function whole(
  container: Container,
  states: StateReader,
  fileId: string,
): Promise<WholeFile | undefined> {
  const standing = () => readingAtLeisure(({ signal }) => states.read(fileId, signal))
  for (let tries = 0; tries < mostTries; tries++) {
    const state = await standing()
    if (!state) return undefined
    const entries = await entriesOf(container, fileId, readingAtLeisure)
    const dispatches = await readingAtLeisure(() => dispatchesOfFile(container, fileId))
    const isAsItWas = (await standing())?._etag === state._etag
    if (isAsItWas) return { file: fileOf(state), shelf: shelfOf(state), entries, dispatches }
  }
  throw new Error(`Could not read case file ${fileId} as a whole: it changed all the while.`)
}
