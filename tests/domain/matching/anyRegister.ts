import fc from 'fast-check'
import { addDays, type CalendarDate, dateAt, day, hour } from '../../../bot/domain/calendar.ts'
import type { Query } from '../../../bot/domain/matching/query.ts'
import type { Agreement } from '../../../bot/domain/register/agreement.ts'
import type { InquiryEnd } from '../../../bot/domain/register/inquiryEnd.ts'
import type { LevelPrices } from '../../../bot/domain/register/levelPrice.ts'
import { type Permit, permitStatuses } from '../../../bot/domain/register/permit.ts'
import { type Provider, providerStatuses } from '../../../bot/domain/register/provider.ts'
import type { Hold, Unit } from '../../../bot/domain/register/unit.ts'
import type { WeighedNeed } from '../../../bot/domain/request/requestFacts.ts'
import { assignments, genders, type Need, needWeights } from '../../../bot/domain/vocabulary.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aQuery, now } from '../../builders/aQuery.ts'
import { answeredIn, aPermit, aPrice, aUnit, aVacancy, goteborg, silentOn } from '../../builders/aUnit.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

const caseCodes = ['MINE-0001', 'OTHR-0001', 'OTHR-0002'] as const
const needs = ['substanceUse', 'trauma', 'ownRoom', 'protectedAddress'] as const
const offers = ['ownRoom', 'protectedAddress'] as const
const groups = ['substanceUse', 'trauma'] as const
const serviceTypes = ['fosterHome', 'kinshipHome', 'residentialCare'] as const
const unitIds = ['unit-0-0', 'unit-1-0', 'unit-1-1', 'unit-2-0'] as const

const anyDate = (days: fc.Arbitrary<number>): fc.Arbitrary<CalendarDate> =>
  days.map(count => addDays(dateAt(now), count))

const anyPosition = fc.record({
  lat: fc.double({ min: 55, max: 69, noNaN: true }),
  lon: fc.double({ min: 11, max: 24, noNaN: true }),
})

const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  kind: fc.constantFrom('subscription' as const, 'framework' as const, 'individual' as const),
  number: fc.constantFrom('A-1', 'A-2'),
  area: fc.constant('HVB'),
  rank: fc.integer({ min: 1, max: 3 }),
  paidPlaces: fc.integer({ min: 1, max: 6 }),
  from: anyDate(fc.integer({ min: -100, max: 1 })),
  to: anyDate(fc.integer({ min: -1, max: 100 })),
})

/** One since long ago, and another that follows it about now, in some cases only for a while. */
export const anyPrices: fc.Arbitrary<LevelPrices> = fc
  .record({
    earlier: fc.nat(9000),
    later: fc.nat(9000),
    level: fc.constantFrom(1, 2),
    from: anyDate(fc.integer({ min: -1, max: 6 })),
    days: fc.option(fc.nat(4), { nil: undefined }),
  })
  .map(({ earlier, later, level, from, days }) => [
    ...aPrice(earlier),
    { level, dailyPrice: later, from, ...(days === undefined ? {} : { to: addDays(from, days) }) },
  ])

const anyVacancy = fc
  .record({
    status: fc.constantFrom('free', 'free', 'free', 'free', 'full', 'queue', 'needsAssessment'),
    places: fc.nat(3),
    from: anyDate(fc.integer({ min: -5, max: 20 })),
    statedAt: fc.integer({ min: 0, max: 30 }).map(days => now - days * day),
    expiresAt: fc.integer({ min: -2, max: 7 }).map(days => now + days * day),
  })
  .map(aVacancy)

/** A unit that suits most requests but for what `mostly` lets go wrong. */
function unitThat(mostly: Mostly): fc.Arbitrary<Unit> {
  return fc
    .record({
      serviceType: fc.constantFrom(...serviceTypes),
      assignments: mostly(assignments, fc.subarray([...assignments])),
      withFamily: mostly(false, fc.boolean()),
      ages: mostly({ min: 0, max: 20 }, fc.constantFrom({ min: 0, max: 12 }, { min: 13, max: 17 })),
      genders: mostly(genders, fc.subarray([...genders])),
      takes: mostly(groups, fc.subarray([...groups])),
      refuses: mostly([], fc.subarray([...groups])),
      meets: mostly(offers, fc.subarray([...offers])),
      urgentCapable: mostly(true, fc.boolean()),
      position: mostly(goteborg, anyPosition),
      addressProtected: fc.boolean(),
      prices: anyPrices,
      permit: permitThat(mostly),
      ownProvision: mostly(false, fc.boolean()),
      agreements: fc.array(anyAgreement, { maxLength: 3 }),
      vacancy: fc.array(anyVacancy, { maxLength: 2 }),
      statementsTried: anyHistory,
      inquiriesEnded: fc.array(anyEnd, { maxLength: 3 }),
      occupiedOtherwise: fc.nat(2),
      holds: fc.array(anyHold, { maxLength: 3 }),
      occupancies: mostly(
        [],
        fc.constant([{ caseCode: 'OLDR-0001', caseVersion: 1, places: 2, from: '2026-01-01' }] as const),
      ),
    })
    .map(aUnit)
}

