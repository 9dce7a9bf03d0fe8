import type { StoredFile } from '../archive/archive.ts'
import { announceRequest } from '../domain/request/announce.ts'
import { apply } from '../domain/request/apply.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import { isEnded, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { CaseFileKind } from './carryOut.ts'
import { requestUpcasts } from './olderRequests.ts'
import { inNewestShape } from './upcast.ts'

/** A placement request's case file: how it is read, where it is shelved, and what each step makes others hear of. */
export const requestFile: CaseFileKind<PlacementRequest, RequestEntry> = {
  kind: 'request',
  upcasts: requestUpcasts,
  stateOf: requestIn,
  apply,
  shelf: request => ({
    open: !isEnded(request),
    ...(request.state === 'filed' ? { queueKey: queueKeyOf(request) } : {}),
  }),
  announce: announceRequest,
}

export function requestIn(stored: StoredFile): PlacementRequest {
  const file = inNewestShape(stored, requestUpcasts)
  if (!holdsRequest(file))
    throw new Error(`Could not read ${file.id} as a request: it is a ${file.kind} file.`)
  return file.state
}

function holdsRequest(file: StoredFile): file is StoredFile & Readonly<{ state: PlacementRequest }> {
  return file.kind === 'request'
}

/** First by the day that the child needs a place, then by who asked first. */
export function queueKeyOf({ facts, filedAt, caseCode }: PlacementRequest): string {
  return `${facts.desiredStart} ${String(filedAt).padStart(15, '0')} ${caseCode}`
}
