import type { CalendarDate } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { UnitId } from './unit.ts'

export const followUpNoteKinds = ['baseFollowUp', 'supplierVisit', 'complaint', 'survey', 'dialogue'] as const
export type FollowUpNoteKind = (typeof followUpNoteKinds)[number]

/** What the city noted when it followed a provider up, and what is to be done about it. No child is named in it. */
export type FollowUpNote = Readonly<{
  id: string
  kind: FollowUpNoteKind
  on: CalendarDate
  text: string
  by: PersonId
  /** Absent when it is about the provider as a whole. */
  unitId?: UnitId
  todo?: Readonly<{ what: string; until: CalendarDate }>
}>
