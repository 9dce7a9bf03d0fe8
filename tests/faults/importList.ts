import type { Cell } from '../../bot/import/table.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { listed } from '../import/listing.ts'

export const providersInList = 130
export const unitsOfEach = 3

/** A list of the city's departments, so that all can have the same number. */
export function importList(): readonly (readonly Cell[])[] {
  const departments = Array.from({ length: providersInList }, (_, at) =>
    aProvider({
      id: `p${at}`,
      name: `Enhet nummer ${at}`,
      external: false,
      units: Array.from({ length: unitsOfEach }, (_, unit) => aUnit({ name: `Hem ${unit}` })),
    }),
  )
  return listed(departments, { withIds: false })
}
