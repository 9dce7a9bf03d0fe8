import type { CalendarDate } from '../calendar.ts'
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
  phone: string
  status: ProviderStatus
  lastVerified: CalendarDate
  units: readonly Unit[]
}>
