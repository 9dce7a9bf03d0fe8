import { instantOf } from '../../domain/calendar.ts'
import { movedTo, responses, type StoredEvent } from './events.ts'
import type { News } from './subscriptions.ts'

/** What somebody does to a meeting in Outlook, by the buttons on the calendar's page. */
export type DoneInOutlook = Readonly<{ event: StoredEvent; changeType: News['changeType'] }>

/** Undefined for what is none of the page's buttons, or for a time that is none. */
export function doneInOutlook(event: StoredEvent, form: URLSearchParams): DoneInOutlook | undefined {
  const act = form.get('act')
  if (act === 'remove') return { event: { ...event, isCancelled: true }, changeType: 'deleted' }
  if (act === 'move') return moved(event, form.get('start') ?? '')
  const response = responses.find(each => each === act)
  return response && answered(event, { who: form.get('who') ?? '', response })
}

function moved(event: StoredEvent, written: string): DoneInOutlook | undefined {
  const start = instantOf(written)
  if (start === undefined) return undefined
  const length = at(event.end.dateTime) - at(event.start.dateTime)
  const times = { start: momentOf(start), end: momentOf(start + length) }
  return { event: movedTo(event, times), changeType: 'updated' }
}

function answered(
  event: StoredEvent,
  { who, response }: Readonly<{ who: string; response: (typeof responses)[number] }>,
): DoneInOutlook {
  const attendees = event.attendees.map(invited =>
    invited.emailAddress.address === who ? { ...invited, response } : invited,
  )
  return { event: { ...event, attendees }, changeType: 'updated' }
}

function at(dateTime: string): number {
  return Date.parse(`${dateTime}Z`)
}

function momentOf(instant: number): StoredEvent['start'] {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' }
}
