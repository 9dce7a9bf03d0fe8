import type { Instant } from '../calendar.ts'

/** How far the shared mailbox's inbox has been read, and who tells us of what comes. */
export type Inbox = Readonly<{
  /** With the mailbox's own mark it tells what has come since. */
  read?: Readonly<{ mark: string; at: Instant }>
  /** Mails that answer no letter of ours. They are left alone, and nothing of them is kept. */
  unknown: number
  watch?: InboxWatch
}>

/** What was asked of the mailbox: to tell us of each mail that comes. */
export type InboxWatch = Readonly<{
  /** Only the mailbox and we know it: what is told without it was not told by the mailbox. */
  clientState: string
  askedAt: Instant
  /** Present from when the mailbox has agreed to it. */
  standing?: Readonly<{ id: string; expiresAt: Instant }>
}>

export type InboxEntry = Readonly<
  | { type: 'InboxRead'; mark: string; unknown: number; at: Instant }
  | { type: 'WatchAskedFor'; clientState: string; at: Instant }
  /** Begun, or for longer than before. */
  | { type: 'WatchAgreed'; id: string; expiresAt: Instant }
  | { type: 'WatchLost' }
>

export function applyToInbox(known: Inbox | undefined, entry: InboxEntry): Inbox {
  const inbox = known ?? { unknown: 0 }
  switch (entry.type) {
    case 'InboxRead':
      return {
        ...inbox,
        read: { mark: entry.mark, at: entry.at },
        unknown: inbox.unknown + entry.unknown,
      }
    case 'WatchAskedFor':
      return { ...inbox, watch: { clientState: entry.clientState, askedAt: entry.at } }
    case 'WatchAgreed': {
      const { id, expiresAt } = entry
      return inbox.watch ? { ...inbox, watch: { ...inbox.watch, standing: { id, expiresAt } } } : inbox
    }
    case 'WatchLost': {
      const { watch: _, ...others } = inbox
      return others
    }
  }
}

/** Which letter the mails of one thread are about. */
export type LetterThread = Readonly<{ unitId: string; letter: number }>

export type LetterThreadEntry = Readonly<{ type: 'ThreadBegun'; unitId: string; letter: number }>
