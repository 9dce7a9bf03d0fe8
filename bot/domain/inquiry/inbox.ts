import type { Instant } from '../calendar.ts'
import type { CaseCode } from '../request/placementRequest.ts'
import { applyToWatch, type WatchEntry, type Watched } from './watch.ts'

/** How far the shared mailbox's inbox has been read, and who tells us of what comes. */
export type Inbox = Watched &
  Readonly<{
    /** With the mailbox's own mark it tells what has come since. */
    read?: Readonly<{ mark: string; at: Instant }>
    /** Mails that answer no letter of ours. They are left alone, and nothing of them is kept. */
    unknown: number
  }>

export type InboxEntry =
  | Readonly<{ type: 'InboxRead'; mark: string; unknown: number; at: Instant }>
  | WatchEntry

export function applyToInbox(known: Inbox | undefined, entry: InboxEntry): Inbox {
  const inbox = known ?? { unknown: 0 }
  if (entry.type === 'InboxRead')
    return { ...inbox, read: { mark: entry.mark, at: entry.at }, unknown: inbox.unknown + entry.unknown }
  const { watch: _, ...others } = inbox
  return { ...others, ...applyToWatch(inbox, entry) }
}

/** Which letter the mails of one thread are about. */
export type LetterThread = Readonly<{
  unitId: string
  /** None has the number 0: the unit's correspondence has let go of the one that asked. */
  letter: number
  /** Of a mail from the unit: the cases that it is filed under. A letter of ours has none. */
  cases?: readonly CaseCode[]
}>

export type LetterThreadEntry = Readonly<{ type: 'ThreadBegun' }> & LetterThread
