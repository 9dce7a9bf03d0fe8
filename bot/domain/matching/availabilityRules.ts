import { daysBetween, type Instant } from '../calendar.ts'
import type { PermitStatus } from '../register/permit.ts'
import type { Exclusion, ExclusionCode } from './exclusion.ts'
import type { MatchingRules } from './matchingRules.ts'
import { type Places, type Prospect, placesIn } from './prospect.ts'
import type { Query } from './query.ts'

/** Hard rules on whether a unit may be used, and has a place, now. */
type Exclusions = readonly Exclusion[]

/** A permit under conditions or appeal stops suggestions as a revoked one does; so does a municipal notification. */
export function permitNotInForce({ unit: { permit } }: Prospect): Exclusions {
  const { kind, status, checkedAt } = permit
  return status === 'valid' ? [] : [{ code: permitCodes[status], kind, checkedAt }]
}

const permitCodes = {
  revoked: 'permitRevoked',
  conditional: 'permitConditional',
  appealed: 'permitAppealed',
} as const satisfies Record<Exclude<PermitStatus, 'valid'>, ExclusionCode>

/** A permit that nobody has looked up lately may be gone without our knowing. */
export function permitUncheckedTooLong(
  { unit }: Prospect,
  { today }: Query,
  rules: MatchingRules,
): Exclusions {
  const { kind, checkedAt } = unit.permit
  const withinDays = rules.permitCheckedWithinDays
  if (daysBetween(checkedAt, today) <= withinDays) return []
  return [{ code: 'permitUncheckedTooLong', kind, checkedAt, withinDays }]
}

/** Full even if every hold were let go. */
export function noPlaceByPermit({ unit, places: { asked, occupied, held } }: Prospect): Exclusions {
  const { maxPersons } = unit.permit
  return occupied + asked <= maxPersons
    ? []
    : [{ code: 'noPlaceByPermit', maxPersons, occupied, held, asked }]
}

/** There would be room, had no other request the places on hold. */
export function heldForOther({ unit, places }: Prospect): Exclusions {
  const { asked, occupied, held, free } = places
  if (asked <= free || occupied + asked > unit.permit.maxPersons) return []
  return [{ code: 'heldForOther', held, asked, until: freeEnoughAt(places) }]
}

/** The first hold to run out that leaves enough places, counting those that run out before it. */
function freeEnoughAt({ asked, free, holdsForOthers }: Places): Instant {
  const freeAt = (end: Instant) => free + placesIn(holdsForOthers.filter(hold => hold.until <= end))
  return Math.min(...holdsForOthers.map(hold => hold.until).filter(end => freeAt(end) >= asked))
}

/** Believed until the day that it was said to hold until, however old it is. */
export function saidFull({ statement }: Prospect, { now }: Query): Exclusions {
  if (statement?.status !== 'full' || statement.expiresAt <= now) return []
  return [{ code: 'saidFull', statedAt: statement.statedAt, expiresAt: statement.expiresAt }]
}

export function providerNotInUse({ provider: { status } }: Prospect): Exclusions {
  if (status === 'approved') return []
  if (status === 'paused') return [{ code: 'providerPaused' }]
  if (status === 'stopped') return [{ code: 'providerStopped' }]
  return [{ code: 'providerNotApproved', status }]
}
