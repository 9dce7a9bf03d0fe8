import { type CalendarDate, dayNumber, laterOf } from '../calendar.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'
import { firstDay } from './stay.ts'

/** So many places, by that day as counted from 1970: as they are promised, or as they are asked for. */
export type PlacesByDay = Readonly<{ places: number; day: number }>

/** What is said to be free; of anything else that is said, nothing. */
export function promiseOf(statement: VacancyStatement | undefined): PlacesByDay {
  if (statement?.status !== 'free') return { places: 0, day: Infinity }
  return { places: statement.places, day: dayNumber(statement.from) }
}

/** Nobody moves in before today: once the desired start has passed, a place that is free today is in time. */
export function wantedBy(query: Query): PlacesByDay {
  return { places: placesAsked(query.facts), day: dayNumber(firstDay(query)) }
}

export function isInTime(promised: PlacesByDay, wanted: PlacesByDay): boolean {
  return promised.places >= wanted.places && promised.day <= wanted.day
}

/** The first day that the last statement promises; none once its own time has run out. */
export function earliestStart({ statement }: Prospect, { today, now }: Query): CalendarDate | undefined {
  if (statement?.status !== 'free' || statement.expiresAt <= now) return undefined
  return laterOf(statement.from, today)
}
