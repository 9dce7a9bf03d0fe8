import type { Instant } from '../domain/calendar.ts'
import type { PermitStatus } from '../domain/register/permit.ts'
import type { FoundBy } from '../domain/registerIndex/foundBy.ts'
import type { UnitFound } from '../domain/registerIndex/unitFound.ts'
import type { IdentifyingKind } from '../domain/request/identifyingText.ts'

/** What is said of units that someone looks for in the register. */
export type SearchWords = Readonly<{
  title: string
  shown: (shown: number, total: number) => string
  nothing: (asked: string) => string
  /** Words that nothing in the register has to do with. */
  unknown: (words: readonly string[]) => string
  /** What they were said not to have to do with. */
  denied: (words: readonly string[]) => string
  within: (within: Readonly<{ km: number; place: string }>) => string
  howTo: string
  /** Every reason once. */
  foundBy: (found: readonly FoundBy[]) => string
  ages: (ages: UnitFound['ages']) => string
  priceFrom: (kronor: number) => string
  vacancy: (vacancy: UnitFound['vacancy'], now: Instant) => string
  freePlaces: (places: number) => string
  /** Only what somebody must know of before they call: nothing of a valid permit and an approved provider. */
  warnings: (unit: Pick<UnitFound, 'permit' | 'providerStatus'>) => readonly string[]
  permits: Readonly<Record<PermitStatus, string>>
  labels: Readonly<Record<'ages' | 'price' | 'vacancy' | 'places' | 'permit', string>>
  openRegister: string
  openUnit: string
  unreadable: string
  identifying: (kind: IdentifyingKind) => string
}>
