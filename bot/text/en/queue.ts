import { dateAt } from '../../domain/calendar.ts'
import { englishFigures as figures } from '../figures.ts'
import type { QueueWords } from '../queueWords.ts'
import { workingTimeWith } from '../workingTime.ts'

export const queue: QueueWords = {
  deadline: ({ for: what, by }) => {
    if (what === 'place') return `Place needed ${figures.date(dateAt(by))}`
    const until = figures.moment(by)
    return what === 'choice' ? `Choose by ${until}` : `Decide by ${until}`
  },
  timeLeft: workingMs =>
    `${workingTimeWith(workingMs, {
      lessThanAnHour: 'Less than one working hour',
      hours: count => (count === 1 ? '1\u00a0working hour' : `${count}\u00a0working hours`),
      days: count => `${count}\u00a0working days`,
    })} left`,
  overdue: 'The time has run out',
  waitsFor: (turn, lasted) => `${waits[turn]} for ${figures.elapsed(lasted)}`,
  waitedFor: (turn, lasted) => `${had[turn]} ${figures.elapsed(lasted)}`,
  filedAgo: (at, now) => `Sent ${figures.elapsed(now - at)} ago`,
  suggested: (sentAt, validUntil) =>
    `Sent ${figures.moment(sentAt)}. Valid until ${figures.moment(validUntil)}.`,
  choose: 'Choose',
  arrivals: { delivered: 'Has arrived', waiting: 'On its way', notDelivered: 'Did not arrive' },
}

const waits = {
  centralUnit: 'Waiting for the placement unit',
  socialWorker: 'Waiting for the social worker',
  decider: 'Waiting for the decision-maker',
  provider: 'Waiting for providers',
  nobody: 'Waiting for nobody',
} as const

const had = {
  centralUnit: 'Placement unit',
  socialWorker: 'Social worker',
  decider: 'Decision-maker',
  provider: 'Providers',
  nobody: 'Nobody',
} as const
