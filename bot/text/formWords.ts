import type { CalendarDate } from '../domain/calendar.ts'
import type { FormFault, FormField } from '../domain/request/requestForm.ts'
import type { Question } from '../reading/reading.ts'

/** The request card: its fields, what they hint at, and what can be wrong in them. */
export type FormWords = Readonly<{
  heading: string
  instruction: string
  fields: Readonly<Record<FormField, string>>
  pick: string
  required: string
  none: string
  withFamily: string
  placeholders: Readonly<Record<'ages' | 'expectedDays' | 'place' | 'freeText' | 'text', string>>
  /** A place and how far from it, as people write it; either may be missing. */
  place: (name: string, maxKm: number | undefined, isWish: boolean) => string
  change: string
  musts: string
  shoulds: string
  noNeeds: string
  faults: (count: number) => string
  fault: (fault: FormFault) => string
  /** Words that can be read in more than one way: what they could mean, and where to say which. */
  sayWhich: (question: Question, today: CalendarDate) => string
  notUnderstood: (words: readonly string[]) => string
  /** What the sentence said no to, so that nobody misses it when the words were read wrong. */
  denied: (listed: string) => string
  corrected: (typed: string, read: string) => string
  filed: string
}>
