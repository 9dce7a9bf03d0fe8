import { dateAt, type Instant } from '../calendar.ts'
import type { StatingVacancy } from '../register/vacancyKeeping.ts'
import type { OpenInquiry } from './correspondence.ts'

/** What the register is told of a unit's answer; undefined when it says nothing of places, as a no to one child does not. */
export function statementOf({
  settled,
}: OpenInquiry): (StatingVacancy & Readonly<{ statedAt: Instant }>) | undefined {
  if (settled?.how !== 'replied') return undefined
  const { at: statedAt, reply, channel } = settled
  const said = { statedBy: 'utföraren', channel, statedAt }
  switch (reply.answer) {
    case 'free':
      return { ...said, status: 'free', places: reply.places, from: reply.from }
    case 'full':
      return { ...said, status: 'full', places: 0, from: dateAt(statedAt) }
    case 'unsuited':
    case 'needsMore':
      return undefined
  }
}