function permitThat(mostly: Mostly): fc.Arbitrary<Permit> {
  return fc
    .record({
      kind: fc.constantFrom('permit', 'notification'),
      maxPersons: mostly(9, fc.integer({ min: 1, max: 6 })),
      status: mostly('valid', fc.constantFrom(...permitStatuses)),
      checkedAt: mostly('2026-11-01', anyDate(fc.integer({ min: -95, max: -85 }))),
    })
    .map(aPermit)
}

const anyHistory = fc
  .tuple(fc.nat(9), fc.nat(9))
  .map(([proved, broken]) => ({ tried: proved + broken, proved }))

/** Some so long ago that they are about to be forgotten. */
const anyEnd: fc.Arbitrary<InquiryEnd> = fc
  .record({ hours: fc.constantFrom(0, 364 * 24, 366 * 24), spread: fc.nat(48), isSilent: fc.boolean() })
  .map(({ hours, spread, isSilent }) => {
    const at = now - (hours + spread - 24) * hour
    return isSilent ? silentOn('an inquiry', at) : answeredIn(hour, 'an inquiry', at)
  })

const anyHold: fc.Arbitrary<Hold> = fc.record({
  caseCode: fc.constantFrom(...caseCodes),
  caseVersion: fc.constant(1),
  places: fc.integer({ min: 1, max: 2 }),
  until: fc.integer({ min: -1, max: 5 }).map(hours => now + hours * hour),
})

/** Up to four providers with up to four units each; ids are unique. */
function registerThat(mostly: Mostly): fc.Arbitrary<readonly Provider[]> {
  const anyProvider = fc.record({
    status: mostly('approved', fc.constantFrom(...providerStatuses)),
    units: fc.array(unitThat(mostly), { maxLength: 4 }),
  })
  return fc.array(anyProvider, { maxLength: 4 }).map(providers =>
    providers.map(({ status, units }, index) => {
      const withIds = units.map((unit, place) => ({ ...unit, id: `unit-${index}-${place}` }))
      return aProvider({ id: `provider-${index}`, status, units: withIds })
    }),
  )
}

type Mostly = typeof almostAlways

/** One thing in thirty amiss: units without a reason against them, and candidates enough to put in order. */
function almostAlways<const Suits, Not>(
  suits: Suits,
  otherwise: fc.Arbitrary<Not>,
): fc.Arbitrary<Suits | Not> {
  return fc.oneof({ arbitrary: fc.constant(suits), weight: 29 }, { arbitrary: otherwise, weight: 1 })
}

/** One thing in three amiss: units with many reasons against them. */
function often<const Suits, Not>(suits: Suits, otherwise: fc.Arbitrary<Not>): fc.Arbitrary<Suits | Not> {
  return fc.oneof({ arbitrary: fc.constant(suits), weight: 2 }, { arbitrary: otherwise, weight: 1 })
}

export const anyRegister: fc.Arbitrary<readonly Provider[]> = fc.oneof(
  registerThat(almostAlways),
  registerThat(often),
)

export const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    serviceType: fc.constantFrom(...serviceTypes),
    assignment: fc.constantFrom(...assignments),
    withFamily: often(false, fc.boolean()),
    ages: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }).map(ages => ages.toSorted((a, b) => a - b)),
    gender: fc.constantFrom(...genders),
    desiredStart: anyDate(fc.integer({ min: -5, max: 20 })),
    needs: fc.subarray([...needs]).chain(asked => fc.tuple(...asked.map(weighed))),
    maxKm: fc.option(fc.nat(500), { nil: undefined }),
    maxKmIsWish: fc.boolean(),
    mustNotPlaceAt: often([], fc.subarray([...unitIds])),
    urgent: fc.boolean(),
    unsuited: often([], fc.subarray([...unitIds])),
    answeredPrices: fc.array(fc.tuple(fc.constantFrom(...unitIds), fc.integer({ min: 1, max: 9000 }))),
  })
  .map(({ maxKm, maxKmIsWish, urgent, unsuited, answeredPrices, ...details }) => {
    const place = {
      name: 'Göteborg',
      position: goteborg,
      ...(maxKm === undefined ? {} : { maxKm, maxKmIsWish }),
    }
    const answers = { unsuited, answeredPrices: new Map(answeredPrices) }
    return aQuery({ caseCode: 'MINE-0001', urgent, ...answers, facts: requestFacts({ ...details, place }) })
  })

/** Now and then, forth and back. */
export const anyTime: fc.Arbitrary<Pick<Query, 'now' | 'today'>> = fc
  .integer({ min: -30, max: 60 })
  .map(hours => ({ now: now + hours * hour, today: dateAt(now + hours * hour) }))

function weighed(need: Need): fc.Arbitrary<WeighedNeed> {
  return fc.record({ need: fc.constant(need), weight: fc.constantFrom(...needWeights) })
}

/** The same units and providers, told in another order. */
export function reordered(register: readonly Provider[]): fc.Arbitrary<readonly Provider[]> {
  const providers = register.map(provider => shuffled(provider.units).map(units => ({ ...provider, units })))
  return fc.tuple(...providers).chain(shuffled)
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}
