import { type CalendarDate, dayNumber } from '../calendar.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import { placesAsked } from '../request/placesAsked.ts'
import type { RequestFacts } from '../request/requestFacts.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

/** So many places, by that day as counted from 1970: as they are promised, or as they are asked for. */
export type PlacesByDay = Readonly<{ places: number; day: number }>

/** What is said to be free; of anything else that is said, nothing. */
export function promiseOf(statement: VacancyStatement | undefined): PlacesByDay {
  if (statement?.status !== 'free') return { places: 0, day: Infinity }
  return { places: statement.places, day: dayNumber(statement.from) }
}

export function wantedBy(facts: RequestFacts): PlacesByDay {
  return { places: placesAsked(facts), day: dayNumber(facts.desiredStart) }
}

export function isInTime(promised: PlacesByDay, wanted: PlacesByDay): boolean {
  return promised.places >= wanted.places && promised.day <= wanted.day
}

/** The first day that the last statement promises; none once its own time has run out. */
export function earliestStart({ statement }: Prospect, { today, now }: Query): CalendarDate | undefined {
  if (statement?.status !== 'free' || statement.expiresAt <= now) return undefined
  return statement.from > today ? statement.from : today
}
