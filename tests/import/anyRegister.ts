import fc from 'fast-check'
import { addDays } from '../../bot/domain/calendar.ts'
import { nameKey } from '../../bot/domain/importing/nameKey.ts'
import type { Agreement } from '../../bot/domain/register/agreement.ts'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { checkDigit } from '../../bot/domain/register/organisationNumber.ts'
import { permitStatuses } from '../../bot/domain/register/permit.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { Unit } from '../../bot/domain/register/unit.ts'
import {
  assignments,
  genders,
  serviceTypes,
  specialNeeds,
  targetGroups,
} from '../../bot/domain/vocabulary.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'

/** Text as forms let it through: something in it, no spaces around it, one line. */
const text = fc
  .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'aåäöÅÄÖéB1 ;,"\'=+-@/()&<>') })
  .map(written => written.replace(/\s+/g, ' ').trim())
  .filter(written => written !== '')

const method = fc.constantFrom('MI', 'KBT', 'ART', 'Marte Meo', '=MI', 'Lågaffektivt bemötande')
const day = fc.integer({ min: -2_000, max: 2_000 }).map(days => addDays('2026-11-23', days))
const past = fc.integer({ min: 0, max: 2_000 }).map(days => addDays('2026-11-23', -days))
const some = <Word>(words: readonly Word[]) => fc.subarray([...words])

const span = fc.tuple(day, fc.nat(2_000)).map(([from, days]) => ({ from, to: addDays(from, days) }))
const anyAgreement: fc.Arbitrary<Agreement> = fc.oneof(
  fc.tuple(span, text).map(([dates, number]) => ({ kind: 'individual', number, ...dates }) as const),
  fc
    .tuple(span, text, fc.integer({ min: 1, max: 20 }))
    .map(([dates, number, paidPlaces]) => ({ kind: 'subscription', number, paidPlaces, ...dates }) as const),
  fc
    .tuple(span, text, text, fc.integer({ min: 1, max: 99 }))
    .map(
      ([dates, area, lot, rank]) => ({ kind: 'framework', number: '', area, lot, rank, ...dates }) as const,
    ),
)

const anyUnit: fc.Arbitrary<Omit<Unit, 'id'>> = fc
  .record({
    name: text,
    serviceType: fc.constantFrom(...serviceTypes),
    assignments: some(assignments),
    withFamily: fc.boolean(),
    ages: fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) })),
    genders: some(genders),
    groups: some(targetGroups),
    meets: some(specialNeeds),
    methods: fc.uniqueArray(method, { maxLength: 4 }),
    urgentCapable: fc.boolean(),
    municipality: fc.constantFrom(...municipalities.map(({ code }) => code)),
    price: fc.integer({ min: 100, max: 5_000_000 }).map(öre => öre / 100),
    permit: fc.record({
      number: text,
      manager: text,
      status: fc.constantFrom(...permitStatuses),
      checkedAt: past,
    }),
    agreements: fc.uniqueArray(anyAgreement, {
      maxLength: 3,
      selector: ({ number, from }) => `${number} ${from}`,
    }),
  })
  .map(({ groups, price, permit, ...details }) => {
    const half = Math.floor(groups.length / 2)
    return aUnit({
      ...details,
      takes: groups.slice(0, half),
      refuses: groups.slice(half),
      prices: [{ level: 1, dailyPrice: price, from: '2020-01-01' }],
      permit: aPermit(permit),
    })
  })

/** Providers whose names, units and agreements are anything that the register may hold. */
export const aRegister: fc.Arbitrary<readonly Provider[]> = fc
  .array(
    fc.tuple(
      text,
      fc.boolean(),
      fc.uniqueArray(anyUnit, { minLength: 1, maxLength: 3, selector: ({ name }) => nameKey(name) }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(providers =>
    providers.map(([name, external, units], at) =>
      aProvider({
        id: `p${at}`,
        name,
        external,
        organisationNumber: organisationNumber(at),
        units: units.map((unit, index) => ({ ...unit, id: `p${at}-${index}` })),
      }),
    ),
  )

function organisationNumber(at: number): string {
  const nine = `55${String(6_000_000 + at).slice(0, 7)}`
  return `${nine.slice(0, 6)}-${nine.slice(6)}${checkDigit(nine)}`
}
