import type { Instant } from '../domain/calendar.ts'
import type { WatchEntry, Watched } from '../domain/inquiry/watch.ts'

/** The central unit's shared mailbox, as the desk needs it. */
export type Mailbox = Watchable &
  Readonly<{
    /** The mail that bears the key, wherever it lies now; undefined when there is none. */
    find: (key: string) => Promise<Mail | undefined>
    /** Lays a mail among the drafts. It is not sent, and a repeat makes another: look first. */
    draft: (mail: NewMail) => Promise<Mail>
    /** Sends a draft. It may have gone although this fails: look before it is tried again. */
    send: (id: string) => Promise<void>
    /** What has come into the inbox, oldest first or not. Any of it may be told again; a `MailGone` when the mark is too old. */
    arrivals: (from: InboxPlace) => Promise<Arrivals>
    /** The message ids of the mails that it says it answers (RFC 5322); nothing else of it is opened. */
    answeredBy: (id: string) => Promise<readonly string[]>
    /** A mail that has come; undefined when somebody has taken it away since. */
    read: (id: string) => Promise<ReceivedMail | undefined>
  }>

/** What tells of its changes. */
export type Watchable = Readonly<{
  /** Asks it to tell an address of ours of each mail that comes or each event that changes, and of what becomes of that. */
  watch: (order: WatchOrder) => Promise<AgreedWatch>
  /** The same for longer; a `MailGone` when it has been given up there. */
  renewWatch: (id: string, until: Instant) => Promise<AgreedWatch>
}>

/** The case file in which stands who tells us. */
export type WatchFile = Readonly<{
  load: () => Promise<Watched>
  note: (commandId: string, decide: (known: Watched) => readonly WatchEntry[]) => Promise<Watched>
}>

export type WatchOrder = Readonly<{
  /** Where we are told. */
  address: string
  /** At most 128 signs; it comes back with all that is told. */
  clientState: string
  until: Instant
}>

/**
 * What the mailbox told: that a mail has come or an event has changed, or what has become of its telling us (Microsoft's
 * lifecycle events).
 */
export type MailNotice = Readonly<{
  clientState: string
  event: MailEvent
  /** Which event of the calendar it is. Which mail it is, is not asked: all that has come is looked for anyhow. */
  about?: string
}>

export const watchEvents = ['missed', 'reauthorizationRequired', 'subscriptionRemoved'] as const
export type MailEvent = 'came' | (typeof watchEvents)[number]

export type AgreedWatch = Readonly<{ id: string; expiresAt: Instant }>

/** From where an inbox is read on: the mark that came with an earlier answer, or an hour. */
export type InboxPlace = Readonly<{ mark: string }> | Readonly<{ since: Instant }>

export type Arrivals = Readonly<{ mails: readonly ArrivedMail[]; mark: string }>

/** Enough to know whether it is about anything of ours: what it says is not asked for before that. */
export type ArrivedMail = Readonly<{ id: string; conversationId: string; subject: string }>

export type ReceivedMail = Readonly<{
  /** As in `Mail`. */
  messageId?: string
  receivedAt: Instant
  from: string
  subject: string
  /** Plain text, as far as the service tells what is new in it from the mail that it answers. */
  text: string
  headers: readonly Readonly<{ name: string; value: string }>[]
}>

export type NewMail = Readonly<{
  /** Ours, and of this mail alone: it is found by it. */
  key: string
  to: string
  subject: string
  /** Plain text, lines ended by `\n`. */
  text: string
}>

export type Mail = Readonly<{
  /** The same wherever the mail is moved. */
  id: string
  conversationId: string
  /** Under which it is known to every program for mail; absent where the mailbox has not given it one yet. */
  messageId?: string
  isDraft: boolean
}>

/** What the mailbox answered instead. */
export class MailFault extends Error {
  /** It will never go better. */
  readonly hopeless: boolean
  /** How long the service asked to be left alone, in ms. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, { hopeless = false, retryAfterMs }: MailFaultFacts = {}) {
    super(message)
    this.hopeless = hopeless
    this.retryAfterMs = retryAfterMs
  }
}

/** What was asked for is not there any more. */
export class MailGone extends MailFault {}

type MailFaultFacts = Readonly<{ hopeless?: boolean; retryAfterMs?: number }>
