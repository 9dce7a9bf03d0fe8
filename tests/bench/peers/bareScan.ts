import { dayNumber } from '../../../bot/domain/calendar.ts'
import type { Standing } from '../../../bot/domain/matching/askingOrder.ts'
import { askingPlaceAt } from '../../../bot/domain/matching/askingPlaceAt.ts'
import type { MatchingRules } from '../../../bot/domain/matching/matchingRules.ts'
import { meritsByRow } from '../../../bot/domain/matching/meritsByRow.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import { scoreOf } from '../../../bot/domain/matching/score.ts'
import { positionTold } from '../../../bot/domain/register/positionTold.ts'
import { needsMet, occupiedPlaces } from '../../../bot/domain/register/unit.ts'
import { rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { chordOf, onUnitSphere } from '../../../bot/domain/registerIndex/distance.ts'
import type { Listed, RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { placesAsked } from '../../../bot/domain/request/placesAsked.ts'
import { assignments, genders, isTargetGroup, needs, serviceTypes } from '../../../bot/domain/vocabulary.ts'

export type BareMatch = Readonly<{ left: number; firstTen: readonly (string | undefined)[] }>

/**
 * The hard rules as nobody would want to keep them: written out over typed arrays, in one loop that leaves a unit at
 * the first thing against it, scores whoever is left and keeps the ten to be asked first. It finds how many are left
 * and which ten, and knows nothing of why the others are not. To be asked of a register that stays as it is.
 */
export function bareScan(index: RegisterIndex, rules: MatchingRules): (query: Query) => BareMatch {
  const units = Array.from(rowsIn(index.rows()), index.at)
  const ints = (of: (listed: Listed) => number) => Int32Array.from(units, of)
  const floats = (of: (listed: Listed) => number) => Float64Array.from(units, of)
  const service = ints(({ unit }) => serviceTypes.indexOf(unit.serviceType))
  const assigned = ints(({ unit }) =>
    unit.serviceType === 'residentialCare' || unit.serviceType === 'outpatientCare'
      ? mask(unit.assignments, assignments)
      : -1,
  )
  const family = ints(({ unit }) => (unit.withFamily ? (unit.serviceType === 'residentialCare' ? 2 : 1) : 0))
  const youngest = ints(({ unit }) => unit.ages.min)
  const oldest = ints(({ unit }) => unit.ages.max)
  const taken = ints(({ unit: { genders: taken } }) =>
    taken.includes('girl') && taken.includes('boy') ? -1 : mask(taken, genders),
  )
  const refused = ints(({ unit }) => mask(unit.refuses, needs.slice(0, 32)))
  const met = ints(({ unit }) => mask(needsMet(unit), needs.slice(0, 32)))
  const metBeyond = ints(({ unit }) => mask(needsMet(unit), needs.slice(32)))
  const urgent = ints(({ unit }) => Number(unit.urgentCapable))
  const inForce = ints(({ unit }) => Number(unit.permit.status === 'valid'))
  const checked = ints(({ unit }) => dayNumber(unit.permit.checkedAt))
  const approved = ints(({ provider }) => Number(provider.status === 'approved'))
  const room = ints(({ unit }) => unit.permit.maxPersons - occupiedPlaces(unit))
  const held = ints(({ unit }) => unit.holds[0]?.places ?? 0)
  const heldUntil = floats(({ unit }) => unit.holds[0]?.until ?? 0)
  const fullUntil = floats(({ unit }) => {
    const statement = unit.vacancy.at(-1)
    return statement?.status === 'full' ? statement.expiresAt : 0
  })
  const [xs, ys, zs] = ([0, 1, 2] as const).map(axis =>
    floats(({ unit }) => onUnitSphere(positionTold(unit))[axis]),
  )
  const rowOf = new Map(units.map(({ unit }, row) => [unit.id, row]))

  return query => {
    const { facts, urgent: isUrgent, today, now } = query
    const placeAt = askingPlaceAt({ index, query, rules })
    const meritsOf = meritsByRow({ index, query, rules })
    const first: StandingAt[] = []
    const asked = serviceTypes.indexOf(facts.serviceType)
    const kin = facts.serviceType === 'fosterHome' ? serviceTypes.indexOf('kinshipHome') : asked
    const assignment = facts.assignment ? 1 << assignments.indexOf(facts.assignment) : -1
    const [firstAge = 0] = facts.ages
    const lastAge = facts.ages.at(-1) ?? 0
    const gender = facts.gender ? 1 << genders.indexOf(facts.gender) : -1
    const all = facts.needs.map(({ need }) => need)
    const musts = facts.needs.filter(({ weight }) => weight === 'must').map(({ need }) => need)
    const groups = mask(all.filter(isTargetGroup), needs.slice(0, 32))
    const [must, mustBeyond] = [mask(musts, needs.slice(0, 32)), mask(musts, needs.slice(32))]
    const oldestCheck = dayNumber(today) - rules.permitCheckedWithinDays
    const places = placesAsked(facts)
    const [x, y, z] = onUnitSphere(facts.place.position)
    const { maxKm, maxKmIsWish } = facts.place
    const limit = maxKm === undefined || maxKmIsWish ? Infinity : chordOf(maxKm)
    const notAt = facts.mustNotPlaceAt.map(id => rowOf.get(id))
    let left = 0
    for (let row = 0; row < service.length; row++) {
      if (service[row] !== asked && service[row] !== kin) continue
      if (((assigned[row] ?? 0) & assignment) === 0) continue
      if (facts.withFamily ? family[row] === 0 : family[row] === 2) continue
      if (firstAge < (youngest[row] ?? 0) || lastAge > (oldest[row] ?? 0)) continue
      if (((taken[row] ?? 0) & gender) === 0) continue
      if (((refused[row] ?? 0) & groups) !== 0) continue
      if ((must & ~(met[row] ?? 0)) !== 0 || (mustBeyond & ~(metBeyond[row] ?? 0)) !== 0) continue
      if (isUrgent && urgent[row] === 0) continue
      if (inForce[row] === 0 || (checked[row] ?? 0) < oldestCheck || approved[row] === 0) continue
      if ((room[row] ?? 0) - ((heldUntil[row] ?? 0) > now ? (held[row] ?? 0) : 0) < places) continue
      if ((fullUntil[row] ?? 0) > now) continue
      if (limit !== Infinity) {
        const [dx, dy, dz] = [(xs?.[row] ?? 0) - x, (ys?.[row] ?? 0) - y, (zs?.[row] ?? 0) - z]
        if (dx * dx + dy * dy + dz * dz > limit) continue
      }
      if (notAt.includes(row)) continue
      left++
      keepFirst(first, { row, place: placeAt(row), score: scoreOf(meritsOf(row), rules) })
    }
    return { left, firstTen: first.map(({ row }) => units[row]?.unit.id) }
  }
}

type StandingAt = Standing & Readonly<{ row: number }>

function keepFirst(first: StandingAt[], standing: StandingAt): void {
  let place = first.length
  while (place > 0 && standsBefore(standing, first[place - 1])) place--
  if (place === 10) return
  first.splice(place, 0, standing)
  first.length = Math.min(first.length, 10)
}

function standsBefore(one: Standing, other: Standing | undefined): boolean {
  if (!other || one.place !== other.place) return one.place < (other?.place ?? 0)
  return one.score > other.score
}

function mask<Word extends string>(words: readonly Word[], all: readonly string[]): number {
  return words.reduce((bits, word) => (all.includes(word) ? bits | (1 << all.indexOf(word)) : bits), 0)
}
