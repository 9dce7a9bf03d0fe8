import { describe, expect, test } from '@jest/globals'
import { hour, minute } from '../../bot/domain/calendar.ts'
import { workingDayMs } from '../../bot/domain/workingTime.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { now } from '../builders/aRequest.ts'

const { queue } = wordsFor('sv')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('time left', () => {
  test.each([
    [59 * minute, 'Mindre än en arbetstimme kvar'],
    [hour, '1 arbetstimme kvar'],
    [3 * workingDayMs - 1, '26 arbetstimmar kvar'],
    [3 * workingDayMs, '3 arbetsdagar kvar'],
    [10.9 * workingDayMs, '10 arbetsdagar kvar'],
  ])('of %i ms is %s', (ms, said) => expect(plain(queue.timeLeft(ms))).toBe(said))
})

test('a deadline says what must have come by then', () => {
  expect(plain(queue.deadline({ for: 'place', by: now }))).toBe('Plats behövs fre 27 nov')
  expect(plain(queue.deadline({ for: 'choice', by: now }))).toBe('Välja senast fre 27 nov kl. 14.30')
  expect(plain(queue.deadline({ for: 'decision', by: now }))).toBe('Besluta senast fre 27 nov kl. 14.30')
})

test('who waits for whom is said with since when', () => {
  expect(plain(queue.waitsFor('socialWorker', 3 * hour))).toBe('Väntar på socialsekreteraren sedan 3 timmar')
  expect(plain(queue.waitedFor('decider', 2 * hour))).toBe('Beslutsfattaren 2 timmar')
})
