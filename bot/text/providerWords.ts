import type { CalendarDate } from '../domain/calendar.ts'
import type { ProviderDetails } from '../domain/register/provider.ts'

/** What a provider's page says of it, in names of facts and in what its history is about. */
export type ProviderWords = Readonly<{
  facts: Readonly<Record<'organisationNumber' | 'status' | 'runBy' | 'mailbox' | 'absorbed', string>>
  runBy: Readonly<Record<'external' | 'own', string>>
  verified: (on: CalendarDate, by?: string) => string
  verifiedByNobody: string
  /** What a change of details was about. */
  details: Readonly<Record<keyof ProviderDetails, string>>
  units: (units: number) => string
  /** After what somebody did: what it was about. */
  about: (what: string, about: string) => string
}>
