import type { Dispatch } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import { theClock } from '../domain/person.ts'
import { alarmOf } from '../domain/request/announce.ts'
import {
  closeByParallel,
  deliveryGivenUp,
  holdRunsOut,
  requestRunsOut,
  suggestionRunsOut,
} from '../domain/request/clockwork.ts'
import { hearOfCompetition } from '../domain/request/competing.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import { takeOnDetails } from '../domain/request/filing.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import { type CaseOutcome, loadRequest } from './actOnCase.ts'
import { carryOut } from './carryOut.ts'
import { releasePlace } from './choosePlace.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './dispatching.ts'
import { fileParallel } from './fileRequest.ts'
import { carryOutImport, discardImport } from './importRegister.ts'
import { inquiryPerformers, letterGivenUp } from './inquiries/inquiryErrands.ts'
import { meetingGivenUp } from './meetings/keepMeeting.ts'
import { settleMerge } from './mergeProviders.ts'
import { lookOverPermits } from './permitLapses.ts'
import { requestFile } from './requestFile.ts'

/** An errand is to be short: where more cases than these need the same places, the others hear of it at their next look. */
const mostWarned = 20

/**
 * Dispatches that the desk carries out itself: the clock strikes, a place is let go of, a sibling case is filed or
 * closed, a rival is warned.
 */
export function errandPerformers(
  desk: Desk,
): Readonly<Record<string, (dispatch: Dispatch) => Promise<Outcome>>> {
  return {
    clock: async dispatch => {
      const { state } = await onCase(desk, dispatch, (request, now) => [
        ...holdRunsOut(request, now),
        ...suggestionRunsOut(request, now),
        ...requestRunsOut(request, now),
      ])
      const waitsFor = state && alarmOf(state)
      // This machine's clock may have been set back since it found that the hour had come.
      return waitsFor?.key === dispatch.key ? { notYet: waitsFor.strikesAt } : { delivered: true }
    },
    release: async ({ fileId, key, version, body }) => {
      const place = keptPlace(body)
      if (!place) return { hopeless: 'The place to let go of is not named.' }
      // The version at which the case lost the place: whatever it took before is let go of.
      const caseVersion = version - 1
      await releasePlace(desk, { caseCode: fileId, caseVersion, ...place }, `${fileId}:${key}:${version}`)
      return { delivered: true }
    },
    carryOutImport: async ({ fileId }) => {
      await carryOutImport(desk, fileId)
      return { delivered: true }
    },
    discardImport: async ({ fileId }) => {
      await discardImport(desk, fileId)
      return { delivered: true }
    },
    settleMerge: async ({ fileId }) => {
      await settleMerge(desk, fileId)
      return { delivered: true }
    },
    lookOverPermits: async errand => {
      await lookOverPermits(desk, errand)
      return { delivered: true }
    },
    fileParallel: async ({ fileId, body }) => {
      const other = caseCodeIn(body)
      if (other === undefined) return { hopeless: 'The case to file is not named.' }
      await fileParallel(desk, fileId, other)
      return { delivered: true }
    },
    shareDetails: async dispatch => {
      const other = caseCodeIn(dispatch.body)
      const from = await loadRequest(desk, dispatch.fileId)
      if (other === undefined || !from) return { hopeless: 'The cases to tell each other are not named.' }
      // Two siblings may have details for the same case at the same version of theirs.
      const told = { ...dispatch, fileId: other, key: `${dispatch.key}:${dispatch.fileId}` }
      const { state } = await onCase(desk, told, (request, now) => takeOnDetails(request, from.request, now))
      return state ? { delivered: true } : { fault: 'The case to tell has not been filed yet.' }
    },
    warnRivals: async dispatch => {
      const from = await loadRequest(desk, dispatch.fileId)
      if (!from) return { hopeless: 'The case that found rivals is not there.' }
      for (const rival of from.request.competition?.rivals.slice(0, mostWarned) ?? []) {
        const told = { ...dispatch, fileId: rival, key: `${dispatch.key}:${dispatch.fileId}` }
        await onCase(desk, told, request => hearOfCompetition(request, from.request))
      }
      return { delivered: true }
    },
    ...inquiryPerformers(desk),
    closeParallel: async dispatch => {
      const other = caseCodeIn(dispatch.body)
      if (other === undefined) return { hopeless: 'The case to close is not named.' }
      const { state } = await onCase(desk, { ...dispatch, fileId: other }, (request, now) =>
        closeByParallel(request, dispatch.fileId, now),
      )
      return state ? { delivered: true } : { fault: 'The case to close has not been filed yet.' }
    },
  }
}

/** Staff are told on the case itself that someone was not reached: not delivered must never look like sent. */
export async function recordGivenUp(desk: Desk, dispatch: Dispatch, fault: string): Promise<void> {
  if (dispatch.kind === 'letter') return letterGivenUp(desk, dispatch, fault)
  if (dispatch.kind === 'meeting') return meetingGivenUp(desk, dispatch)
  if (dispatch.kind !== 'card' && dispatch.kind !== 'notice') return
  await onCase(desk, dispatch, (request, now) =>
    deliveryGivenUp(request, { recipient: dispatch.recipient, what: dispatch.kind, fault, at: now }),
  )
}

async function onCase(
  desk: Desk,
  { fileId, key, version }: Pick<Dispatch, 'fileId' | 'key' | 'version'>,
  decide: (request: PlacementRequest, now: Instant) => readonly RequestEntry[],
): Promise<CaseOutcome> {
  return carryOut(desk, requestFile, {
    fileId,
    commandId: `${key}:${version}`,
    by: theClock,
    decide: (request): readonly RequestEntry[] | Refusal =>
      request ? decide(request, desk.clock()) : { refused: 'unknownCase' },
  })
}

function keptPlace(body: unknown): Readonly<{ unitId: string; providerId: string }> | undefined {
  if (typeof body !== 'object' || body === null || !('unitId' in body) || !('providerId' in body))
    return undefined
  const { unitId, providerId } = body
  return typeof unitId === 'string' && typeof providerId === 'string' ? { unitId, providerId } : undefined
}

function caseCodeIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('caseCode' in body)) return undefined
  return typeof body.caseCode === 'string' ? body.caseCode : undefined
}
