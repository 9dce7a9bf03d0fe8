import type { UnitPage } from '../../../bot/api/contract/register.ts'

/** A unit as it is shown, and where changes of it are sent, each below that path. */
export type UnitShown = Readonly<{ unit: UnitPage; version: number; path: string }>

export type Changed = Readonly<{ answer: UnitPage; version: number | undefined }>

/** What takes a change back: where it is sent, and what it is about. */
export type Undo = Readonly<{ below: string; body: object }>

export type Changing = UnitShown & Readonly<{ onSaved: (changed: Changed, undo?: Undo) => void }>
