import type { CalendarDate, Instant } from '../calendar.ts'
import type { Permit } from '../register/permit.ts'
import type { TownOnly } from '../register/positionTold.ts'
import type { ProviderStatus } from '../register/provider.ts'
import type { Assignment, Gender, Need, ServiceType, TargetGroup } from '../vocabulary.ts'

/** Why a unit is no candidate, with the facts that a sentence about it needs. */
export type Exclusion = Readonly<
  | { code: 'otherServiceType'; serviceType: ServiceType; asked: ServiceType }
  | { code: 'assignmentNotTaken'; assignment: Assignment }
  | { code: 'familyNotTaken' }
  | { code: 'familiesOnly' }
  | { code: 'ageOutside'; min: number; max: number; age: number }
  | { code: 'genderNotTaken'; gender: Gender }
  | { code: 'targetGroupRefused'; group: TargetGroup }
  | { code: 'mustNeedNotMet'; need: Need }
  | { code: 'notUrgentCapable' }
  | ({ code: 'tooFar'; km: number; maxKm: number } & TownOnly)
  | { code: 'excludedByRequest' }
  | { code: 'permitRevoked'; kind: Permit['kind']; checkedAt: CalendarDate }
  | { code: 'permitConditional'; kind: Permit['kind']; checkedAt: CalendarDate }
  | { code: 'permitAppealed'; kind: Permit['kind']; checkedAt: CalendarDate }
  | { code: 'permitUncheckedTooLong'; kind: Permit['kind']; checkedAt: CalendarDate; withinDays: number }
  | { code: 'noPlaceByPermit'; maxPersons: number; occupied: number; held: number; asked: number }
  | { code: 'heldForOther'; held: number; asked: number; until: Instant }
  | { code: 'saidFull'; statedAt: Instant; expiresAt: Instant }
  | { code: 'providerNotApproved'; status: ProviderStatus }
  | { code: 'providerPaused' }
  | { code: 'providerStopped' }
>

export type ExclusionCode = Exclusion['code']

/** For a code that comes back from a card; as a table, so that the type checker misses none. */
const codes: Readonly<Record<ExclusionCode, true>> = {
  otherServiceType: true,
  assignmentNotTaken: true,
  familyNotTaken: true,
  familiesOnly: true,
  ageOutside: true,
  genderNotTaken: true,
  targetGroupRefused: true,
  mustNeedNotMet: true,
  notUrgentCapable: true,
  tooFar: true,
  excludedByRequest: true,
  permitRevoked: true,
  permitConditional: true,
  permitAppealed: true,
  permitUncheckedTooLong: true,
  noPlaceByPermit: true,
  heldForOther: true,
  saidFull: true,
  providerNotApproved: true,
  providerPaused: true,
  providerStopped: true,
}

export function isExclusionCode(text: string): text is ExclusionCode {
  return Object.hasOwn(codes, text)
}
