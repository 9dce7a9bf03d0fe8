import { expect, test } from '@jest/globals'
import { hour } from '../../../bot/domain/calendar.ts'
import { freeTimes } from '../../../bot/domain/request/freeTimes.ts'

const friday = Date.parse('2026-11-27T13:30:00Z')
const wanted = { minutes: 60, most: 4 }

function times(busy: Parameters<typeof freeTimes>[0] = [], now = friday): readonly string[] {
  return freeTimes(busy, wanted, now).map(at => new Date(at).toISOString())
}

test('two times a working day are proposed, in the office hours of Stockholm, with an hour to get ready', () => {
  expect(times()).toEqual([
    '2026-11-27T14:30:00.000Z',
    '2026-11-30T07:30:00.000Z',
    '2026-11-30T12:00:00.000Z',
    '2026-12-01T07:30:00.000Z',
  ])
})

test('nobody is asked to come while someone is busy, even for the last minute of the meeting', () => {
  const from = Date.parse('2026-11-30T08:29:00Z')
  expect(times([{ from, until: from + hour }])).not.toContain('2026-11-30T07:30:00.000Z')
  expect(times([{ from: from + 60_000, until: from + hour }])).toContain('2026-11-30T07:30:00.000Z')
})

test('the office hours follow the clock on the wall in summer', () => {
  expect(times([], Date.parse('2026-07-01T03:00:00Z'))[0]).toBe('2026-07-01T06:30:00.000Z')
})

test('nothing is proposed when everyone is always busy', () => {
  expect(times([{ from: friday, until: friday + 400 * hour }])).toEqual([])
})
