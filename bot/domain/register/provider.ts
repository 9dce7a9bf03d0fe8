import type { CalendarDate } from '../calendar.ts'
import type { FollowUpNote } from './followUpNote.ts'
import type { Unit } from './unit.ts'

export const providerStatuses = ['proposed', 'checked', 'approved', 'paused', 'stopped'] as const
export type ProviderStatus = (typeof providerStatuses)[number]

/** Who runs units: a company, a foundation, or the city itself. */
export type Provider = Readonly<{
  id: string
  organisationNumber: string
  name: string
  external: boolean
  /** A functional mailbox, never a person's own. */
  mailbox: string
  /** Absent as long as nobody knows better of the mailbox. */
  bounced?: BouncedMailbox
  contacts: readonly Contact[]
  status: ProviderStatus
  /** Who last looked at each group of fields, and when; absent where nobody has. */
  verified: Readonly<Partial<Record<FieldGroup, Verification>>>
  /** Newest last. */
  followUps: readonly FollowUpNote[]
  units: readonly Unit[]
  /** Other providers that turned out to be this one, by id; their units live here now. */
  absorbed: readonly string[]
  /** Set when this one turned out to be another: its units, as they were, are handed over there. */
  mergedInto?: Readonly<{ providerId: string; units: readonly Unit[] }>
}>

/** What is said of the provider itself, and changed by hand. */
export type ProviderDetails = Pick<
  Provider,
  'organisationNumber' | 'name' | 'external' | 'mailbox' | 'contacts'
>

/** A letter to the mailbox came back. It stands against the address until that is changed or confirmed. */
export type BouncedMailbox = Readonly<{ mailbox: string; on: CalendarDate }>

/** Whom one calls, by what they do and not by name. */
export type Contact = Readonly<{ role: string; phone?: string; mail?: string }>

export const fieldGroups = ['contact', 'offer', 'permit', 'agreements', 'prices'] as const
export type FieldGroup = (typeof fieldGroups)[number]

/** `by` is absent where it was not kept. */
export type Verification = Readonly<{ on: CalendarDate; by?: string }>
