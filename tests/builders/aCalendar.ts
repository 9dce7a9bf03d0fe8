import { MailFault, MailGone, type WatchOrder } from '../../bot/desk/mailbox.ts'
import type { Calendar, NewEvent, TimeSpan } from '../../bot/desk/meetings/calendar.ts'
import { minute } from '../../bot/domain/calendar.ts'
import type { MeetingAnswer } from '../../bot/domain/request/meeting.ts'

export type TestEvent = NewEvent & { id: string; isCancelled: boolean; answers: readonly MeetingAnswer[] }

/** A calendar in memory, what somebody does in it in Outlook, and what may go wrong with it once. */
export type TestCalendar = Calendar &
  Readonly<{
    events: () => readonly TestEvent[]
    /** Before it was done, after it, or for good. */
    failNext: (when: 'before' | 'after' | 'hopeless') => void
    /** It never answers of these when they are looked at. */
    failFor: (eventIds: readonly string[]) => void
    moveInOutlook: (eventId: string, to: TimeSpan) => void
    removeInOutlook: (eventId: string) => void
    answer: (eventId: string, answers: readonly MeetingAnswer[]) => void
    /** It stands as it stood, and its id is another: as after a move of the mailbox. */
    renumber: (eventId: string, newId: string) => void
    /** How often an event has been looked at. */
    looks: () => number
    /** What happens while it is looked at, once. */
    meanwhile: (happens: () => Promise<void>) => void
    watches: () => readonly WatchOrder[]
  }>

export function aCalendar(): TestCalendar {
  const events: TestEvent[] = []
  const watches: WatchOrder[] = []
  const next: {
    fault?: 'before' | 'after' | 'hopeless' | undefined
    happens?: (() => Promise<void>) | undefined
  } = {}
  const looking = { times: 0 }
  const failing = new Set<string>()
  const judge = () => {
    const { fault } = next
    next.fault = undefined
    if (fault === 'before') throw new MailFault('The calendar is away.')
    if (fault === 'hopeless') throw new MailFault('The calendar takes none.', { hopeless: true })
    return () => {
      if (fault === 'after') throw new MailFault('No answer came.')
    }
  }
  const told = (event: TestEvent) => ({ eventId: event.id, startsAt: event.from })
  const eventOf = (id: string) => {
    const event = events.find(one => one.id === id && !one.isCancelled)
    if (!event) throw new MailGone(`There is no event ${id}.`)
    return event
  }
  return {
    busy: async () => [],
    find: async key => {
      const event = events.find(one => one.key === key && !one.isCancelled)
      return event && told(event)
    },
    looking:
      () =>
      async ({ eventId, key }) => {
        judge()
        looking.times += 1
        if (failing.has(eventId)) throw new MailFault('The calendar does not answer of it.')
        const event = events.find(one => (one.id === eventId || one.key === key) && !one.isCancelled)
        const seen = event && {
          startsAt: event.from,
          minutes: (event.until - event.from) / minute,
          answers: event.answers,
        }
        const { happens } = next
        next.happens = undefined
        await happens?.()
        return seen
      },
    invite: async asked => {
      const answer = judge()
      const event = { ...asked, id: `event-${events.length}`, isCancelled: false, answers: [] }
      events.push(event)
      answer()
      return told(event)
    },
    move: async (id, to) => {
      const answer = judge()
      const event = Object.assign(eventOf(id), { ...to, answers: [] })
      answer()
      return told(event)
    },
    inviteOthers: async (id, { joining, leaving }) => {
      const answer = judge()
      const event = eventOf(id)
      const staying = event.people.filter(person => !leaving.includes(person))
      Object.assign(event, { people: [...new Set([...staying, ...joining])] })
      answer()
    },
    cancel: async id => {
      const answer = judge()
      Object.assign(eventOf(id), { isCancelled: true })
      answer()
    },
    watch: async order => {
      watches.push(order)
      return { id: `watch-${watches.length - 1}`, expiresAt: order.until }
    },
    renewWatch: async (id, until) => ({ id, expiresAt: until }),
    events: () => events,
    failNext: when => {
      next.fault = when
    },
    failFor: eventIds => {
      for (const id of eventIds) failing.add(id)
    },
    moveInOutlook: (id, to) => void Object.assign(eventOf(id), { ...to, answers: [] }),
    removeInOutlook: id => void Object.assign(eventOf(id), { isCancelled: true }),
    answer: (id, answers) => void Object.assign(eventOf(id), { answers }),
    renumber: (id, newId) => void Object.assign(eventOf(id), { id: newId }),
    looks: () => looking.times,
    meanwhile: happens => {
      next.happens = happens
    },
    watches: () => watches,
  }
}
