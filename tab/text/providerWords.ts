import type { ProviderStatus } from '../../bot/api/contract/providers.ts'

/** A provider's page: its parts and its forms, but for those that a unit's page has too. */
export type ProviderWords = Readonly<{
  parts: Readonly<Record<'units' | 'agreements' | 'details' | 'verified' | 'duplicate' | 'history', string>>
  nothing: Readonly<Record<'units' | 'agreements', string>>
  mergedInto: string
  details: Readonly<
    Record<
      | 'open'
      | 'title'
      | 'name'
      | 'organisationNumber'
      | 'mailbox'
      | 'addContact'
      | 'role'
      | 'phone'
      | 'mail'
      | 'removeContact'
      | 'reason',
      string
    >
  > &
    Readonly<{ contact: (place: number) => string }>
  status: Readonly<Record<'open' | 'title' | 'status' | 'meaning' | 'reason', string>> &
    Readonly<{ statuses: Readonly<Record<ProviderStatus, string>> }>
  merge: Readonly<
    Record<
      'explanation' | 'open' | 'title' | 'search' | 'hint' | 'found' | 'nothingFound' | 'reason' | 'save',
      string
    >
  > &
    Readonly<{
      more: (more: number) => string
      happens: (merged: Readonly<{ from: string; into: string; units: number }>) => readonly string[]
      sure: (into: string) => string
    }>
}>
