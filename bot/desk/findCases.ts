import type { StoredFile } from '../archive/archive.ts'
import { mayAddDetails, maySeeCase } from '../domain/permissions.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { isHeldBySomeone, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Desk } from './desk.ts'
import { queueKeyOf, requestIn } from './requestFile.ts'

export type FoundCase = Readonly<{ request: PlacementRequest; version: number }>

/** Every open case of the central unit: first those that wait to be taken, each part by the day the child needs a place. */
export async function openQueue(desk: Desk): Promise<readonly FoundCase[]> {
  const open = (await desk.archive.list('request', { open: true })).map(foundCase)
  return open.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

/** The open cases that the person asked for, reads along in, has taken, or heads over and can find a stand-in for. */
export async function openCasesOf(desk: Desk, person: Person): Promise<readonly FoundCase[]> {
  const queue = await openQueue(desk)
  return queue.filter(
    ({ request }) =>
      mayAddDetails(person, request) || (concerns(request, person.id) && maySeeCase(person, request)),
  )
}

/** 1 is next to be taken; undefined when the case does not wait. */
export async function placeInQueue(desk: Desk, request: PlacementRequest): Promise<number | undefined> {
  if (request.state !== 'filed') return undefined
  return 1 + (await desk.archive.countAhead('request', queueKeyOf(request)))
}

export function foundCase(file: StoredFile): FoundCase {
  return { request: requestIn(file), version: file.version }
}

function orderOf({ request }: FoundCase): string {
  return `${request.state === 'filed' ? 0 : 1} ${queueKeyOf(request)}`
}

function concerns(request: PlacementRequest, personId: PersonId): boolean {
  if (request.requester === personId || request.coReader === personId) return true
  return isHeldBySomeone(request) && request.officer === personId
}
