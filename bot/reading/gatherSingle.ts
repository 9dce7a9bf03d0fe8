import type { Assignment, Gender, LegalGround } from '../domain/vocabulary.ts'
import { type Asked, about, askedOf, type Gathered, type Said, unique } from './said.ts'

/** Fields that hold one value. */

export function gatherAssignment(said: readonly Said[]): Gathered<Assignment> {
  const values = about(said, 'assignment').filter(({ told }) => !told.negated)
  return settle(values.map(plainly), askedOf(said, 'assignment'), (words, options) => ({
    field: 'assignment',
    words,
    options,
  }))
}

/** "Inte med familj" says as much as "utan familj". */
export function gatherFamily(said: readonly Said[]): Gathered<boolean> {
  const values = about(said, 'withFamily').map(one => ({
    ...plainly(one),
    value: one.fact.value !== one.told.negated,
  }))
  return settle(values, askedOf(said, 'withFamily'), (words, options) => ({
    field: 'withFamily',
    words,
    options,
  }))
}

/** A boy and a girl among siblings is no contradiction, but then the field says nothing. */
export function gatherGender(said: readonly Said[], severalChildren: boolean): Gathered<Gender> {
  const values = about(said, 'gender')
    .filter(({ told }) => !told.negated)
    .map(plainly)
  if (severalChildren && unique(values.map(({ value }) => value)).length > 1) return { questions: [] }
  return settle(values, askedOf(said, 'gender'), (words, options) => ({ field: 'gender', words, options }))
}

export function gatherLegalGround(said: readonly Said[]): Gathered<LegalGround> {
  const values = about(said, 'legalGround').filter(({ told }) => !told.negated)
  const asked = askedOf(said, 'legalGround').filter(({ told }) => !told.negated)
  return settle(values.map(plainly), asked, (words, options) => ({ field: 'legalGround', words, options }))
}

type Plainly<Value> = Readonly<{ value: Value; words: string; at: number }>

export function plainly<Value>({
  fact,
  told,
  at,
}: Readonly<{ fact: Readonly<{ value: Value }>; told: Said['told']; at: number }>): Plainly<Value> {
  return { value: fact.value, words: told.words, at }
}

type AskedOne<Value> = Readonly<{
  question: Readonly<{ words: string; options: readonly Value[] }>
  at: number
}>

/** One value and no open question settles a field; a question is closed by a value among its options. */
export function settle<Value>(
  values: readonly Plainly<Value>[],
  asked: readonly AskedOne<Value>[],
  toQuestion: (words: string, options: readonly Value[]) => Asked['question'],
): Gathered<Value> {
  const different = unique(values.map(({ value }) => value))
  const open = asked.filter(({ question }) => !question.options.some(option => different.includes(option)))
  if (open.length === 0 && different.length <= 1) return { value: different[0], questions: [] }
  const heard = [...values, ...open.map(({ question: { words }, at }) => ({ words, at }))].toSorted(
    (one, other) => one.at - other.at,
  )
  const words = unique(heard.map(({ words }) => words)).join(', ')
  const options = unique([...different, ...open.flatMap(({ question }) => question.options)])
  return { questions: [{ question: toQuestion(words, options), at: heard[0]?.at ?? 0 }] }
}
