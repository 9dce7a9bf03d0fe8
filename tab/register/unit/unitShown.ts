import type { UnitPage } from '../../../bot/api/contract/register.ts'
import type { Changed, Undo } from '../change/changing.ts'

/** A unit as it is shown, and where changes of it are sent, each below that path. */
export type UnitShown = Readonly<{ unit: UnitPage; version: number; path: string }>

export type Changing = UnitShown & Readonly<{ onSaved: (changed: Changed<UnitPage>, undo?: Undo) => void }>
