/** The central unit's shared mailbox, as the desk needs it. */
export type Mailbox = Readonly<{
  /** The mail that bears the key, wherever it lies now; undefined when there is none. */
  find: (key: string) => Promise<Mail | undefined>
  /** Lays a mail among the drafts. It is not sent, and a repeat makes another: look first. */
  draft: (mail: NewMail) => Promise<Mail>
  /** Sends a draft. It may have gone although this fails: look before it is tried again. */
  send: (id: string) => Promise<void>
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

type MailFaultFacts = Readonly<{ hopeless?: boolean; retryAfterMs?: number }>
