import type { CalendarDate, Instant } from '../domain/calendar.ts'
import { mayAnswerFor, mayRecordDecision } from '../domain/permissions.ts'
import { type PersonId, theClock } from '../domain/person.ts'
import { type Agreed, occupy, type PlaceRefusal, release, takeHold } from '../domain/register/placeKeeping.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { PlaceFor, ProviderEntry } from '../domain/register/providerEntries.ts'
import { purchaseFor } from '../domain/register/purchase.ts'
import type { UnitId } from '../domain/register/unit.ts'
import {
  cancelChoice,
  choose,
  chosenCandidate,
  type Deciding,
  recordDecision,
  startPlacement,
} from '../domain/request/choosing.ts'
import type { CaseCode, PlacementRequest } from '../domain/request/placementRequest.ts'
import { placesAsked } from '../domain/request/placesAsked.ts'
import { isRefusal, type Refusal } from '../domain/request/refusal.ts'
import type { PurchaseRoute } from '../domain/vocabulary.ts'
import { actOnCase, type CaseAct, type CaseOutcome, type Click, loadRequest, tryOnCase } from './actOnCase.ts'
import { atKeeper } from './atKeeper.ts'
import { mostRaces } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { matchCase, suggestedFrom } from './matchCase.ts'
import { requestIn } from './requestFile.ts'

/**
 * A place is taken first where it is scarce, in the provider's file, and then recorded on the case. If the program
 * dies in between, the place is let go of when its hour has passed; if the case says no, it is let go of at once.
 */

export async function choosePlace(desk: Desk, click: Click, unitId: UnitId): Promise<CaseOutcome> {
  const holdUntil = desk.clock() + desk.limits.holdFor
  const act = (route?: PurchaseRoute): CaseAct => ({
    allowed: mayAnswerFor,
    decide: (request, now) => choose(request, { unitId, by: click.person.id, holdUntil, route }, now),
  })
  return withPlace(desk, click, {
    act,
    placeOf: request => stillFitting(desk, request, unitId),
    take: (provider, place, now) => takeHold(provider, { ...place, until: holdUntil }, now),
  })
}

export async function recordCaseDecision(
  desk: Desk,
  click: Click,
  deciding: RecordedDecision,
): Promise<CaseOutcome> {
  const decider = desk.directory.person(deciding.decider)
  const isGranted = deciding.outcome === 'granted'
  const placedCase = isGranted ? await parallelWithPlace(desk, click.caseCode) : undefined
  const act: CaseAct = {
    allowed: mayRecordDecision,
    decide: (request, now) => {
      if (placedCase) return { refused: 'placedInParallel', caseCode: placedCase }
      if (!decider) return { refused: 'noDelegation', decider: '' }
      return recordDecision(request, { ...deciding, decider, recordedBy: click.person.id }, now)
    },
  }
  if (!isGranted) return actOnCase(desk, click, act)
  return withPlace(desk, click, {
    act: () => act,
    placeOf: chosenPlace,
    take: (provider, place, now) => occupy(provider, place, now),
  })
}

/** The child's other case that has been decided, when the errand that closes this one has yet to run. */
async function parallelWithPlace(desk: Desk, caseCode: CaseCode): Promise<CaseCode | undefined> {
  const parallels = (await loadRequest(desk, caseCode))?.request.parallels ?? []
  const others = await desk.archive.loadMany(parallels.map(other => other.caseCode))
  return others.map(requestIn).find(({ state }) => state === 'decided' || state === 'placed')?.caseCode
}

export type RecordedDecision = Pick<Deciding, 'outcome' | 'body' | 'note'> & Readonly<{ decider: PersonId }>

export function cancelChoiceOfPlace(desk: Desk, click: Click, note: string): Promise<CaseOutcome> {
  return actOnCase(desk, click, { allowed: mayAnswerFor, decide: request => cancelChoice(request, note) })
}

export function startPlacementOn(desk: Desk, click: Click, startedOn: CalendarDate): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayAnswerFor,
    decide: (request, now) => startPlacement(request, startedOn, now),
  })
}

/** Lets go of what the case had taken at the unit by that version of its file; to let go of nothing is no fault. */
export async function releasePlace(
  desk: Desk,
  { caseCode, caseVersion, providerId, unitId }: KeptPlace,
  commandId: string,
): Promise<void> {
  await atKeeper(desk, providerId, {
    commandId,
    by: theClock,
    decide: provider => (provider ? release(provider, { unitId, caseCode, caseVersion }) : []),
  })
}

