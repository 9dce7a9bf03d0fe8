import type { Archive, FileKind } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import type { MatchingRules } from '../domain/matching/matchingRules.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { Directory } from './directory.ts'

/** What every action at the desk works with. Time and chance are handed in, so that tests can hold them. */
export type Desk = Readonly<{
  archive: Archive
  directory: Directory
  register: Register
  rules: MatchingRules
  limits: DeskLimits
  clock: () => Instant
  /** A number from 0 up to 1. */
  random: () => number
  /** Tells the rest of the program that a case file has a new state. */
  committed: (kind: FileKind, id: string) => void
}>

/** Every provider as of the last change that this process knows of. */
export type Register = Readonly<{ all: () => readonly Provider[]; keep: (provider: Provider) => void }>

export type DeskLimits = Readonly<{
  /** How long a chosen place is kept, in ms. */
  holdFor: number
  /** How long a suggestion can be chosen from, in ms. */
  suggestionFor: number
}>
