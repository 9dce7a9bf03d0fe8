import type { Happening } from '../../../bot/api/contract/problem.ts'
import type { Question } from '../../api/server.ts'

/** What is shown of one case file of the register, and where changes of it are sent, each below that path. */
export type Changeable<Shown> = Readonly<{
  answer: Question<Shown>['answer']
  version: number
  path: string
  /** Newest first. */
  history: readonly Happening[]
}>

export type Changed<Shown> = Readonly<{ answer: Shown; version: number | undefined }>

/** What a part of a page needs to have forms. */
export type Changing<Shown> = Changeable<Shown> &
  Readonly<{ onSaved: (changed: Changed<Shown>, undo?: Undo) => void }>

/** What takes a change back: where it is sent, and what it is about. */
export type Undo = Readonly<{ below: string; body: object }>
