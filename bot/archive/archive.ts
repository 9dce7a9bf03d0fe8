import type { Instant } from '../domain/calendar.ts'

/** A case file (akt) as stored: what its entries add up to, and how many there are. */
export type StoredFile = Readonly<{ id: string; kind: FileKind; version: number; state: Json }>

export type FileKind = 'request' | 'provider' | 'person' | 'centralUnit'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

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

/**
 * What must be brought about outside the archive, and when. A file has one dispatch per `key`: to announce the
 * same key again is to want it done anew with the newest content, and keeps the receipt of the last delivery.
 */
export type Announcement = Readonly<{ key: string; kind: string; recipient: string; dueAt: Instant; body: Json }>

export type Dispatch = Announcement &
  Readonly<{
    fileId: string
    /** The file's version that last announced this key. */
    version: number
    status: 'pending' | 'delivered' | 'givenUp' | 'cancelled'
    attempts: number
    /** When the first attempt since the last announcement was made; giving up counts from here. */
    firstTriedAt?: Instant
    /** What the receiving side called the thing, kept so that next time it is updated and not repeated. */
    receipt?: Json
    lastFault?: string
  }>

/** One commit: all of it is stored, or none. */
export type Change = Readonly<{
  file: Readonly<{ id: string; kind: FileKind; /** before this change; 0 makes the file */ version: number }>
  commandId: string
  by: string
  at: Instant
  entries: readonly Readonly<{ type: string; body: Json }>[]
  state: Json
  shelf: Shelf
  announcements: readonly Announcement[]
  /** Keys of pending dispatches that are no longer wanted. */
  withdrawn: readonly string[]
  /** Deliveries that came about within the command itself, such as a card in the answer to a click. */
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
  /** The command was carried out before; nothing was stored now. */
  | Readonly<{ outcome: 'alreadyDone'; version: number }>
  /** Someone was first: load and decide again. */
  | Readonly<{ outcome: 'versionTaken' }>

export type Archive = Readonly<{
  load: (id: string) => Promise<StoredFile | undefined>
  loadMany: (ids: readonly string[]) => Promise<readonly StoredFile[]>
  /** Oldest first; pages by id. */
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
  /** Leases up to `limit` due dispatches to `worker`; a lease that ran out may be taken by anyone. */
  claimDue: (claim: Readonly<{ worker: string; now: Instant; leaseUntil: Instant; limit: number }>) => Promise<readonly Dispatch[]>
  /** Records a delivery; if the key was announced anew meanwhile it stays pending, with the receipt kept. */
  confirm: (done: Delivery & Readonly<{ receipt?: Json }>) => Promise<void>
  postpone: (fault: Delivery & Readonly<{ until: Instant; fault: string }>) => Promise<void>
  giveUp: (fault: Delivery & Readonly<{ fault: string }>) => Promise<void>
  /** When the next dispatch falls due or the next lease runs out; undefined when nothing is pending. */
  nextDue: () => Promise<Instant | undefined>
}>

/** A leased dispatch, as its worker knows it. */
export type Delivery = Readonly<{ worker: string; fileId: string; key: string; version: number; at: Instant }>
