import type { Assignment, Gender, Need, ServiceType } from '../vocabulary.ts'

/** What a unit can be found by though it is said nowhere in words. */
export type Trait =
  | ServiceType
  | Assignment
  | Need
  | Gender
  | AgeTaken
  | 'withFamily'
  | 'withoutFamily'
  | 'urgentCapable'

/** In whole years. */
export type AgeTaken = `age-${number}`

/** What a word of the trade stands for: all of the traits, or any of them. */
export type Meaning = Readonly<{ traits: readonly [Trait, ...Trait[]]; oneOf: boolean }>

/** Words by which what comes after them is not wanted, and those around them that make it doubtful what is meant. */
export type DenyingWords = Readonly<{
  negations: ReadonlySet<string>
  /** After a negation it says what is wanted instead: not this but that. */
  instead: ReadonlySet<string>
  /** Between two things, of which the negation may be of both or of the first. */
  joining: ReadonlySet<string>
}>

/**
 * The words of the trade and its everyday language, in lower case and every inflection, with single spaces. The
 * rules know no language: whoever opens the index hands the words in.
 */
export type TradeWords = Readonly<{
  meanings: ReadonlyMap<string, Meaning>
  /** Single words out of a trait's name of several: intellectual, and disability. */
  partOfNames: ReadonlyMap<string, Meaning>
  /** Words that say nothing of a unit: with, for, a place. */
  ignored: ReadonlySet<string>
  denying: DenyingWords
}>
