import type { Fact, Knowledge } from './facts.ts'
import type { Term } from './terms.ts'

/** One way of saying something: how it looks, and what it says. A rule that declines leaves the words to the next. */
export type Rule = Readonly<{ pattern: RegExp; read: (found: Found) => readonly Fact[] | undefined }>

export type Found = Readonly<{
  /** What the pattern's brackets took; empty where one took nothing. */
  groups: readonly string[]
  terms: readonly Term[]
  /** The words as written. */
  words: string
  /** What the rules see just before and after. */
  before: string
  after: string
  knowledge: Knowledge
}>

/**
 * Patterns see the terms with one space between: "15 - årig #person , #lvu 3 §". Keep every repeat in them bounded, so
 * that reading stays linear.
 */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?:${pattern})(?= |$)`, 'uy'), read }
}

export const nothing: readonly Fact[] = [{ about: 'nothing' }]

/** "15", "en", "1,5" as a number. */
export function numberOf(written: string): number {
  if (/^(?:en|ett)$/.test(written)) return 1
  return Number(written.replace(',', '.'))
}
