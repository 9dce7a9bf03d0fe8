import type { Container } from '@azure/cosmos'
import { z } from 'zod'
import type { Archive, TimeSpan } from './archive.ts'
import { appender } from './cosmosAppend.ts'
import { changeReader } from './cosmosChanges.ts'
import { type CosmosSettings, openContainer } from './cosmosContainer.ts'
import { dispatchShelf } from './cosmosDispatches.ts'
import { readItem } from './cosmosItem.ts'
import { commandItemId, fileOf } from './cosmosItems.ts'
import { journalOf, journalReader } from './cosmosJournal.ts'
import { lists } from './cosmosLists.ts'
import { reading } from './cosmosPatience.ts'
import { stateReader } from './cosmosStates.ts'
import { wholeFiles } from './cosmosWhole.ts'

/**
 * The archive for whoever has outgrown one machine: any number of instances on one container. Reads follow the writes of
 * their own instance; what another wrote a moment ago may be missed, and then the etag of what was read turns the write
 * away, so that it is decided again.
 */
export async function openCosmosArchive(settings: CosmosSettings): Promise<Archive> {
  const { container, close } = await openContainer(settings)
  const states = stateReader(container)
  const load = async (id: string) => {
    const state = await reading(({ signal }) => states.read(id, signal))
    return state && fileOf(state)
  }
  return {
    load,
    loadMany: async ids => (await Promise.all(ids.map(load))).filter(file => file !== undefined),
    ...lists(container),
    append: appender(container, states),
    isDone: async (fileId, commandId) => {
      const place = { fileId, id: commandItemId(commandId) }
      return (await reading(({ signal }) => readItem(container, place, signal))) !== undefined
    },
    journal: journalOf(container, states),
    journalBetween: journalReader(container),
    changes: changeReader(container),
    ...wholeFiles(container, states),
    now: () => reading(({ signal }) => serviceTime(container, signal)),
    dispatches: dispatchShelf(container, states),
    close: async () => close(),
  }
}

/** The service tells the time with every answer, in whole seconds. */
async function serviceTime(container: Container, abortSignal: AbortSignal): Promise<TimeSpan> {
  const { headers } = await container.item('no item', 'no file').read({ abortSignal })
  const from = Date.parse(z.string().parse(headers.date))
  return { from, to: from + 1_000 }
}
