import { readJsonBody } from '../../jsonBody.ts'
import { demoPeople } from '../people.ts'
import { busyTimes } from './busyTimes.ts'
import { asEvent, movedShape, newEventShape } from './events.ts'
import { type Act, type Answer, type Asked, type MailboxServices, refused } from './graphAct.ts'
import { mailId } from './mailId.ts'
import { pageOf } from './search.ts'

/** The part of the calendar that Samplats uses, each with its path. */
export function calendarActs({ mails, graphUrl }: MailboxServices): readonly Act[] {
  const eventOf = ({ address, id }: Asked) =>
    mails.events().find(one => one.organizer === address && one.id === id)

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
    const own = mails.events().filter(({ organizer }) => organizer === address)
    const { searchParams } = new URL(request.url ?? '', graphUrl)
    const page = pageOf(
      own.map(event => ({ ...event, properties: event.singleValueExtendedProperties })),
      searchParams,
    )
    return page ? { status: 200, body: { value: page.mails.map(asEvent) } } : unknown
  }

  async function create({ request, address }: Asked): Promise<Answer> {
    const body = await readJsonBody(request)
    const asked = 'json' in body ? newEventShape.safeParse(body.json).data : undefined
    if (!asked) return unknown
    const known = mails.events().find(({ transactionId }) => transactionId === asked.transactionId)
    if (known)
      return refused(409, 'ErrorDuplicateTransactionId', 'The transaction id is used by another event.')
    const event = { ...asked, id: mailId(), organizer: address, isCancelled: false }
    mails.keepEvent(event)
    return { status: 201, body: asEvent(event) }
  }

  async function move(asked: Asked): Promise<Answer> {
    const body = await readJsonBody(asked.request)
    const times = 'json' in body ? movedShape.safeParse(body.json).data : undefined
    const event = eventOf(asked)
    if (!event || event.isCancelled) return missing
    if (!times) return unknown
    const moved = { ...event, ...times }
    mails.keepEvent(moved)
    return { status: 200, body: asEvent(moved) }
  }

  async function cancel(asked: Asked): Promise<Answer> {
    const event = eventOf(asked)
    if (!event || event.isCancelled) return missing
    mails.keepEvent({ ...event, isCancelled: true })
    return { status: 202 }
  }

  const user = '/v1.0/users/:address'
  return [
    { method: 'get', path: user, act: person },
    { method: 'post', path: `${user}/calendar/getSchedule`, act: schedule },
    { method: 'get', path: `${user}/events`, act: look },
    { method: 'post', path: `${user}/events`, act: create },
    { method: 'patch', path: `${user}/events/:id`, act: move },
    { method: 'post', path: `${user}/events/:id/cancel`, act: cancel },
  ]
}

const missing = refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
const unknown = refused(400, 'ErrorInvalidRequest', 'The calendar does not know that.')

/** sara.lind@staden.example */
function mailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@staden.example`
}
