import { dateAt } from '../../domain/calendar.ts'
import { swedishFigures as figures } from '../figures.ts'
import type { QueueWords } from '../queueWords.ts'
import { workingTimeWith } from '../workingTime.ts'

export const queue: QueueWords = {
  deadline: ({ for: what, by }) => {
    if (what === 'place') return `Plats behövs ${figures.date(dateAt(by))}`
    const until = figures.moment(by)
    return what === 'choice' ? `Välja senast ${until}` : `Besluta senast ${until}`
  },
  timeLeft: workingMs =>
    `${workingTimeWith(workingMs, {
      lessThanAnHour: 'Mindre än en arbetstimme',
      hours: count => (count === 1 ? '1\u00a0arbetstimme' : `${count}\u00a0arbetstimmar`),
      days: count => `${count}\u00a0arbetsdagar`,
    })} kvar`,
  overdue: 'Tiden har gått ut',
  waitsFor: (turn, lasted) => `${waits[turn]} sedan ${figures.elapsed(lasted)}`,
  waitedFor: (turn, lasted) => `${had[turn]} ${figures.elapsed(lasted)}`,
  filedAgo: (at, now) => `Skickad för ${figures.elapsed(now - at)} sedan`,
  suggested: (sentAt, validUntil) =>
    `Skickat ${figures.moment(sentAt)}. Gäller till ${figures.moment(validUntil)}.`,
  choose: 'Välj',
  arrivals: { delivered: 'Har kommit fram', waiting: 'På väg', notDelivered: 'Kom inte fram' },
}

const waits = {
  centralUnit: 'Väntar på placeringsenheten',
  socialWorker: 'Väntar på socialsekreteraren',
  decider: 'Väntar på beslutsfattaren',
  provider: 'Väntar på utförare',
  nobody: 'Väntar inte på någon',
} as const

const had = {
  centralUnit: 'Placeringsenheten',
  socialWorker: 'Socialsekreteraren',
  decider: 'Beslutsfattaren',
  provider: 'Utförare',
  nobody: 'Ingen',
} as const
