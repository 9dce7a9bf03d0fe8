import type { CalendarDate } from '../domain/calendar.ts'
import type { PurchaseRoute } from '../domain/vocabulary.ts'

/** What a unit's page says of it, in names of facts and in sentences of figures. */
export type UnitWords = Readonly<{
  facts: Readonly<Record<UnitFact, string>>
  /** A day with its year: 2026‑11‑27 */
  dated: (date: CalendarDate) => string
  yes: string
  no: string
  nobodyAsked: string
  /** A day from which something is so, and until when. */
  period: (from: CalendarDate, to?: CalendarDate) => string
  places: (places: Readonly<{ permitted: number; occupied: number; held: number; free: number }>) => string
  proved: Readonly<Record<'yes' | 'no', string>>
  framework: (agreement: Readonly<{ area: string; lot?: string; rank: number }>) => string
  individual: string
  subscription: (paidPlaces: number) => string
  numbered: (what: string, number: string) => string
  /** By which route a place is bought now, and the rank in the framework. */
  boughtBy: (route: PurchaseRoute, rank?: number) => string
  level: (level: number) => string
  verifiedOn: (group: string, on: CalendarDate, by?: string) => string
  toDo: (what: string, until: CalendarDate) => string
  protectedAddress: string
  readiness: Readonly<Record<'urgentCapable', string>>
  /** That it says so is no promise. */
  freePlaces: (atLeast: number) => string
  /** From one sum up to the next; of the last there is no next. */
  priceBand: (from: string, to: string | undefined) => string
}>

export type UnitFact =
  | 'serviceType'
  | 'assignments'
  | 'ages'
  | 'genders'
  | 'withFamily'
  | 'urgentCapable'
  | 'municipality'
  | 'takes'
  | 'refuses'
  | 'meets'
  | 'methods'
  | 'permitKind'
  | 'permitStatus'
  | 'maxPersons'
  | 'targetGroup'
  | 'manager'
  | 'organisationNumber'
  | 'providerStatus'
  | 'mailbox'
  | 'verified'
