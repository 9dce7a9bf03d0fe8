import type { Fact } from './facts.ts'
import type { Question } from './reading.ts'
import type { Told } from './told.ts'

/** One fact with the words that said it, how, and where in the sentence. */
export type Said<Kind extends Fact = Fact> = Readonly<{ fact: Kind; told: Told; at: number }>

/** What a field is, or what must be asked before it can be anything. */
export type Gathered<Value> = Readonly<{ value?: Value; questions: readonly Asked[] }>

/** A question and where in the sentence it arose. */
export type Asked = Readonly<{ question: Question; at: number }>

export function saidIn(told: readonly Told[]): readonly Said[] {
  return told.flatMap((piece, at) => piece.facts.map(fact => ({ fact, told: piece, at })))
}

export function about<Name extends Fact['about']>(
  said: readonly Said[],
  name: Name,
): readonly Said<Extract<Fact, { about: Name }>>[] {
  return said.flatMap(({ fact, told, at }) => (isAbout(fact, name) ? [{ fact, told, at }] : []))
}

function isAbout<Name extends Fact['about']>(fact: Fact, name: Name): fact is Extract<Fact, { about: Name }> {
  return fact.about === name
}

/** The questions that the words themselves raise of a field, unless denied. */
export function askedOf<Field extends Question['field']>(
  said: readonly Said[],
  field: Field,
): readonly Readonly<{ question: Extract<Question, { field: Field }>; at: number; told: Told }>[] {
  return about(said, 'question').flatMap(({ fact: { question }, at, told }) =>
    isOfField(question, field) ? [{ question, at, told }] : [],
  )
}

function isOfField<Field extends Question['field']>(
  question: Question,
  field: Field,
): question is Extract<Question, { field: Field }> {
  return question.field === field
}

export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}
