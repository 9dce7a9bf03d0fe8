import type { Agreement } from '../register/agreement.ts'
import type { UnitId } from '../register/unit.ts'
import type { RowPlace } from './problem.ts'
import type { Field, RowValues } from './rowValues.ts'

/** What an import would do, provider by provider; those that nothing happens to are not in it. */
export type ImportPlan = Readonly<{ providers: readonly ProviderPlan[] }>

export type ProviderPlan = Readonly<{
  providerId: string
  name: string
  isNew: boolean
  /** Of the provider itself; of a new one, all that is said of it. */
  values: Partial<RowValues>
  changes: readonly FieldChange[]
  units: readonly UnitPlan[]
}>

export type UnitPlan = Readonly<{
  /** Absent for a new one, which gets its id when it is registered. */
  unitId?: UnitId
  name: string
  isNew: boolean
  /** The first row that speaks of it. */
  place: RowPlace
  /** All that the file says of the unit, beside its agreements. */
  values: Partial<RowValues>
  changes: readonly FieldChange[]
  agreements: readonly AgreementPlan[]
}>

/** What a field says now, where it says anything, and what it would say. */
export type FieldChange = Readonly<{ field: Field; from?: RowValues[Field]; to: RowValues[Field] }>

/** An agreement that is new, or takes the place of the one of that number, lot and first day. */
export type AgreementPlan = Readonly<{ agreement: Agreement; before?: Agreement }>
