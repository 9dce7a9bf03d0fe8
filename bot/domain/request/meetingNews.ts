import type { RequestEntry } from './entries.ts'
import type { CalendarEvent, Meeting, MeetingChange } from './meeting.ts'

type MeetingNews = Extract<RequestEntry, { number: number }>

/** A meeting after what has become of it. Whatever is done anew is no failure any more. */
export function afterNews({ failedAt: _, ...meeting }: Meeting, entry: MeetingNews): Meeting {
  switch (entry.type) {
    case 'MeetingMoved':
      return { ...onceMore(meeting), startsAt: entry.startsAt, ...changed('moved', entry.by) }
    case 'MeetingCancelled':
      return { ...meeting, cancelledAt: entry.at, ...changed('cancelled', entry.by) }
    case 'MeetingEndedWithCase':
      return { ...meeting, cancelledAt: entry.at, changed: { how: 'cancelled', by: 'caseEnd' } }
    case 'MeetingMovedInOutlook': {
      const { startsAt, minutes } = entry
      const inCalendar = placedAnew(meeting, startsAt)
      const changed = { how: 'moved', by: 'outlook' } as const
      return { ...onceMore(meeting), startsAt, minutes, ...inCalendar, changed }
    }
    case 'MeetingCancelledInOutlook': {
      const { at } = entry
      return { ...meeting, cancelledAt: at, clearedAt: at, changed: { how: 'cancelled', by: 'outlook' } }
    }
    case 'MeetingAnswered':
      return { ...meeting, answers: entry.answers }
    case 'MeetingInCalendar': {
      const { inCalendar, invited } = entry
      return { ...meeting, inCalendar, ...(invited && { invited }) }
    }
    case 'MeetingCleared':
      return { ...meeting, clearedAt: entry.at }
    case 'MeetingFailed':
      return { ...meeting, failedAt: entry.at }
  }
}

function onceMore(meeting: Meeting): Meeting {
  return { ...meeting, moves: (meeting.moves ?? 0) + 1 }
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
