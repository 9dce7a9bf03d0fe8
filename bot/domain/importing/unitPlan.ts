import type { CalendarDate } from '../calendar.ts'
import type { Unit } from '../register/unit.ts'
import { agreementsIn } from './agreementsIn.ts'
import type { FieldChange, UnitPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { leavesOut, problemIn, type ReadRow } from './readRow.ts'
import {
  changeableFields,
  type Field,
  fields,
  fieldsOfNewUnits,
  type RowValues,
  unitFields,
} from './rowValues.ts'
import { saidTogether } from './saidTogether.ts'
import { findingsIn } from './unitRules.ts'
import { isSameValue, unitValues } from './valuesOf.ts'

/** What would happen to a unit, and all that speaks against it. */
export type UnitPlanned = Readonly<{ plan: UnitPlan; problems: readonly Problem[] }>

/** From every row that speaks of it, in the order of the file. */
export function planUnit(
  [first, ...more]: readonly [ReadRow, ...ReadRow[]],
  { unit, today }: Readonly<{ unit?: Unit; today: CalendarDate }>,
): UnitPlanned {
  const rows = [first, ...more] as const
  const { said: written, problems: differing } = saidTogether(rows, unitFields, 'sameUnitDiffers')
  const isStale = (written.permitCheckedAt ?? today) < (unit?.permit.checkedAt ?? '')
  const said = isStale ? withoutCheck(written) : written
  // A price that is to come is compared with what is known of that day.
  const known = unit ? unitValues(unit, said.pricesFrom ?? today) : {}
  const { agreements, problems: ofAgreements } = agreementsIn(rows, unit)
  const plan: UnitPlan = {
    ...(unit ? { unitId: unit.id } : {}),
    name: said.unitName ?? unit?.name ?? '',
    isNew: unit === undefined,
    place: first.place,
    values: said,
    changes: unit ? changesBetween(known, said, changeableFields) : [],
    agreements,
  }
  const problems = [
    ...duplicates(rows),
    ...differing,
    ...ofAgreements,
    ...(isStale && unit ? staleCheck(rows, unit) : []),
    ...(unit ? [] : lackingIn(rows, said)),
    ...findingsIn({ ...known, ...said }, unit).flatMap(({ fields, wrong }) => {
      const field = fields.find(one => said[one] !== undefined)
      const row = field && rows.find(({ values }) => values[field] !== undefined)
      return row ? [problemIn(row, field, wrong)] : []
    }),
  ]
  return { plan, problems }
}

function withoutCheck({
  permitStatus: _,
  permitCheckedAt: __,
  ...others
}: Partial<RowValues>): Partial<RowValues> {
  return others
}

/** Somebody has looked the permit up since the list was made. */
function staleCheck(rows: readonly ReadRow[], { permit }: Unit): readonly Problem[] {
  const row = rows.find(({ values }) => values.permitCheckedAt !== undefined)
  return row ? [problemIn(row, 'permitCheckedAt', { fault: 'checkedLater', on: permit.checkedAt })] : []
}

/** Only their agreements may make the rows of a unit different. */
function duplicates(rows: readonly ReadRow[]): readonly Problem[] {
  const firstSuch = new Map<string, ReadRow>()
  return rows.flatMap(row => {
    const whole = JSON.stringify(fields.map(field => row.values[field] ?? null))
    const twin = firstSuch.get(whole)
    if (twin) return [problemIn(row, undefined, { fault: 'duplicateRow', row: twin.place })]
    firstSuch.set(whole, row)
    return []
  })
}

const permitCheck = ['permitStatus', 'permitCheckedAt'] as const

function lackingIn(rows: readonly [ReadRow, ...ReadRow[]], said: Partial<RowValues>): readonly Problem[] {
  const lacking = fieldsOfNewUnits.filter(field => said[field] === undefined)
  const unchecked = permitCheck.find(field => rows.every(row => leavesOut(row, field)))
  return [
    ...lacking
      .filter(field => rows.every(row => leavesOut(row, field)))
      .map(field => problemIn(rows[0], field, { fault: 'missing', field, neededFor: 'newUnit' })),
    ...(unchecked ? [problemIn(rows[0], unchecked, { fault: 'permitUnchecked' })] : []),
  ]
}

/** Field by field what is said otherwise than it is known. */
export function changesBetween(
  known: Partial<RowValues>,
  said: Partial<RowValues>,
  changeable: readonly Field[],
): readonly FieldChange[] {
  return changeable.flatMap(field => {
    const [from, to] = [known[field], said[field]]
    if (to === undefined || isSameValue(field, from, to)) return []
    return [{ field, to, ...(from === undefined ? {} : { from }) }]
  })
}
