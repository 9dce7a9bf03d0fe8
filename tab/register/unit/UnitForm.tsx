import { type UnitPage, unitPage } from '../../../bot/api/contract/register.ts'
import { ChangeForm, type FormParts } from '../change/ChangeForm.tsx'
import type { Changing } from './unitShown.ts'

/** A change to a unit. */
export function UnitForm({ unit, ...form }: Changing & FormParts<UnitPage>) {
  return <ChangeForm {...form} answer={unitPage} history={unit.history} />
}
