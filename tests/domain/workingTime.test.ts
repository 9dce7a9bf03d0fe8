import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day, hour, minute } from '../../bot/domain/calendar.ts'
import {
  afterWorkingTime,
  isWorkingDay,
  nextOpening,
  workingDayMs,
  workingTimeBetween,
} from '../../bot/domain/workingTime.ts'

const at = (text: string) => Date.parse(text)

describe('working time', () => {
  test.each([
    ['within a day', '2026-11-25T14:00+01:00', '2026-11-25T16:30+01:00', 2.5 * hour],
    ['over a night', '2026-11-25T16:00+01:00', '2026-11-26T09:00+01:00', 2 * hour],
    ['over a weekend', '2026-11-27T16:00+01:00', '2026-11-30T09:00+01:00', 2 * hour],
    ['before the office opens', '2026-11-25T05:00+01:00', '2026-11-25T07:59+01:00', 0],
    ['after it has closed', '2026-11-25T17:00+01:00', '2026-11-25T23:59+01:00', 0],
    ['on a Sunday', '2026-11-29T08:00+01:00', '2026-11-29T17:00+01:00', 0],
    ['over Christmas', '2026-12-23T16:00+01:00', '2026-12-28T09:00+01:00', 2 * hour],
    [
      'over the night when the clocks go forward',
      '2026-03-27T16:00+01:00',
      '2026-03-30T09:00+02:00',
      2 * hour,
    ],
    ['over the night when they go back', '2026-10-23T16:00+02:00', '2026-10-26T09:00+01:00', 2 * hour],
    ['to the second', '2026-11-25T08:00:00.250+01:00', '2026-11-25T08:00:10.500+01:00', 10_250],
  ])('%s', (_, from, to, expected) => expect(workingTimeBetween(at(from), at(to))).toBe(expected))

  test('of what has been is none', () => {
    expect(workingTimeBetween(at('2026-11-26T12:00Z'), at('2026-11-25T12:00Z'))).toBe(0)
  })

  test('of a span is that of its parts together, wherever it is parted', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20 * day), fc.nat(20 * day), (from, toCut, fromCut) => {
        const cut = from + toCut
        const to = cut + fromCut
        expect(workingTimeBetween(from, to)).toBe(workingTimeBetween(from, cut) + workingTimeBetween(cut, to))
      }),
    )
  })

  test('counted on from any hour has gone by when it says, and not before', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 30 * hour }), (from, ms) => {
        const after = afterWorkingTime(from, ms)
        expect(workingTimeBetween(from, after)).toBe(ms)
        expect(workingTimeBetween(from, after - 1)).toBe(ms - 1)
      }),
    )
  })

  test('is never more than the time itself, nor than its days have', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(60 * day), (from, length) => {
        const worked = workingTimeBetween(from, from + length)
        expect(worked).toBeGreaterThanOrEqual(0)
        expect(worked).toBeLessThanOrEqual(length)
        expect(worked).toBeLessThanOrEqual((Math.floor(length / day) + 2) * workingDayMs)
      }),
    )
  })

  test('is there on ordinary Mondays to Fridays alone', () => {
    const week = ['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'] as const
    expect(week.map(isWorkingDay)).toEqual([true, true, false, false])
    expect(isWorkingDay('2026-12-24')).toBe(false)
  })
})

const anyInstant = fc
  .integer({ min: at('2024-01-01T00:00Z') / minute, max: at('2032-01-01T00:00Z') / minute })
  .map(minutes => minutes * minute)

describe('the office opens next', () => {
  test.each([
    ['the same morning', '2026-11-25T07:59+01:00', '2026-11-25T08:00+01:00'],
    ['the morning after, as of that moment', '2026-11-25T08:00+01:00', '2026-11-26T08:00+01:00'],
    ['on Monday', '2026-11-27T16:00+01:00', '2026-11-30T08:00+01:00'],
    ['after the holidays', '2026-12-24T09:00+01:00', '2026-12-28T08:00+01:00'],
    ['by the new time when the clocks have gone forward', '2026-03-27T16:00+01:00', '2026-03-30T08:00+02:00'],
  ])('%s', (_, after, opening) => expect(nextOpening(at(after))).toBe(at(opening)))
})
