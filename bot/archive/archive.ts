import type { Announcement, Json } from '../domain/announcement.ts'
import type { Instant } from '../domain/calendar.ts'

export type { Announcement, Json }

/** A case file (akt) as stored: what its entries add up to, and how many there are. */
export type StoredFile = Readonly<{ id: string; kind: FileKind; version: number; state: Json }>

export const fileKinds = ['request', 'provider', 'person', 'centralUnit'] as const
export type FileKind = (typeof fileKinds)[number]

/** One thing that happened: `version` is its place in the file's journal, first 1, without gaps. */
export type StoredEntry = Readonly<{
  fileId: string
  version: number
  type: string
  at: Instant
  by: string
  commandId: string
  body: Json
}>

export type Dispatch = Announcement &
  Readonly<{
    fileId: string
    /** The file's version that last announced this key. */
    version: number
    status: DispatchStatus
    /** Counted when claimed, so that an attempt which the process did not survive counts too. */
    attempts: number
    /** When the first attempt since the last announcement was made; giving up counts from here. */
    firstTriedAt?: Instant
    /** What the receiving side called the thing, kept so that next time it is updated and not repeated. */
    receipt?: Json
    lastFault?: string
  }>

export const dispatchStatuses = ['pending', 'delivered', 'givenUp', 'cancelled'] as const
type DispatchStatus = (typeof dispatchStatuses)[number]

/** One commit: all of it is stored, or none. */
export type Change = Readonly<{
  /** Its version before this change; 0 makes the file. */
  file: Readonly<{ id: string; kind: FileKind; version: number }>
  commandId: string
  by: string
  at: Instant
  /** At least one: what is not in the journal did not happen. */
  entries: readonly Readonly<{ type: string; body: Json }>[]
  state: Json
  shelf: Shelf
  announcements: readonly Announcement[]
  /** Keys of pending dispatches that are no longer wanted. */
  withdrawn: readonly string[]
  /**
   * Deliveries that came about within the command itself, such as a card in the answer to a click. The key's
   * dispatch keeps the receipt, and stays pending if it was: everyone else is still to be told.
   */
  receipts: readonly Readonly<{ key: string; receipt: Json }>[]
}>

/** Where a file can be found again without knowing its id. */
export type Shelf = Readonly<{
  open: boolean
  /** Sorts the queue of files that wait to be taken; absent when the file does not wait. */
  queueKey?: string
}>

export type AppendOutcome =
  | Readonly<{ outcome: 'appended'; version: number }>
  /** The command was carried out before, giving that version; nothing was stored now. */
  | Readonly<{ outcome: 'alreadyDone'; version: number }>
  /** Someone was first: load and decide again. */
  | Readonly<{ outcome: 'versionTaken' }>

export type Archive = Readonly<{
  load: (id: string) => Promise<StoredFile | undefined>
  /** In the order asked for; what does not exist is left out. */
  loadMany: (ids: readonly string[]) => Promise<readonly StoredFile[]>
  /** All of them, oldest first. */
  list: (kind: FileKind, filter?: Readonly<{ open: boolean }>) => Promise<readonly StoredFile[]>
  append: (change: Change) => Promise<AppendOutcome>
  /** The files of one kind that wait to be taken, first in line first. */
  queue: (kind: FileKind) => Promise<readonly StoredFile[]>
  /** How many wait to be taken before this key. */
  countAhead: (kind: FileKind, queueKey: string) => Promise<number>
  isDone: (fileId: string, commandId: string) => Promise<boolean>
  journal: (fileId: string) => Promise<readonly StoredEntry[]>
  dispatches: DispatchShelf
  close: () => Promise<void>
}>

export type DispatchShelf = Readonly<{
  of: (fileId: string) => Promise<readonly Dispatch[]>
  find: (fileId: string, key: string) => Promise<Dispatch | undefined>
  /** Leases due dispatches to a worker, first due first; a lease that ran out may be taken by anyone. */
  claimDue: (claim: Claim) => Promise<readonly Dispatch[]>
  /**
   * Records a delivery; if the key was announced anew meanwhile it stays pending, with the receipt kept.
   * From a worker whose lease another has taken over, nothing is stored; the same holds for the next two.
   */
  confirm: (done: Delivery & Readonly<{ receipt?: Json }>) => Promise<void>
  /** Without a fault it was not an attempt at all, and is not counted as one. */
  postpone: (fault: Delivery & Readonly<{ until: Instant; fault?: string }>) => Promise<void>
  giveUp: (fault: Delivery & Readonly<{ fault: string }>) => Promise<void>
  /** When the next dispatch falls due or the next lease runs out; undefined when nothing is pending. */
  nextDue: () => Promise<Instant | undefined>
}>

/** At most one dispatch per recipient is leased by one claim, so that each is told things in order. */
export type Claim = Readonly<{
  /** Unique to one run of one process. */
  worker: string
  now: Instant
  leaseUntil: Instant
  limit: number
  /** Recipients who must wait, because something is on its way to them or they asked for a pause. */
  except: readonly string[]
}>

/** A leased dispatch, as its worker knows it. */
export type Delivery = Readonly<{ worker: string; fileId: string; key: string; version: number; at: Instant }>
