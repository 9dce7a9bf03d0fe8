import type { Archive } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { MatchingRules } from '../domain/matching/matchingRules.ts'
import type { DistrictId } from '../domain/person.ts'
import type { NearbyReader } from '../domain/registerIndex/nearby.ts'
import type { TradeBook } from '../domain/registerIndex/tradeBook.ts'
import type { CaseWaits } from './caseWaits.ts'
import type { Directory } from './directory.ts'
import type { Register } from './register.ts'

/** What every action at the desk works with. Time and chance are handed in, so that tests can hold them. */
export type Desk = Readonly<{
  archive: Archive
  directory: Directory
  register: Register
  waits: CaseWaits
  /** Takes note of what other processes have changed in the directory and the register. */
  catchUp: () => Promise<void>
  rules: MatchingRules
  /** What the trade's words mean in a search. */
  trade: TradeBook
  /** What a search says of where. */
  nearby: NearbyReader
  limits: DeskLimits
  clock: () => Instant
  /** A number from 0 up to 1. */
  random: () => number
  districtName: (id: DistrictId) => string
  /** Called after each commit: something may be due for sending. */
  committed: () => void
}>

export type DeskLimits = Readonly<{
  /** How long a chosen place is kept, in ms. */
  holdFor: number
  /** How long a suggestion can be chosen from, in ms. */
  suggestionFor: number
}>
