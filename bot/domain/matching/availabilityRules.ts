import { dayNumber, type Instant } from '../calendar.ts'
import type { Permit, PermitStatus } from '../register/permit.ts'
import type { ProviderStatus } from '../register/provider.ts'
import { occupiedPlaces } from '../register/unit.ts'
import { rowsIn } from '../registerIndex/bits.ts'
import { numberColumn } from '../registerIndex/numberColumn.ts'
import type { RegisterIndex } from '../registerIndex/registerIndex.ts'
import { providerStatus } from '../registerIndex/unitColumns.ts'
import { wordColumn } from '../registerIndex/wordColumn.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { Exclusion, ExclusionCode } from './exclusion.ts'
import { type Places, placesIn } from './places.ts'
import { ruleByKind } from './ruleByKind.ts'
import { ruleByNumber } from './ruleByNumber.ts'
import { ruleOneByOne } from './ruleOneByOne.ts'

/** Hard rules on whether a unit may be used, and has a place, now. */

/** Permits of one status are alike: the rest of one is only told, and decides nothing. */
const permits = wordColumn(
  ({ unit }) => unit.permit,
  ({ status }) => status,
)

/** A permit under conditions or appeal stops suggestions as a revoked one does; so does a municipal notification. */
export const permitNotInForce = ruleByKind(permits, againstPermit)

export function againstPermit({ kind, status, checkedAt }: Permit): readonly Exclusion[] {
  return status === 'valid' ? [] : [{ code: permitCodes[status], kind, checkedAt }]
}

const permitCodes = {
  revoked: 'permitRevoked',
  conditional: 'permitConditional',
  appealed: 'permitAppealed',
} as const satisfies Record<Exclude<PermitStatus, 'valid'>, ExclusionCode>

const permitCheckedOn = numberColumn(({ unit }) => dayNumber(unit.permit.checkedAt))

/** A permit that nobody has looked up lately may be gone without our knowing. */
export const permitUncheckedTooLong = ruleByNumber(permitCheckedOn, {
  code: 'permitUncheckedTooLong',
  keepsOut: 'below',
  limit: ({ today }, rules) => dayNumber(today) - rules.permitCheckedWithinDays,
  tell: ({ unit: { permit } }, _, { permitCheckedWithinDays: withinDays }) => [
    { code: 'permitUncheckedTooLong', kind: permit.kind, checkedAt: permit.checkedAt, withinDays },
  ],
})

export const roomByPermit = numberColumn(({ unit }) => unit.permit.maxPersons - occupiedPlaces(unit))

/** Full even if every hold were let go. */
export const noPlaceByPermit = ruleByNumber(roomByPermit, {
  code: 'noPlaceByPermit',
  keepsOut: 'below',
  limit: ({ facts }) => placesAsked(facts),
  tell: ({ unit: { permit }, places: { occupied, held, asked } }) => [
    { code: 'noPlaceByPermit', maxPersons: permit.maxPersons, occupied, held, asked },
  ],
})

/** What would be left of that if every hold lasted, whoever has it. */
const roomBesideHolds = numberColumn(
  ({ unit }) => unit.permit.maxPersons - occupiedPlaces(unit) - placesIn(unit.holds),
)

const hasHolds = wordColumn(({ unit }) => unit.holds.length > 0)

export function rowsWithHolds(index: RegisterIndex): readonly number[] {
  return hasHolds(index)
    .kinds()
    .flatMap(({ word, rows }) => (word ? [...rowsIn(rows)] : []))
}

/** There would be room, had no other request the places on hold. */
export const heldForOther = ruleOneByOne(
  {
    looksAt: [hasHolds, roomBesideHolds],
    rowsConcerned: ({ index, query }) => {
      const room = roomBesideHolds(index).numbers()
      return rowsWithHolds(index).filter(row => (room[row] ?? 0) < placesAsked(query.facts))
    },
  },
  ({ unit, places }) => {
    const { asked, occupied, held, free } = places
    if (asked <= free || occupied + asked > unit.permit.maxPersons) return []
    return [{ code: 'heldForOther', held, asked, until: freeEnoughAt(places) }]
  },
)

/** The first hold to run out that leaves enough places, counting those that run out before it. */
function freeEnoughAt({ asked, free, holdsForOthers }: Places): Instant {
  const freeAt = (end: Instant) => free + placesIn(holdsForOthers.filter(hold => hold.until <= end))
  return Math.min(...holdsForOthers.map(hold => hold.until).filter(end => freeAt(end) >= asked))
}

/** Until when the newest statement says that the unit is full; of a unit that does not say so, for ever ago. */
const saidFullUntil = numberColumn(({ unit }) => {
  const statement = unit.vacancy.at(-1)
  return statement?.status === 'full' ? statement.expiresAt : -Infinity
})

/** Believed until the day that it was said to hold until, however old it is. */
export const saidFull = ruleByNumber(saidFullUntil, {
  code: 'saidFull',
  keepsOut: 'above',
  limit: ({ now }) => now,
  tell: ({ statement }) =>
    statement ? [{ code: 'saidFull', statedAt: statement.statedAt, expiresAt: statement.expiresAt }] : [],
})

export const providerNotInUse = ruleByKind(providerStatus, againstProvider)

export function againstProvider(status: ProviderStatus): readonly Exclusion[] {
  if (status === 'approved') return []
  if (status === 'paused') return [{ code: 'providerPaused' }]
  if (status === 'stopped') return [{ code: 'providerStopped' }]
  return [{ code: 'providerNotApproved', status }]
}
