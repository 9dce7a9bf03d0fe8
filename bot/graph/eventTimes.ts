import type { DayOfWeek, Event, RecurrencePattern, WeekIndex } from '@microsoft/microsoft-graph-types'
import type { EventTimes, Series } from '../desk/meetings/calendar.ts'

type Moment = Readonly<{ dateTime: string; timeZone: string }>

export function moment(instant: number): Moment {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' }
}

/** When an event is. A series is said in Stockholm's time, so that it keeps its hour when the clocks are changed. */
export function timesOf({ from, until, series }: EventTimes): Pick<Event, 'start' | 'end' | 'recurrence'> {
  if (!series) return { start: moment(from), end: moment(until) }
  const { shownFrom, shownUntil, times } = series
  return {
    start: { dateTime: `${shownFrom}:00`, timeZone: stockholm },
    end: { dateTime: `${shownUntil}:00`, timeZone: stockholm },
    recurrence: {
      pattern: patternOf(series),
      range: {
        type: 'numbered',
        startDate: shownFrom.slice(0, 'yyyy-mm-dd'.length),
        numberOfOccurrences: times,
        recurrenceTimeZone: stockholm,
      },
    },
  }
}

/** As Windows names it, and so Exchange; Stockholm itself is not among the names that Graph lists. */
const stockholm = 'W. Europe Standard Time'

const weekdays: readonly DayOfWeek[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]
const weeks: readonly WeekIndex[] = ['first', 'second', 'third', 'fourth', 'last']

function patternOf({ every, unit, weekday, weekOfMonth }: Series): RecurrencePattern {
  const daysOfWeek = weekdays.slice(weekday - 1, weekday)
  if (unit === 'week') return { type: 'weekly', interval: every, daysOfWeek, firstDayOfWeek: 'monday' }
  return { type: 'relativeMonthly', interval: every, daysOfWeek, index: weeks[weekOfMonth - 1] ?? 'last' }
}
