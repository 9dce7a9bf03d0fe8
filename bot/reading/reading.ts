import type { CalendarDate } from '../domain/calendar.ts'
import type { Position } from '../domain/register/municipality.ts'
import type { WeighedNeed } from '../domain/request/requestFacts.ts'
import type { Assignment, Gender, LegalGround, Need, ServiceType } from '../domain/vocabulary.ts'

/** What one sentence said of a placement request. A field that has two readings is left empty and asked about. */
export type Reading = Readonly<{
  serviceTypes: readonly ServiceType[]
  notServiceTypes: readonly ServiceType[]
  assignment?: Assignment
  withFamily?: boolean
  /** Whole years, youngest first. */
  ages: readonly number[]
  gender?: Gender
  legalGround?: LegalGround
  desiredStart?: CalendarDate
  expectedDays?: number
  /** A word such as "akut" was said; whether the request is urgent follows from its date. */
  urgentAsked: boolean
  needs: readonly WeighedNeed[]
  notNeeds: readonly Need[]
  anchor?: Place
  maxKm?: number
  /** "Helst inom 8 mil": a wish, not a limit. */
  maxKmIsWish: boolean
  questions: readonly Question[]
  corrected: readonly Correction[]
  /** The words that no rule took, as they were written and in that order. */
  notUnderstood: readonly string[]
  /** Enough was recognised to open a request card. */
  isRequest: boolean
}>

/** A point that distance can be counted from: a municipality or a part of the city. */
export type Place = Readonly<{ name: string; position: Position }>

/** Words with more than one reading, and the readings to choose from. */
export type Question = Readonly<{ words: string }> &
  (
    | Readonly<{ field: 'serviceTypes'; options: readonly ServiceType[] }>
    | Readonly<{ field: 'assignment'; options: readonly Assignment[] }>
    | Readonly<{ field: 'withFamily'; options: readonly boolean[] }>
    | Readonly<{ field: 'ages'; options: readonly number[] }>
    | Readonly<{ field: 'gender'; options: readonly Gender[] }>
    | Readonly<{ field: 'legalGround'; options: readonly LegalGround[] }>
    | Readonly<{ field: 'desiredStart'; options: readonly CalendarDate[] }>
    | Readonly<{ field: 'expectedDays'; options: readonly number[] }>
    | Readonly<{ field: 'needs'; options: readonly Need[] }>
    | Readonly<{ field: 'anchor'; options: readonly Place[] }>
    | Readonly<{ field: 'maxKm'; options: readonly number[] }>
  )

/** A mistyped word and the word it was taken for. */
export type Correction = Readonly<{ from: string; to: string }>

/** What a field of the card could not be read as, and why. */
export type Unread = Readonly<{
  reason:
    | 'empty'
    | 'noAge'
    | 'ageOutOfRange'
    | 'noPlace'
    | 'severalPlaces'
    | 'severalDistances'
    | 'strayWords'
  words: string
}>
