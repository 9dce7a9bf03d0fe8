import type { CalendarDate } from '../calendar.ts'
import type { Provider } from '../register/provider.ts'
import { providerIdFor } from '../register/providerId.ts'
import type { Unit } from '../register/unit.ts'
import type { ProviderPlan, UnitPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { leavesOut, problemIn, type ReadRow } from './readRow.ts'
import { fieldsOfNewProviders, providerFields, type RowValues } from './rowValues.ts'
import { saidTogether } from './saidTogether.ts'
import { changesBetween, planUnit } from './unitPlan.ts'
import { providerValues } from './valuesOf.ts'

/** The rows of one provider, by the units that they are about. */
export type ProviderRows = Readonly<{
  provider?: Provider
  units: ReadonlyMap<string, UnitRows>
}>

export type UnitRows = Readonly<{ unit?: Unit; rows: readonly [ReadRow, ...ReadRow[]] }>

export type ProviderPlanned = Readonly<{
  plan: ProviderPlan
  /** Units of the file that stand in the register just so. */
  unchanged: number
  problems: readonly Problem[]
}>

/** What would happen to a provider and its units, and all that speaks against it. */
export function planProvider(
  { provider, units }: ProviderRows,
  { today, hasProvider }: Readonly<{ today: CalendarDate; hasProvider: (id: string) => boolean }>,
): ProviderPlanned {
  const rows = [...units.values()].flatMap(unit => unit.rows)
  const { said, problems: differing } = saidTogether(rows, providerFields, 'sameProviderDiffers')
  const planned = [...units.values()].map(({ unit, rows: ofUnit }) =>
    planUnit(ofUnit, { ...(unit ? { unit } : {}), today }),
  )
  const changed = planned
    .map(({ plan }) => plan)
    .filter(plan => plan.isNew || plan.changes.length + plan.agreements.length > 0)
  const plan: ProviderPlan = {
    providerId: provider?.id ?? newProviderId(said, hasProvider),
    name: provider?.name ?? said.providerName ?? '',
    isNew: provider === undefined,
    values: said,
    changes: provider ? changesBetween(providerValues(provider), said, providerFields) : [],
    units: changed,
  }
  const problems = [
    ...differing,
    ...(provider ? [] : lackingIn(rows, said)),
    ...tooMany(provider, rows, changed),
    ...planned.flatMap(unit => unit.problems),
  ]
  return { plan, unchanged: planned.length - changed.length, problems }
}

/** As whoever registers it by hand would give it; where another has that id by chance, with the whole number behind it. */
function newProviderId(
  { providerName: name = '', organisationNumber = '' }: Partial<RowValues>,
  hasProvider: (id: string) => boolean,
): string {
  const id = providerIdFor({ name, organisationNumber })
  return hasProvider(id) ? `${id}-${organisationNumber.replace('-', '')}` : id
}

function lackingIn(rows: readonly ReadRow[], said: Partial<RowValues>): readonly Problem[] {
  const [first] = rows
  if (!first) return []
  return fieldsOfNewProviders
    .filter(field => said[field] === undefined && rows.every(row => leavesOut(row, field)))
    .map(field => problemIn(first, field, { fault: 'missing', field, neededFor: 'newProvider' }))
}

/** A provider is one case file, which can only grow so large: in units, and in characters of JSON. */
const mostUnits = 500
const mostWeight = 1_000_000
/** Fewer never weigh so much, however much is said of each. */
const fewUnits = 40

function tooMany(
  provider: Provider | undefined,
  rows: readonly ReadRow[],
  changed: readonly UnitPlan[],
): readonly Problem[] {
  const [last] = rows.slice(-1)
  const units = (provider?.units.length ?? 0) + changed.filter(({ isNew }) => isNew).length
  if (!last || units <= fewUnits) return []
  if (units > mostUnits) return [problemIn(last, 'unitName', { fault: 'tooManyUnits', most: mostUnits })]
  const weight = JSON.stringify([provider ?? null, changed]).length
  return weight > mostWeight ? [problemIn(last, 'unitName', { fault: 'tooMuchSaid' })] : []
}
