import { join } from 'node:path'
import type { Archive } from './archive.ts'
import type { CosmosSettings } from './cosmosContainer.ts'
import { openSqliteArchive } from './sqliteArchive.ts'

/** Where an archive is: a file on this machine, or an account of Cosmos DB. */
export type ArchivePlace =
  | Readonly<{ engine: 'sqlite'; path: string }>
  | (Readonly<{ engine: 'cosmos' }> & CosmosSettings)

export type ArchiveSettings = Readonly<{
  COSMOS_ENDPOINT?: string
  COSMOS_KEY?: string
  SAMPLATS_DATA?: string
}>

/** The account where one is named, otherwise the file in the data folder. */
export function archivePlace(settings: ArchiveSettings): ArchivePlace {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, SAMPLATS_DATA: folder } = settings
  if (endpoint) return { engine: 'cosmos', endpoint, ...(key ? { key } : {}) }
  return { engine: 'sqlite', path: join(folder || '.data', 'samplats.db') }
}

/** Only whoever is on Cosmos DB loads its client: that takes longer than opening any archive. */
export async function openArchive(place: ArchivePlace): Promise<Archive> {
  if (place.engine === 'sqlite') return openSqliteArchive(place)
  const { openCosmosArchive } = await import('./cosmosArchive.ts')
  return openCosmosArchive(place)
}

/** Makes what the archive is kept in, as far as it is missing; answers what there is now, a line each. */
export async function prepareArchive(place: ArchivePlace): Promise<readonly string[]> {
  if (place.engine === 'cosmos') await (await import('./cosmosContainer.ts')).prepareContainer(place)
  else await (await openArchive(place)).close()
  return [`The archive ${place.engine === 'sqlite' ? place.path : place.endpoint} is ready.`]
}
