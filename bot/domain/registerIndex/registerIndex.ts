import { inIdOrder } from '../idOrder.ts'
import type { Provider } from '../register/provider.ts'
import type { Unit, UnitId } from '../register/unit.ts'
import { type Bits, noRows, putRow, takeRow, withRoomFor } from './bits.ts'

/** A unit as the register lists it. */
export type Listed = Readonly<{ unit: Unit; provider: Provider }>

/**
 * The whole register in memory: a row for each unit, and columns that note one thing of every row, so that fifty
 * thousand units are gone through without looking at one. Which row a unit has depends on who came first and means
 * nothing: what is shown is put in order by something of the unit's own.
 */
export type RegisterIndex = Readonly<{
  /** All rows with a unit: as of now, and not to be changed. */
  rows: () => Bits
  at: (row: number) => Listed
  rowOf: (unitId: UnitId) => number | undefined
  /** The provider as it is now, with the units that it has now, in the place of what was known of it. */
  keep: (provider: Provider) => void
  /** The column is told of every row that there is, and from now on of every change. */
  follow: (column: Column) => void
}>

export type Column = Readonly<{
  /** The row is this unit's now; it may have been put before, for the same unit as it was. */
  put: (row: number, listed: Listed) => void
  /** The row is nobody's. */
  take: (row: number) => void
}>

export function openRegisterIndex(providers: readonly Provider[]): RegisterIndex {
  const columns: Column[] = []
  const listed: (Listed | undefined)[] = []
  const rowOf = new Map<UnitId, number>()
  const unitsOf = new Map<string, ReadonlySet<UnitId>>()
  const passedOver = new Map<UnitId, readonly Listed[]>()
  const unused: number[] = []
  let rows = noRows(0)

  function keep(provider: Provider): void {
    const units = new Set(provider.units.map(({ id }) => id))
    for (const id of unitsOf.get(provider.id) ?? []) if (!units.has(id)) drop(id, provider)
    unitsOf.set(provider.id, units)
    for (const unit of provider.units) list({ unit, provider })
  }

  /** While a unit is handed over two providers may list it: it has one row, with the same of them in every process. */
  function list(found: Listed): void {
    const { id } = found.unit
    const rivals = [...(passedOver.get(id) ?? []), ...standing(id)].filter(isNotOf(found.provider))
    const [first = found, ...others] = [found, ...rivals].toSorted(byProvider)
    if (others.length > 0) passedOver.set(id, others)
    put(first)
  }

  function standing(id: UnitId): readonly Listed[] {
    const found = listed[rowOf.get(id) ?? -1]
    return found ? [found] : []
  }

  function put(found: Listed): void {
    const row = rowOf.get(found.unit.id) ?? unused.pop() ?? listed.length
    listed[row] = found
    rowOf.set(found.unit.id, row)
    rows = withRoomFor(row, rows)
    putRow(rows, row)
    for (const column of columns) column.put(row, found)
  }

  function drop(id: UnitId, provider: Provider): void {
    const left = [...standing(id), ...(passedOver.get(id) ?? [])].filter(isNotOf(provider))
    passedOver.delete(id)
    const row = rowOf.get(id)
    if (row === undefined) return
    for (const column of columns) column.take(row)
    listed[row] = undefined
    rowOf.delete(id)
    takeRow(rows, row)
    unused.push(row)
    for (const one of left) list(one)
  }

  function at(row: number): Listed {
    const found = listed[row]
    if (!found) throw new RangeError(`Could not find a unit in row ${row} of the register.`)
    return found
  }

  function follow(column: Column): void {
    listed.forEach((found, row) => {
      if (found) column.put(row, found)
    })
    columns.push(column)
  }

  for (const provider of providers) keep(provider)
  return { rows: () => rows, at, rowOf: id => rowOf.get(id), keep, follow }
}

function isNotOf(provider: Provider): (listed: Listed) => boolean {
  return listed => listed.provider.id !== provider.id
}

function byProvider(one: Listed, other: Listed): number {
  return inIdOrder(one.provider.id, other.provider.id)
}
