import { day, type Instant } from '../calendar.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeReason, judgeRegisterText } from './registerText.ts'
import type { Unit } from './unit.ts'
import type { VacancyStatement } from './vacancyStatement.ts'

export type StatingVacancy = Pick<VacancyStatement, 'status' | 'places' | 'from' | 'statedBy' | 'channel'> &
  Readonly<{
    /** Absent: a week from now, as long as anybody answers for the same places. */
    expiresAt?: Instant
    /** How the statement before it turned out, if somebody tried it. */
    earlierProved?: boolean
  }>

const heldFor = 7 * day

export function stateVacancy(
  unit: Unit,
  stating: StatingVacancy,
  now: Instant,
): RegisterEntry[] | RegisterRefusal {
  const { status, places, from, statedBy, channel, expiresAt = now + heldFor, earlierProved } = stating
  const refusal = judgePlaces(unit, stating) ?? judgeRegisterText(statedBy)
  if (refusal) return refusal
  if (expiresAt <= now) return { refused: 'expiresBeforeNow' }
  const last = unit.vacancy.at(-1)
  const tried = last && earlierProved !== undefined ? judgeVacancy(unit, last.statedAt, earlierProved) : []
  if ('refused' in tried) return tried
  // Each is known by its moment: two in one are told apart by a millisecond.
  const statedAt = Math.max(now, (last?.statedAt ?? 0) + 1)
  const statement = { status, places, from, statedAt, statedBy: statedBy.trim(), channel, expiresAt }
  return [...tried, { type: 'VacancyStated', unitId: unit.id, statement }]
}

/** Whether what was said turned out to be so; who finds out better afterwards may say so again. */
export function judgeVacancy(
  unit: Unit,
  statedAt: Instant,
  proved: boolean,
): RegisterEntry[] | RegisterRefusal {
  const statement = unit.vacancy.find(each => each.statedAt === statedAt)
  if (!statement) return { refused: 'notStated' }
  if (statement.proved === proved) return []
  return [{ type: 'VacancyTried', unitId: unit.id, statedAt, proved }]
}

/** A slip of the pen; what somebody has gone by stays. */
export function takeBackVacancy(
  unit: Unit,
  { statedAt, reason }: Readonly<{ statedAt: Instant; reason: string }>,
): RegisterEntry[] | RegisterRefusal {
  const statement = unit.vacancy.find(each => each.statedAt === statedAt)
  if (!statement) return { refused: 'notStated' }
  if (statement.proved !== undefined) return { refused: 'alreadyTried' }
  const refusal = judgeReason(reason)
  return refusal ?? [{ type: 'VacancyTakenBack', unitId: unit.id, statedAt, ...because(reason) }]
}

/** Places belong to a promise of some, and to no other answer; nobody promises more than the permit allows. */
function judgePlaces(
  { permit }: Unit,
  { status, places }: Pick<StatingVacancy, 'status' | 'places'>,
): RegisterRefusal | undefined {
  const promises = status === 'free' || status === 'needsAssessment'
  if (promises && places < 1) return { refused: 'promiseWithoutPlaces' }
  if (!promises && places > 0) return { refused: 'placesWithoutPromise' }
  const { maxPersons } = permit
  return places > maxPersons ? { refused: 'beyondPermit', maxPersons, taken: places } : undefined
}
