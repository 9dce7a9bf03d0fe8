import { dateAt, type Instant } from '../calendar.ts'
import type { StatingVacancy } from '../register/vacancyKeeping.ts'
import type { OpenInquiry } from './correspondence.ts'

/** What the register is told of a unit's answer; undefined when it says nothing of places. */
export function statementOf({
  settled,
}: OpenInquiry): (StatingVacancy & Readonly<{ statedAt: Instant }>) | undefined {
  if (settled?.how !== 'replied' || settled.reply.answer === 'needsMore') return undefined
  const { at: statedAt, reply, channel } = settled
  const said = { statedBy: 'utföraren', channel, statedAt }
  if (reply.answer === 'full') return { ...said, status: 'full', places: 0, from: dateAt(statedAt) }
  return { ...said, status: 'free', places: reply.places, from: reply.from }
}
