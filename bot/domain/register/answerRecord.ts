import { type CalendarDate, day, dayNumber, hour, minute } from '../calendar.ts'
import type { Unit } from './unit.ts'

/** Of what a unit was asked by mail lately: how much it answered. */
export type AnswerRecord = Readonly<{
  asked: number
  answered: number
  /** More than half of the answers came within it; absent where there are too few to say so. */
  usuallyWithinMs?: number
}>

/** What is longer ago than a year says little of those who work there now. */
const rememberedDays = 365

export function answerRecord(
  { inquiriesEnded }: Pick<Unit, 'inquiriesEnded'>,
  on: CalendarDate,
): AnswerRecord {
  if (inquiriesEnded.length === 0) return neverAsked
  const since = (dayNumber(on) - rememberedDays) * day
  const recent = inquiriesEnded.filter(({ at }) => at >= since)
  const times = recent.flatMap(end => (end.how === 'answered' ? [end.tookMs] : []))
  const counted = { asked: recent.length, answered: times.length }
  return times.length < 2 ? counted : { ...counted, usuallyWithinMs: mostWithin(times) }
}

const neverAsked: AnswerRecord = { asked: 0, answered: 0 }

/** Rounded up to whole days, hours or minutes, as people say it. */
function mostWithin(times: readonly number[]): number {
  const ordered = times.toSorted((one, other) => one - other)
  const within = ordered[Math.floor(ordered.length / 2)] ?? 0
  const span = [day, hour].find(lasts => within > lasts) ?? minute
  return Math.max(1, Math.ceil(within / span)) * span
}
