import { expect, test } from '@jest/globals'
import { afterNews } from '../../bot/domain/request/meetingNews.ts'
import { wordsFor } from '../../bot/text/words.ts'

const now = Date.parse('2026-11-27T13:30:00Z')
const series = {
  number: 1,
  kind: 'followUp',
  startsAt: Date.parse('2026-12-01T09:15:00Z'),
  minutes: 60,
  repeats: { every: 12, unit: 'month', times: 3 },
  bookedBy: 'sara',
} as const

test('a series that goes on into other years says which', () => {
  const { meeting } = wordsFor('sv')
  expect(plain(meeting.title(series, now))).toBe('Uppföljningsmöte tis 1 dec kl. 10.15, 60 minuter')
  expect(plain(meeting.series(series, now))).toBe(
    'Upprepas var 12:e månad, 3 gånger. Nästa gång tis 1 dec kl. 10.15. Sista gången tis 5 dec 2028 kl. 10.15.',
  )
  expect(plain(wordsFor('en').meeting.series(series, now))).toContain('Last Tue 5 Dec 2028 at 10:15.')
})

test('a meeting that the calendar did not take says what can be done as long as it is ahead', () => {
  const { meeting } = wordsFor('sv')
  const { repeats: _, ...one } = series
  const said = (later: number) => plain(meeting.standing({ ...one, failedAt: now }, () => 'Sara', later))
  expect(said(now)).toBe(
    'Kalendern tog inte emot det. Avboka och boka ett nytt, eller ta kontakt på annat sätt.',
  )
  expect(said(series.startsAt)).toBe('Kalendern tog inte emot det.')
})

test('a meeting that was only made shorter in Outlook is not said to have been moved', () => {
  const { meeting, timeline } = wordsFor('sv')
  const { repeats: _, startsAt, ...one } = series
  const shorter = { type: 'MeetingMovedInOutlook', number: 1, startsAt, minutes: 30 } as const
  const inCalendar = { eventId: 'event-1', startsAt }
  const changed = afterNews({ ...one, startsAt, inCalendar }, shorter)
  expect(meeting.standing(changed, () => 'Sara', now)).toBe('Ändrat i Outlook')
  const names = { person: () => '', unit: () => '', recipient: () => '' }
  expect(plain(timeline.said(shorter, names))).toBe(
    'Mötet ändrades i Outlook till tis 1 dec kl. 10.15, 30 minuter.',
  )
})

test('a meeting ends with its case in the words that the case itself ends in', () => {
  const { timeline } = wordsFor('sv')
  const names = { person: () => '', unit: () => '', recipient: () => '' }
  const ended = { type: 'MeetingEndedWithCase', number: 1, ending: 'withdrawn', at: now } as const
  expect(timeline.said({ type: 'RequestWithdrawn', by: 'sara', at: now, note: '' }, names)).toBe(
    'Återkallade förfrågan.',
  )
  expect(timeline.said(ended, names)).toBe('Avbokade mötet eftersom ärendet återkallades.')
})

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
