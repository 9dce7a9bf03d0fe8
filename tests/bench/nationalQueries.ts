import { chanceFrom, type Shares } from '../../bot/demo/register/chance.ts'
import { addDays, dateAt, type Instant } from '../../bot/domain/calendar.ts'
import type { Query } from '../../bot/domain/matching/query.ts'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import type { Unit, UnitId } from '../../bot/domain/register/unit.ts'
import type { WeighedNeed } from '../../bot/domain/request/requestFacts.ts'
import { isUrgent } from '../../bot/domain/request/urgency.ts'
import { assignments, genders, needs, type ServiceType } from '../../bot/domain/vocabulary.ts'

type Asking = Readonly<{ seed: number; many: number; now: Instant; units: readonly Unit[] }>

/** Requests from all over the country, by service type about as often as they come, every third within some distance. */
export function nationalQueries({ seed, many, now, units }: Asking): readonly Query[] {
  const chance = chanceFrom(seed)
  const today = dateAt(now)

  function anyNeeds(): readonly WeighedNeed[] {
    const asked = chance.shuffled(needs).slice(0, chance.whole(0, 5))
    return asked.map(need => ({ need, weight: chance.byShare(weights) }))
  }

  function anyQuery(_: unknown, number: number): Query {
    const serviceType = chance.byShare(services)
    const age = chance.whole(...agesFor(serviceType))
    const town = municipalities[chance.whole(0, municipalities.length - 1)] ?? municipalities[0]
    if (!town) throw new RangeError('There are no municipalities.')
    const desiredStart = addDays(today, chance.whole(0, 30))
    return {
      caseCode: `ASKS-${number}`,
      unsuited: [],
      answeredPrices: new Map(),
      urgent: isUrgent(today, desiredStart),
      today,
      now,
      facts: {
        serviceType,
        ...(serviceType === 'residentialCare' ? { assignment: chance.oneOf(assignments) } : {}),
        withFamily: chance.happens(0.05),
        ages: chance.happens(0.15) ? [Math.max(0, age - 2), age] : [age],
        ...(chance.happens(0.8) ? { gender: chance.oneOf(genders) } : {}),
        legalGround: 'sol',
        desiredStart,
        expectedDays: chance.whole(30, 360),
        needs: anyNeeds(),
        place: {
          name: town.name,
          position: town.position,
          ...(chance.happens(1 / 3) ? { maxKm: chance.oneOf([30, 50, 80, 150, 300]) } : {}),
        },
        mustNotPlaceAt: chance.happens(0.1) ? idsAmong(units, chance.whole(0, units.length - 3)) : [],
        freeText: '',
        insatsDecision: 'made',
        disclosureBasis: 'osl26-9',
      },
    }
  }

  return Array.from({ length: many }, anyQuery)
}

const services: Shares<ServiceType> = [
  ['residentialCare', 40],
  ['fosterHome', 15],
  ['agencyFosterHome', 15],
  ['emergencyFosterHome', 8],
  ['agencyEmergencyHome', 8],
  ['supportedHousing', 8],
  ['outpatientCare', 4],
  ['treatmentFamily', 1],
  ['lssHousing', 1],
]

const weights: Shares<WeighedNeed['weight']> = [
  ['must', 2],
  ['should', 3],
  ['note', 1],
]

function agesFor(serviceType: ServiceType): readonly [from: number, to: number] {
  if (serviceType === 'supportedHousing') return [16, 20]
  return serviceType === 'residentialCare' ? [8, 18] : [0, 17]
}

function idsAmong(units: readonly Unit[], from: number): readonly UnitId[] {
  return units.slice(from, from + 3).map(({ id }) => id)
}