type KeptPlace = PlaceAt & Readonly<{ caseCode: CaseCode; caseVersion: number }>
type PlaceAt = Readonly<{ providerId: string; unitId: UnitId }>
type PlaceWanted = PlaceAt & Readonly<{ agreed?: Agreed }>

type PlaceTaking = Readonly<{
  /** With the route by which the place is bought, once it has been taken. */
  act: (route?: PurchaseRoute) => CaseAct
  placeOf: (request: PlacementRequest) => PlaceWanted | Refusal
  take: (
    provider: Provider,
    place: PlaceFor & Readonly<{ from: CalendarDate; agreed?: Agreed }>,
    now: Instant,
  ) => readonly ProviderEntry[] | PlaceRefusal
}>

/** When something else happens in the case between the look and the act, what was seen is no longer true: look again. */
async function withPlace(desk: Desk, click: Click, taking: PlaceTaking): Promise<CaseOutcome> {
  for (let race = 1; ; race++) {
    const outcome = await tryWithPlace(desk, click, taking)
    const outrun = outcome.outcome === 'refused' && outcome.refusal.refused === 'busy'
    if (!outrun || race === mostRaces) return outcome
  }
}

/** No place is touched for a click that would be refused, or that has been carried out already. */
async function tryWithPlace(
  desk: Desk,
  click: Click,
  { act, placeOf, take }: PlaceTaking,
): Promise<CaseOutcome> {
  const { caseCode, commandId } = click
  const foreseen = await tryOnCase(desk, click, act())
  if (foreseen.outcome === 'refused' || (await desk.archive.isDone(caseCode, commandId))) return foreseen
  const { state: request, version } = foreseen
  const place = placeOf(request)
  if (isRefusal(place)) return { outcome: 'refused', refusal: place, state: request, version }
  const asked = {
    unitId: place.unitId,
    caseCode,
    caseVersion: version,
    places: placesAsked(request.facts),
    from: request.facts.desiredStart,
    ...(place.agreed ? { agreed: place.agreed } : {}),
  }
  const taken = await atKeeper(desk, place.providerId, {
    commandId: `${caseCode}:${version}:${commandId}:${desk.clock()}`,
    by: click.person.id,
    decide: provider =>
      provider ? take(provider, asked, desk.clock()) : { refused: 'noPlaceLeft', unitName: '' },
  })
  if (taken.outcome === 'refused')
    return { outcome: 'refused', refusal: taken.refusal, state: request, version }
  const route = routeTaken(taken.state, asked, desk.clock())
  const outcome = await actOnCase(desk, click, { ...act(route), asOf: version })
  // Only what was taken for the case as it was looked at: whoever acts on a later version has kept the place anew.
  if (outcome.outcome === 'refused' && !keeps(outcome.state, place.unitId))
    await releasePlace(
      desk,
      { ...place, caseCode, caseVersion: version },
      `release:${caseCode}:${version}:${commandId}:${desk.clock()}`,
    )
  return outcome
}

/** As it is where the place was taken: whoever was first to a paid place has it, however many choose at once. */
function routeTaken(provider: Provider, place: PlaceFor, now: Instant): PurchaseRoute | undefined {
  const unit = provider.units.find(({ id }) => id === place.unitId)
  return unit && purchaseFor(unit, place, now).route
}

function keeps(request: PlacementRequest | undefined, unitId: UnitId): boolean {
  return request !== undefined && 'choice' in request && request.choice.unitId === unitId
}

function stillFitting(desk: Desk, request: PlacementRequest, unitId: UnitId): PlaceAt | Refusal {
  const suggested = suggestedFrom(matchCase(desk, request), [unitId])
  if (isRefusal(suggested)) return suggested
  const providerId = suggested[0]?.providerId
  return providerId === undefined ? { refused: 'notSuggested' } : { providerId, unitId }
}

function chosenPlace(request: PlacementRequest): PlaceWanted | Refusal {
  if (request.state !== 'chosen') return { refused: 'wrongState', state: request.state }
  const { providerId, unitId, dailyPrice } = chosenCandidate(request)
  return { providerId, unitId, agreed: { district: request.district, dailyPrice } }
}
