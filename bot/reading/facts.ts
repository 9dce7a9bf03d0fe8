import type { CalendarDate } from '../domain/calendar.ts'
import type { Assignment, Gender, LegalGround, Need, ServiceType } from '../domain/vocabulary.ts'
import type { Tone } from './codes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place, Question } from './reading.ts'

/** One thing that a few words say. */
export type Fact =
  | Readonly<{ about: 'serviceType'; value: ServiceType }>
  | Readonly<{ about: 'assignment'; value: Assignment }>
  | Readonly<{ about: 'withFamily'; value: boolean }>
  | Readonly<{ about: 'age'; value: number }>
  /** "Nyfödd": under one year, unless the age is said as well. */
  | Readonly<{ about: 'infant' }>
  /** Months that may be the age of a child or the length of a stay. */
  | Readonly<{ about: 'months'; value: number; days: number }>
  | Readonly<{ about: 'persons'; value: number }>
  | Readonly<{ about: 'siblings'; sameAge: boolean }>
  | Readonly<{ about: 'siblingsApart' }>
  | Readonly<{ about: 'parent' }>
  | Readonly<{ about: 'gender'; value: Gender }>
  | Readonly<{ about: 'legalGround'; value: LegalGround }>
  /** A number that nothing says the meaning of, where an age might stand. */
  | Readonly<{ about: 'looseNumber'; value: number }>
  /** `until` may turn out to be the start when no other is said; `end` never. */
  | Readonly<{ about: 'start'; value: CalendarDate; role: 'said' | 'implied' | 'until' | 'end' }>
  | Readonly<{ about: 'stay'; days: number }>
  | Readonly<{ about: 'urgency' }>
  | Readonly<{ about: 'need'; value: Need }>
  | Readonly<{ about: 'place'; value: Place }>
  /** In figures, or as "nära" and "i" imply. */
  | Readonly<{ about: 'distance'; km: number; role: 'said' | 'near' | 'in' }>
  | Readonly<{ about: 'question'; question: Question }>
  | Readonly<{ about: 'tone'; value: Tone }>
  /** Recognised as something that no field holds: a school year, the place to keep away from. */
  | Readonly<{ about: 'nothing' }>

export type Knowledge = Readonly<{ today: CalendarDate; lexicon: Lexicon; places: readonly Place[] }>
