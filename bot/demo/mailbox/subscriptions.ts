import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { day, type Instant } from '../../domain/calendar.ts'
import { type Mails, type StoredMail, type Subscription, subscriptionShape } from './mails.ts'
import type { Pace } from './throttle.ts'

export type Subscriptions = Readonly<{
  /** Undefined for a body that the real one would not take, or when the address does not answer as it must. */
  make: (body: unknown) => Promise<Subscription | undefined>
  /** Undefined for one that is over, or a body that is none. */
  renew: (id: string, body: unknown) => Subscription | undefined
  /** Tells of it whoever asked for such news, as reliably as the real one does. */
  tellOf: (news: News) => Promise<void>
}>

/** What has become of a mail or an event of somebody's. */
export type News = Readonly<{
  of: 'messages' | 'events'
  changeType: 'created' | 'updated' | 'deleted'
  id: string
  addresses: readonly string[]
}>

export function cameIn({ id, to }: StoredMail): News {
  return { of: 'messages', changeType: 'created', id, addresses: to }
}

type Services = Readonly<{ mails: Mails; pace: Pace; clock: () => Instant; log: (line: string) => void }>

export function openSubscriptions({ mails, pace, clock, log }: Services): Subscriptions {
  let told = 0
  const isRunning = ({ expirationDateTime }: Subscription) => Date.parse(expirationDateTime) > clock()

  async function tell(subscription: Subscription, news: object): Promise<void> {
    const { id: subscriptionId, clientState, expirationDateTime } = subscription
    const common = { subscriptionId, clientState, subscriptionExpirationDateTime: expirationDateTime }
    const body = JSON.stringify({ value: [{ ...common, tenantId: randomUUID(), ...news }] })
    const headers = { 'content-type': 'application/json' }
    const answered = await fetch(subscription.notificationUrl, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
    if (!answered?.ok) log('The local mailbox told of something, and nobody took it.')
  }

  return {
    make: async body => {
      const order = newSubscription.safeParse(body).data
      if (!order || !isWithinLimit(order.expirationDateTime, clock())) return undefined
      const addresses = [order.notificationUrl, order.lifecycleNotificationUrl]
      if (!(await Promise.all(addresses.map(isValid))).every(Boolean)) return undefined
      const subscription = { ...order, id: randomUUID() }
      mails.subscribe(subscription)
      return subscription
    },
    renew: (id, body) => {
      const known = mails.subscriptions().find(each => each.id === id)
      const order = renewal.safeParse(body).data
      if (!known || !isRunning(known) || !order || !isWithinLimit(order.expirationDateTime, clock()))
        return undefined
      const subscription = { ...known, ...order }
      mails.subscribe(subscription)
      return subscription
    },
    tellOf: async news => {
      const { changeType, id, of } = news
      const came = { changeType, resource: `Users/x/${of}/${id}`, resourceData: { id } }
      for (const subscription of mails.subscriptions().filter(isRunning)) {
        if (!isAbout(subscription, news)) continue
        told += 1
        const nth = told
        const isLost = nth % pace.losesEvery === 0
        if (!isLost) await tell(subscription, came)
        if (nth % pace.repeatsEvery === 0) await tell(subscription, came)
        // It knows itself that it has lost something, but for every other time.
        if (isLost && nth % (2 * pace.losesEvery) !== 0)
          await tell(subscription, { lifecycleEvent: 'missed' })
        if (nth % pace.doubtsEvery === 0)
          await tell(subscription, { lifecycleEvent: 'reauthorizationRequired' })
      }
    },
  }
}

/** Only what is on this machine is called. */
const here = z.url().refine(url => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname))
const newSubscription = subscriptionShape
  .omit({ id: true })
  .extend({ notificationUrl: here, lifecycleNotificationUrl: here })
const renewal = z.strictObject({ expirationDateTime: z.iso.datetime() })

function isWithinLimit(expires: string, now: Instant): boolean {
  const at = Date.parse(expires)
  return at > now && at <= now + 7 * day
}

function isAbout({ resource, changeType }: Subscription, news: News): boolean {
  const [, user = '', kind] =
    /^users\/([^/]+)\/(mailFolders\('inbox'\)\/messages|events)$/i.exec(resource) ?? []
  const of = kind === 'events' ? 'events' : 'messages'
  const whose = decodeURIComponent(user).toLowerCase()
  return (
    of === news.of &&
    changeType.split(',').includes(news.changeType) &&
    news.addresses.some(address => address.toLowerCase() === whose)
  )
}

/** As the real one asks whether an address is whose it is said to be, and with as little patience. */
async function isValid(url: string): Promise<boolean> {
  const token = `Validation: ${randomUUID()} & more`
  const address = `${url}?${new URLSearchParams({ validationToken: token })}`
  try {
    const answered = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) })
    const isText = /^text\/plain\b/.test(answered.headers.get('content-type') ?? '')
    return answered.status === 200 && isText && (await answered.text()) === token
  } catch {
    return false
  }
}
