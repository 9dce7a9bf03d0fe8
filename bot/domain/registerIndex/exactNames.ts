import { inIdOrder } from '../idOrder.ts'
import type { UnitId } from '../register/unit.ts'
import { column } from './column.ts'
import type { Listed } from './registerIndex.ts'

/** Units by their whole name, whatever its case; the name of a provider stands for all its units. */
export const exactNames = column(index => {
  const rowsByName = new Map<string, Set<number>>()
  const namesAt: (readonly string[] | undefined)[] = []

  function take(row: number): void {
    for (const name of namesAt[row] ?? []) {
      const rows = rowsByName.get(name)
      rows?.delete(row)
      if (rows?.size === 0) rowsByName.delete(name)
    }
    namesAt[row] = undefined
  }

  function put(row: number, { unit, provider }: Listed): void {
    take(row)
    const names = [unit.name.toLowerCase(), provider.name.toLowerCase()]
    namesAt[row] = names
    for (const name of names) rowsByName.set(name, (rowsByName.get(name) ?? new Set()).add(row))
  }

  function unitsNamed(name: string): readonly UnitId[] {
    const rows = [...(rowsByName.get(name.toLowerCase()) ?? [])]
    return rows.map(row => index.at(row).unit.id).toSorted(inIdOrder)
  }

  return { put, take, unitsNamed }
})
