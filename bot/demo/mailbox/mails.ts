import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Instant } from '../../domain/calendar.ts'
import { eventShape, type StoredEvent } from './events.ts'

/** A mail in the local mailbox, as far as it has come. */
export type StoredMail = Readonly<{
  id: string
  conversationId: string
  from: string
  to: readonly string[]
  subject: string
  text: string
  headers: readonly NameAndValue[]
  /** By the property's id. */
  properties: readonly Readonly<{ id: string; value: string }>[]
  draftedAt: Instant
  /** When it was told to go. */
  sentAt?: Instant
  /** When it came in; such a mail was never a draft here. */
  receivedAt?: Instant
}>

type NameAndValue = Readonly<{ name: string; value: string }>

/** Every mail there is, newest first. What was answered stands in the file, and is there the next time. */
export type Mails = Readonly<{
  all: () => readonly StoredMail[]
  get: (id: string) => StoredMail | undefined
  add: (mail: StoredMail) => void
  send: (id: string, at: Instant) => void
  receive: (mail: StoredMail & Readonly<{ receivedAt: Instant }>) => void
  subscribe: (subscription: Subscription) => void
  subscriptions: () => readonly Subscription[]
  /** Puts an event into the calendar, or in place of what it was. */
  keepEvent: (event: StoredEvent) => void
  events: () => readonly StoredEvent[]
}>

const nameAndValue = z.object({ name: z.string(), value: z.string() })
const draftedMail = z.object({
  id: z.string(),
  conversationId: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  headers: z.array(nameAndValue),
  properties: z.array(z.object({ id: z.string(), value: z.string() })),
  draftedAt: z.number(),
})
/** As it was asked for; a renewed one stands in place of the one before. */
export const subscriptionShape = z.strictObject({
  id: z.string(),
  changeType: z.string().regex(/^(?:created|updated|deleted)(?:,(?:created|updated|deleted))*$/),
  resource: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string(),
  clientState: z.string().min(1).max(128),
  expirationDateTime: z.iso.datetime(),
})
export type Subscription = Readonly<z.infer<typeof subscriptionShape>>

const line = z.union([
  z.object({ drafted: draftedMail }),
  z.object({ sent: z.string(), at: z.number() }),
  z.object({ received: draftedMail.extend({ receivedAt: z.number() }) }),
  z.object({ subscribed: subscriptionShape }),
  z.object({ event: eventShape }),
])

type Line = z.infer<typeof line>

export function openMails(folder: string): Mails {
  const file = join(folder, 'mailbox.jsonl')
  mkdirSync(folder, { recursive: true })
  const kept: Kept = { mails: new Map(), subscriptions: new Map(), events: new Map() }
  const { mails, subscriptions, events } = kept
  for (const one of linesIn(file)) take(kept, one)

  function note(one: Line): void {
    appendFileSync(file, `${JSON.stringify(one)}\n`)
    take(kept, one)
  }

  return {
    all: () => [...mails.values()].reverse(),
    get: id => mails.get(id),
    add: ({ sentAt: _, receivedAt: __, ...mail }) => note({ drafted: written(mail) }),
    send: (id, at) => note({ sent: id, at }),
    receive: ({ receivedAt, ...mail }) => note({ received: { ...written(mail), receivedAt } }),
    subscribe: subscription => note({ subscribed: subscription }),
    subscriptions: () => [...subscriptions.values()],
    keepEvent: event => note({ event }),
    events: () => [...events.values()],
  }
}

function written(mail: StoredMail): z.infer<typeof draftedMail> {
  return { ...mail, to: [...mail.to], headers: [...mail.headers], properties: [...mail.properties] }
}

type Kept = Readonly<{
  mails: Map<string, StoredMail>
  subscriptions: Map<string, Subscription>
  events: Map<string, StoredEvent>
}>

function take({ mails, subscriptions, events }: Kept, one: Line): void {
  if ('event' in one) return void events.set(one.event.id, one.event)
  if ('subscribed' in one) return void subscriptions.set(one.subscribed.id, one.subscribed)
  if ('drafted' in one) return void mails.set(one.drafted.id, one.drafted)
  if ('received' in one) return void mails.set(one.received.id, one.received)
  const mail = mails.get(one.sent)
  if (mail) mails.set(one.sent, { ...mail, sentAt: one.at })
}

/** Whoever was killed while writing has left half a line, which nobody was answered. */
function linesIn(file: string): readonly Line[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1)
  if (whole.length < bytes.length) truncateSync(file, whole.length)
  return whole
    .toString()
    .split('\n')
    .filter(text => text !== '')
    .map((text, index) => lineOf(text, `${file}, line ${index + 1}`))
}

function lineOf(text: string, where: string): Line {
  try {
    return line.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`Could not read the local mailbox: ${where} is none of its own.`, { cause })
  }
}
