import type { CalendarDate } from '../calendar.ts'
import type { Prospect } from './prospect.ts'
import type { Query } from './query.ts'

/** Does the last statement say that the places asked for are free on the desired start? */
export function promisesPlaceInTime({ statement, places }: Prospect, { facts }: Query): boolean {
  return (
    statement?.status === 'free' && statement.places >= places.asked && statement.from <= facts.desiredStart
  )
}

/** The first day that the last statement promises; none once its own time has run out. */
export function earliestStart({ statement }: Prospect, { today, now }: Query): CalendarDate | undefined {
  if (statement?.status !== 'free' || statement.expiresAt <= now) return undefined
  return statement.from > today ? statement.from : today
}
