import type { CalendarDate } from '../domain/calendar.ts'
import type { ImportProgress } from '../domain/importing/importProgress.ts'
import type { SheetMapping } from '../domain/importing/mapping.ts'
import type { ImportPlan, ProviderPlan } from '../domain/importing/plan.ts'
import type { Problem } from '../domain/importing/problem.ts'
import { type ProviderRows, planProvider } from '../domain/importing/providerPlan.ts'
import { problemIn, type ReadRow } from '../domain/importing/readRow.ts'
import { type RegisterByRow, registerByRow, subjectOf } from '../domain/importing/registerByRow.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { Unit, UnitId } from '../domain/register/unit.ts'
import type { ColumnReaders } from './columnReaders.ts'
import { columnsOf, lackingIn, readRow, type SheetRow, tellsWhom } from './readRows.ts'
import type { Table } from './table.ts'
import { inTurns } from './turns.ts'

/** A dry run: what an import would do, and everything that speaks against it. */
export type Check = Readonly<{
  /** By sheet, row and column. */
  problems: readonly Problem[]
  plan: ImportPlan
  /** Rows read, empty ones left out. */
  rows: number
  unchanged: number
  /** Units of the register that the file does not speak of; they stay as they are. */
  absent: readonly AbsentUnit[]
}>

export type AbsentUnit = Readonly<{ providerName: string; unitId: UnitId; unitName: string }>

export type CheckServices = Readonly<{
  register: readonly Provider[]
  today: CalendarDate
  readers: ColumnReaders
  onProgress: (progress: ImportProgress) => void
}>

/** Goes through rows and providers in turns, so that the server answers in between. */
export async function checkTables(
  tables: readonly Table[],
  mappings: readonly SheetMapping[],
  services: CheckServices,
): Promise<Check> {
  const { register, today } = services
  const gathered = await gather(tables, mappings, services)
  const plans: ProviderPlan[] = []
  const given = new Set<string>()
  const hasProvider = (id: string) => given.has(id) || gathered.byRow.hasProvider(id)
  const problems = [...gathered.problems]
  let unchanged = 0
  await compareEach(gathered, services, rows => {
    const planned = planProvider(rows, { today, hasProvider })
    given.add(planned.plan.providerId)
    problems.push(...planned.problems)
    unchanged += planned.unchanged
    if (planned.plan.isNew || planned.plan.changes.length + planned.plan.units.length > 0)
      plans.push(planned.plan)
  })
  return {
    problems: problems.toSorted(inOrderOf(mappings)),
    plan: { providers: plans },
    rows: gathered.rows,
    unchanged,
    absent: absentFrom(gathered.providers, register),
  }
}

type Gathered = Readonly<{
  byRow: RegisterByRow
  problems: readonly Problem[]
  providers: ReadonlyMap<string, ProviderRows>
  rows: number
}>

async function gather(
  tables: readonly Table[],
  mappings: readonly SheetMapping[],
  { register, readers, onProgress }: CheckServices,
): Promise<Gathered> {
  const byRow = registerByRow(register)
  const problems: Problem[] = []
  const providers = new Map<string, GatheredProvider>()
  const rows = rowsBelow(tables, mappings)
  let read = 0
  await inTurns(
    rows,
    sheetRow => {
      const found = readRow(sheetRow, readers)
      if (!found) return
      read++
      problems.push(...found.problems, ...lackingIn(found.row))
      if (tellsWhom(found.row)) problems.push(...put(found.row, byRow, providers))
    },
    done => onProgress({ step: 'checking', done, of: rows.length }),
  )
  return { byRow, problems, providers, rows: read }
}

/** A row is compared with the register together with all others about its provider. */
async function compareEach(
  { providers }: Gathered,
  { onProgress }: CheckServices,
  compare: (rows: ProviderRows) => void,
): Promise<void> {
  const all = [...providers.values()].map(rows => ({ rows, count: rowsOf(rows) }))
  const of = all.reduce((sum, { count }) => sum + count, 0)
  let done = 0
  await inTurns(
    all,
    ({ rows, count }) => {
      compare(rows)
      done += count
    },
    () => onProgress({ step: 'comparing', done, of }),
  )
}

function rowsOf({ units }: ProviderRows): number {
  return [...units.values()].reduce((sum, { rows }) => sum + rows.length, 0)
}

/** Below the headings of each sheet that was mapped. */
function rowsBelow(tables: readonly Table[], mappings: readonly SheetMapping[]): readonly SheetRow[] {
  return mappings.flatMap(mapping => {
    const columns = columnsOf(mapping)
    const rows = tables.find(({ sheet }) => sheet === mapping.sheet)?.rows ?? []
    return rows
      .slice(mapping.headingRow)
      .map((cells, at) => ({ columns, row: mapping.headingRow + at + 1, cells }))
  })
}

type GatheredProvider = Readonly<{ provider?: Provider; units: Map<string, GatheredUnit> }>
type GatheredUnit = Readonly<{ unit?: Unit; rows: [ReadRow, ...ReadRow[]] }>

function put(
  row: ReadRow,
  byRow: RegisterByRow,
  providers: Map<string, GatheredProvider>,
): readonly Problem[] {
  const subject = subjectOf(row.values, byRow)
  if ('wrong' in subject) return [problemIn(row, subject.field, subject.wrong)]
  const { providerKey, unitKey, provider, unit } = subject
  const known = providers.get(providerKey) ?? { ...(provider ? { provider } : {}), units: new Map() }
  providers.set(providerKey, known)
  const rows = known.units.get(unitKey)?.rows
  if (rows) rows.push(row)
  else known.units.set(unitKey, { ...(unit ? { unit } : {}), rows: [row] })
  return []
}

function absentFrom(
  found: ReadonlyMap<string, ProviderRows>,
  register: readonly Provider[],
): readonly AbsentUnit[] {
  return register.flatMap(({ id, name, units }) =>
    units
      .filter(unit => !found.get(id)?.units.has(unit.id))
      .map(unit => ({ providerName: name, unitId: unit.id, unitName: unit.name })),
  )
}

function inOrderOf(mappings: readonly SheetMapping[]): (one: Problem, other: Problem) => number {
  const order = new Map(mappings.map(({ sheet }, at) => [sheet, at]))
  const sheetOf = ({ sheet }: Problem) => order.get(sheet) ?? 0
  return (one, other) =>
    sheetOf(one) - sheetOf(other) ||
    one.row - other.row ||
    (one.column?.number ?? 0) - (other.column?.number ?? 0)
}
