import type { Announcement, Json } from '../domain/announcement.ts'
import type { Instant } from '../domain/calendar.ts'

export type { Announcement, Json }

/**
 * A case file (akt) as stored: what its entries add up to, and how many there are. `shape` tells which way of writing
 * its kind the state has: 0 for the first, one more with every change of it.
 */
export type StoredFile = Readonly<{ id: string; kind: FileKind; version: number; shape: number; state: Json }>

export const fileKinds = [
  'request',
  'provider',
  'person',
  'centralUnit',
  'readLog',
  'import',
  'importPart',
  'correspondence',
  'letterThread',
  'inbox',
  'calendar',
  'calendarEvent',
] as const
export type FileKind = (typeof fileKinds)[number]

/** Every process keeps files of the kind in mind and hears of their changes; all others are read when they are needed. */
export function isKeptInMind(kind: FileKind): boolean {
  return kind === 'provider' || kind === 'person' || kind === 'centralUnit'
}

/** One thing that happened: `version` is its place in the file's journal, first 1, without gaps. */
export type StoredEntry = Readonly<{
  fileId: string
  version: number
  type: string
  at: Instant
  by: string
  commandId: string
  /** As of the file, but at the time of the entry. */
  shape: number
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
  shape: number
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
  /** All of them, by the time of their first entry; at one and the same time by id. */
  list: (kind: FileKind, filter?: Readonly<{ open: boolean }>) => Promise<readonly StoredFile[]>
  append: (change: Change) => Promise<AppendOutcome>
  /** The files of one kind that wait to be taken, first in line first. */
  queue: (kind: FileKind) => Promise<readonly StoredFile[]>
  /** How many wait to be taken before this key. */
  countAhead: (kind: FileKind, queueKey: string) => Promise<number>
  isDone: (fileId: string, commandId: string) => Promise<boolean>
  journal: (fileId: string) => Promise<readonly StoredEntry[]>
  /** What happened in all files, by time, then file and version. Entries that come meanwhile are met or not, others once. */
  journalBetween: (span: TimeSpan, after?: Cursor) => Promise<Page<StoredEntry>>
  /**
   * Files that every process keeps in mind that were changed since the mark, as they are now: each at least once, in
   * no order. Without a mark nothing but the mark of this moment, which everything appended from now on comes after.
   */
  changes: (since?: string) => Promise<Readonly<{ files: readonly StoredFile[]; mark: string }>>
  /** Removes a file with its journal and dispatches as if it had never been. A repeat finishes what was broken off. */
  purge: (fileId: string) => Promise<void>
  /** The ids of all files, in an order of the archive's own that holds while others write. */
  ids: (after?: Cursor) => Promise<Page<string>>
  /** All that there is of a file, as of one version. */
  whole: (fileId: string) => Promise<WholeFile | undefined>
  /** Stores a file as it was in another archive, over whatever was left there of it by an earlier try. */
  restore: (file: WholeFile) => Promise<void>
  /** Between what it is by the archive's clock, the one that every process on it can go by: some tell whole seconds. */
  now: () => Promise<TimeSpan>
  dispatches: DispatchShelf
  close: () => Promise<void>
}>

/** From the first, up to and not including the second. */
export type TimeSpan = Readonly<{ from: Instant; to: Instant }>

/** Where a page ended. Only the archive that wrote it can read it. */
export type Cursor = string

/** Some of many; without `next` there are no more. */
export type Page<Item> = Readonly<{ items: readonly Item[]; next?: Cursor }>

/** Who has a dispatch on lease does not go along: a lease belongs to a running process. */
export type WholeFile = Readonly<{
  file: StoredFile
  shelf: Shelf
  entries: readonly StoredEntry[]
  dispatches: readonly Dispatch[]
}>

export type DispatchShelf = Readonly<{
  of: (fileId: string) => Promise<readonly Dispatch[]>
  find: (fileId: string, key: string) => Promise<Dispatch | undefined>
  /** Leases due dispatches to a worker, first due first; a lease that ran out may be taken by anyone. */
  claimDue: (claim: Claim) => Promise<readonly Dispatch[]>
  /**
   * Records a delivery; if the key was announced anew meanwhile it stays pending, with the receipt kept.
   * From a worker whose lease another has taken over, nothing is stored; the same holds for the next two. But where it
   * `replaced` something that stood, that may be what the other had put there: then the dispatch is due again at once.
   */
  confirm: (done: Delivery & Readonly<{ receipt?: Json; replaced?: boolean }>) => Promise<void>
  /** Without a fault it was not an attempt at all, and is not counted as one. */
  postpone: (fault: Delivery & Readonly<{ until: Instant; fault?: string }>) => Promise<void>
  giveUp: (fault: Delivery & Readonly<{ fault: string }>) => Promise<void>
  /**
   * When the first dispatch falls due or the first lease runs out, of all that are pending or of those where that comes
   * after an instant; undefined when there is none.
   */
  nextDue: (after?: Instant) => Promise<Instant | undefined>
}>

/** At most one dispatch per recipient is leased by one claim, so that each is told things in order. */
export type Claim = Readonly<{
  /** Unique to one run of one process. */
  worker: string
  now: Instant
  messages: Share
  errands: Share
  /** Recipients who must wait, because something is on its way to them or they asked for a pause. */
  except: readonly string[]
}>

/** How many may be leased, and for how long. */
export type Share = Readonly<{ limit: number; leaseUntil: Instant }>

/** A file's dispatch to itself is work of the desk's own; to any other recipient it is a message. */
export function isErrand({ recipient, fileId }: Pick<Dispatch, 'recipient' | 'fileId'>): boolean {
  return recipient === fileId
}

/** A leased dispatch, as its worker knows it. */
export type Delivery = Readonly<{ worker: string; fileId: string; key: string; version: number; at: Instant }>
