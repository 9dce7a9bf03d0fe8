import type { RequestEntry } from './entries.ts'
import type { CalendarEvent, Meeting, MeetingChange } from './meeting.ts'

type MeetingNews = Extract<RequestEntry, { number: number }>

/** A meeting after what has become of it. Whatever is done anew is no failure any more. */
export function afterNews({ failedAt: _, ...meeting }: Meeting, entry: MeetingNews): Meeting {
  switch (entry.type) {
    case 'MeetingMoved':
      return { ...meeting, startsAt: entry.startsAt, ...changed('moved', entry.by) }
    case 'MeetingCancelled':
      return { ...meeting, cancelledAt: entry.at, ...changed('cancelled', entry.by) }
    case 'MeetingEndedWithCase':
      return { ...meeting, cancelledAt: entry.at, changed: { how: 'cancelled', by: 'caseEnd' } }
    case 'MeetingMovedInOutlook': {
      const { startsAt, minutes } = entry
      const inCalendar = placedAnew(meeting, startsAt)
      return { ...meeting, startsAt, minutes, ...inCalendar, changed: { how: 'moved', by: 'outlook' } }
    }
    case 'MeetingCancelledInOutlook': {
      const { at } = entry
      return { ...meeting, cancelledAt: at, clearedAt: at, changed: { how: 'cancelled', by: 'outlook' } }
    }
    case 'MeetingAnswered':
      return { ...meeting, answers: entry.answers }
    case 'MeetingInCalendar':
      return { ...meeting, inCalendar: entry.inCalendar }
    case 'MeetingCleared':
      return { ...meeting, clearedAt: entry.at }
    case 'MeetingFailed':
      return { ...meeting, failedAt: entry.at }
  }
}

function changed(how: MeetingChange['how'], by: string | undefined): Pick<Meeting, 'changed'> {
  return by === undefined ? {} : { changed: { how, by: { person: by } } }
}

function placedAnew(
  { inCalendar }: Pick<Meeting, 'inCalendar'>,
  startsAt: number,
): Readonly<{ inCalendar?: CalendarEvent }> {
  return inCalendar ? { inCalendar: { ...inCalendar, startsAt } } : {}
}
