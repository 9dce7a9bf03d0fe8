import type { Instant } from '../calendar.ts'

/** How far the shared mailbox's inbox has been read. */
export type Inbox = Readonly<{
  /** With the mailbox's own mark it tells what has come since. */
  read: Readonly<{ mark: string; at: Instant }>
  /** Mails that answer no letter of ours. They are left alone, and nothing of them is kept. */
  unknown: number
}>

export type InboxEntry = Readonly<{ type: 'InboxRead'; mark: string; unknown: number; at: Instant }>

export function applyToInbox(inbox: Inbox | undefined, { mark, unknown, at }: InboxEntry): Inbox {
  return { read: { mark, at }, unknown: (inbox?.unknown ?? 0) + unknown }
}

/** Which letter the mails of one thread are about. */
export type LetterThread = Readonly<{ unitId: string; letter: number }>

export type LetterThreadEntry = Readonly<{ type: 'ThreadBegun'; unitId: string; letter: number }>
