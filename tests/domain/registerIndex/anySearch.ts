import fc from 'fast-check'
import { dateAt } from '../../../bot/domain/calendar.ts'
import { municipalityPosition } from '../../../bot/domain/register/municipalityName.ts'
import { permitStatuses } from '../../../bot/domain/register/permit.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { Filters } from '../../../bot/domain/registerIndex/narrow.ts'
import { type Search, sortOrders } from '../../../bot/domain/registerIndex/search.ts'
import { purchaseRoutes } from '../../../bot/domain/vocabulary.ts'
import { now } from '../../builders/aQuery.ts'
import { anyRegister } from '../matching/anyRegister.ts'

const names = ['Ekbacken', 'Björkö', 'Bjorkö', 'HVB Ekbacken', 'Solhöjden', 'Barnens hem'] as const
const methods: readonly [readonly string[], ...(readonly string[])[]] = [
  [],
  ['KBT'],
  ['familjeterapi', 'MI'],
  ['traumafokuserad KBT'],
]
const codes = ['1480', '1490', '1280', '0180', '2523'] as const
const positions = codes.flatMap(code => municipalityPosition(code) ?? [])

/** Units that are called something, somewhere, and work in some way. */
export const anyNamedRegister: fc.Arbitrary<readonly Provider[]> = fc
  .tuple(anyRegister, fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }))
  .map(([register, draws]) => register.map((provider, nth) => named(provider, nth, draws)))

function named(provider: Provider, nth: number, draws: readonly number[]): Provider {
  const units = provider.units.map((unit, mth) => {
    const draw = draws[(4 * nth + mth) % draws.length] ?? 0
    return {
      ...unit,
      name: picked(names, draw),
      municipality: picked(codes, draw >> 2),
      methods: picked(methods, draw >> 4),
    }
  })
  return { ...provider, units }
}

function picked<Item>(items: readonly [Item, ...Item[]], draw: number): Item {
  return items[draw % items.length] ?? items[0]
}

const askedWords = [
  'ekbacken',
  'bjorko',
  'björk',
  'hem',
  'hvb',
  'familjehemmen',
  'missbruk',
  'misbruk',
  'göteborg',
  'boras',
  'eget rum',
  'kbt',
  'terapi',
  'ungdomsmissbruk',
  'xyzzy',
  'h',
  'bj',
] as const

const anyText = fc.array(fc.constantFrom(...askedWords), { maxLength: 3 }).map(words => words.join(' '))

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    serviceType: some('fosterHome', 'kinshipHome', 'residentialCare'),
    route: some(...purchaseRoutes),
    municipality: some(...codes),
    permit: some(...permitStatuses),
    price: some(0, 1_000, 5_000, 7_000),
    withinKm: some(50, 400),
    age: some(5, 14, 18),
    gender: some('girl', 'boy'),
    need: some('substanceUse', 'trauma', 'ownRoom', 'protectedAddress'),
    freePlaces: some(1, 2, 3),
    readiness: some('urgentCapable'),
  },
  { requiredKeys: [] },
)

/** Nothing chosen as a rule, so that something is found; or one or two. */
function some<Value>(...values: readonly [Value, ...Value[]]): fc.Arbitrary<readonly Value[]> {
  const chosen = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })
  return fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, { arbitrary: chosen, weight: 1 })
}

const anyPlainSearch: fc.Arbitrary<Search> = fc.record({
  text: anyText,
  filters: anyFilters,
  from: fc.constantFrom(...positions),
  sort: fc.constantFrom(...sortOrders),
  page: fc.record({ size: fc.integer({ min: 1, max: 6 }) }),
  today: fc.constant(dateAt(now)),
  now: fc.constant(now),
})

export const anySearch: fc.Arbitrary<Search> = fc.oneof(
  { arbitrary: anyPlainSearch, weight: 3 },
  {
    arbitrary: fc
      .tuple(anyPlainSearch, fc.constantFrom(20, 60, 300))
      .map(([search, maxKm]) => ({ ...search, maxKm })),
    weight: 1,
  },
)
