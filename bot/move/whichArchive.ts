import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { addressFaults } from '../archive/cosmosAddress.ts'
import { type ArchivePlace, type ArchiveSettings, archivePlace } from '../archive/openArchive.ts'
import { type Refused, refuse } from './course.ts'

/** `sqlite:<path>` or `cosmos` as it was asked for; otherwise the archive that the server would open. */
export function whichArchive(
  asked: string | undefined,
  environment: ArchiveSettings,
  what: string,
): ArchivePlace | Refused {
  if (asked?.startsWith('sqlite:')) return { engine: 'sqlite', path: resolve(asked.slice('sqlite:'.length)) }
  if (asked !== undefined && asked !== 'cosmos')
    return refuse(`Could not find the archive ${asked}: name it sqlite:<path> or cosmos.`)
  const place = archivePlace(environment)
  if (asked === 'cosmos' && place.engine !== asked)
    return refuse('Could not find the archive cosmos: COSMOS_ENDPOINT is not set.')
  if (place.engine === 'sqlite') return { ...place, path: resolve(place.path) }
  const faults = addressFaults(environment, what === 'prepare')
  return faults.length > 0 ? refuse(faults.join('\n')) : place
}

export function archiveName(place: ArchivePlace): string {
  return place.engine === 'sqlite' ? `sqlite:${place.path}` : `cosmos:${place.endpoint}`
}

/** To read from an archive on SQLite must not make an empty one where a path was mistyped. */
export function mayBeRead(place: ArchivePlace): boolean {
  return place.engine !== 'sqlite' || existsSync(place.path)
}
