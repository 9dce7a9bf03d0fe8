import type { Unit } from '../register/unit.ts'
import { occupiedPlaces } from '../register/unit.ts'
import type { ServiceType } from '../vocabulary.ts'
import type { Wrong } from './problem.ts'
import type { Field, RowValues } from './rowValues.ts'

/** At the first of the fields that the file says anything of; of what it does not speak it is not to blame. */
export type Finding = Readonly<{ fields: readonly Field[]; wrong: Wrong }>

/** What is wrong between the fields of a unit, as it would be with what the file says of it. */
export function findingsIn(would: Partial<RowValues>, unit?: Unit): readonly Finding[] {
  return [
    ...agesReversed(would),
    ...agesOutsideService(would),
    ...takenAndRefused(would),
    ...levelsReversed(would),
    ...unlikelyPrices(would),
    ...fewerThanTaken(would, unit),
  ]
}

function agesReversed({ ageFrom = 0, ageTo = 20 }: Partial<RowValues>): readonly Finding[] {
  if (ageFrom <= ageTo) return []
  const wrong: Wrong = { fault: 'reversed', first: 'ageFrom', second: 'ageTo' }
  return [{ fields: ['ageTo', 'ageFrom'], wrong }]
}

/** SoL: stödboende is for 16–20. */
const agesOf: Readonly<Partial<Record<ServiceType, Readonly<{ least: number; most: number }>>>> = {
  supportedHousing: { least: 16, most: 20 },
}

function agesOutsideService({ serviceType, ageFrom, ageTo }: Partial<RowValues>): readonly Finding[] {
  const span = serviceType && agesOf[serviceType]
  if (!span) return []
  const wrong: Wrong = { fault: 'agesOutsideService', ...span }
  return [
    ...(ageFrom !== undefined && ageFrom < span.least
      ? [{ fields: ['ageFrom', 'serviceType'], wrong } as const]
      : []),
    ...(ageTo !== undefined && ageTo > span.most
      ? [{ fields: ['ageTo', 'serviceType'], wrong } as const]
      : []),
  ]
}

function takenAndRefused({ takes = [], refuses = [] }: Partial<RowValues>): readonly Finding[] {
  const both = refuses.filter(group => takes.includes(group))
  return both.map(word => ({ fields: ['refuses', 'takes'], wrong: { fault: 'takenAndRefused', word } }))
}

function levelsReversed({ level1, level2, level3 }: Partial<RowValues>): readonly Finding[] {
  return [...cheaper('level1', 'level2', [level1, level2]), ...cheaper('level2', 'level3', [level2, level3])]
}

function cheaper(
  first: Field,
  second: Field,
  [lower, higher]: readonly [number | undefined, number | undefined],
): readonly Finding[] {
  if (lower === undefined || higher === undefined || lower <= higher) return []
  return [{ fields: [second, first], wrong: { fault: 'levelsReversed', first, second } }]
}

/** kr per day: a month's price or an hour's has slipped in. */
const likelyPrice = { least: 150, most: 25_000 }

function unlikelyPrices(values: Partial<RowValues>): readonly Finding[] {
  return (['level1', 'level2', 'level3'] as const)
    .filter(level => isOutside(values[level], likelyPrice))
    .map(field => ({ fields: [field], wrong: { fault: 'unlikelyPrice', ...likelyPrice } }))
}

function isOutside(value: number | undefined, { least, most }: typeof likelyPrice): boolean {
  return value !== undefined && (value < least || value > most)
}

function fewerThanTaken({ places }: Partial<RowValues>, unit?: Unit): readonly Finding[] {
  const taken = unit ? occupiedPlaces(unit) : 0
  return places !== undefined && places < taken
    ? [{ fields: ['places'], wrong: { fault: 'fewerThanTaken', taken } }]
    : []
}
