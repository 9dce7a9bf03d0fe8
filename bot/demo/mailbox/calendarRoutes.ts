import { readJsonBody } from '../../jsonBody.ts'
import { demoPeople } from '../people.ts'
import { busyTimes } from './busyTimes.ts'
import {
  asEvent,
  movedShape,
  movedTo,
  newEventShape,
  othersShape,
  type StoredEvent,
  withOthers,
} from './events.ts'
import { type Act, type Answer, type Asked, type MailboxServices, refused } from './graphAct.ts'
import { mailId } from './mailId.ts'
import { pageOf } from './search.ts'
import type { News } from './subscriptions.ts'

/** The part of the calendar that Samplats uses, each with its path. */
export function calendarActs({ mails, subscriptions, graphUrl }: MailboxServices): readonly Act[] {
  const eventOf = ({ address, id }: Asked) =>
    mails.events().find(one => one.organizer === address && one.id === id)

  /** The real one tells of what an app has done as of all else. */
  function keep(event: StoredEvent, changeType: News['changeType']): void {
    mails.keepEvent(event)
    void subscriptions.tellOf({ of: 'events', changeType, id: event.id, addresses: [event.organizer] })
  }

  async function person({ address }: Asked): Promise<Answer> {
    const found = demoPeople.find(({ id }) => id === address)
    return found ? { status: 200, body: { mail: mailOf(found.name) } } : missing
  }

  async function schedule({ request }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    const times = 'json' in body && busyTimes(body.json, mails.events())
    return times ? { status: 200, body: times } : unknown
  }

  async function look({ request, address }: Asked): Promise<Answer> {
    // A cancelled one lies among what was deleted.
    const own = mails.events().filter(event => event.organizer === address && !event.isCancelled)
    const { searchParams } = new URL(request.url ?? '', graphUrl)
    const page = pageOf(
      own.map(event => ({ ...event, properties: event.singleValueExtendedProperties })),
      searchParams,
    )
    return page ? { status: 200, body: { value: page.mails.map(asEvent) } } : unknown
  }

  async function read(asked: Asked): Promise<Answer> {
    const event = eventOf(asked)
    return event && !event.isCancelled ? { status: 200, body: asEvent(event) } : missing
  }

  async function create({ request, address }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    const asked = 'json' in body ? newEventShape.safeParse(body.json).data : undefined
    if (!asked) return unknown
    const known = mails.events().find(({ transactionId }) => transactionId === asked.transactionId)
    if (known)
      return refused(409, 'ErrorDuplicateTransactionId', 'The transaction id is used by another event.')
    const event = { ...asked, id: mailId(), organizer: address, isCancelled: false }
    keep(event, 'created')
    return { status: 201, body: asEvent(event) }
  }

  async function change(asked: Asked): Promise<Answer> {
    const body = await readJsonBody(asked.request)
    const json = 'json' in body ? body.json : undefined
    const [times, others] = [movedShape.safeParse(json).data, othersShape.safeParse(json).data]
    const event = eventOf(asked)
    if (!event || event.isCancelled) return missing
    const changed = times ? movedTo(event, times) : others && withOthers(event, others)
    if (!changed) return unknown
    keep(changed, 'updated')
    return { status: 200, body: asEvent(changed) }
  }

  async function cancel(asked: Asked): Promise<Answer> {
    const event = eventOf(asked)
    if (!event || event.isCancelled) return missing
    keep({ ...event, isCancelled: true }, 'deleted')
    return { status: 202 }
  }

  const user = '/v1.0/users/:address'
  return [
    { method: 'get', path: user, act: person },
    { method: 'post', path: `${user}/calendar/getSchedule`, act: schedule },
    { method: 'get', path: `${user}/events`, act: look },
    { method: 'post', path: `${user}/events`, act: create },
    { method: 'get', path: `${user}/events/:id`, act: read },
    { method: 'patch', path: `${user}/events/:id`, act: change },
    { method: 'post', path: `${user}/events/:id/cancel`, act: cancel },
  ]
}

const missing = refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
const unknown = refused(400, 'ErrorInvalidRequest', 'The calendar does not know that.')

/** sara.lind@staden.example */
function mailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@staden.example`
}
