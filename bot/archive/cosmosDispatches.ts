import type { Container } from '@azure/cosmos'
import { z } from 'zod'
import type { Dispatch, DispatchShelf } from './archive.ts'
import { claimTaker } from './cosmosClaims.ts'
import { dispatchOf, readDispatch } from './cosmosItems.ts'
import { openLeases, readDispatchAt } from './cosmosLeases.ts'
import { outcomeWriters } from './cosmosOutcomes.ts'
import { reading } from './cosmosPatience.ts'
import { findInAllFiles, findInFile } from './cosmosQuery.ts'
import type { StateReader } from './cosmosStates.ts'

export function dispatchShelf(container: Container, states: StateReader): DispatchShelf {
  const leases = openLeases()
  return {
    of: async fileId => {
      const state = await reading(({ signal }) => states.read(fileId, signal))
      return state ? dispatchesOfFile(container, fileId) : []
    },
    find: (fileId, key) =>
      reading(async ({ signal }) => {
        const found = await readDispatchAt(container, { fileId, key }, signal)
        return found && dispatchOf(found)
      }),
    claimDue: claimTaker(container, leases),
    nextDue: after => reading(({ signal }) => nextDue(container, signal, after)),
    ...outcomeWriters(container, leases),
  }
}

export async function dispatchesOfFile(container: Container, fileId: string): Promise<readonly Dispatch[]> {
  const query = 'SELECT * FROM c WHERE IS_DEFINED(c.key)'
  const found = await reading(({ signal }) => findInFile(container, { fileId, query }, signal))
  return found
    .map(readDispatch)
    .toSorted((one, other) => one.announcedIn - other.announcedIn || one.place - other.place)
    .map(dispatchOf)
}

const instants = z.array(z.number())

async function nextDue(container: Container, signal: AbortSignal, after = -1): Promise<number | undefined> {
  const query = 'SELECT TOP 1 VALUE c.readyAt FROM c WHERE c.readyAt > @after ORDER BY c.readyAt'
  return instants.parse(await findInAllFiles(container, { query, values: { after } }, signal))[0]
}
