import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addMonths, dateAt, instantOf, wallClock, weekdayOf } from '../../../bot/domain/calendar.ts'
import { followUpRhythms } from '../../../bot/domain/request/followUpRhythm.ts'
import { mostBetween, mostTimes, type Repeats } from '../../../bot/domain/request/repeats.ts'
import { lastOf, nextOf, occurrencesOf, shownAt } from '../../../bot/domain/request/series.ts'

const at = (written: string) => instantOf(written) ?? 0
const shown = (startsAt: string, repeats: Repeats) =>
  occurrencesOf({ startsAt: at(startsAt), repeats }).map(shownAt)

describe('a follow-up that comes back', () => {
  test('every so many weeks keeps its hour when the clocks are changed', () => {
    expect(shown('2027-03-16T10:15', { every: 2, unit: 'week', times: 3 })).toEqual([
      '2027-03-16T10:15',
      '2027-03-30T10:15',
      '2027-04-13T10:15',
    ])
  })

  test('every so many months is on the same weekday of the month', () => {
    expect(shown('2027-03-09T10:15', { every: 3, unit: 'month', times: 4 })).toEqual([
      '2027-03-09T10:15',
      '2027-06-08T10:15',
      '2027-09-14T10:15',
      '2027-12-14T10:15',
    ])
  })

  test('from a fifth weekday on is on the last of each month', () => {
    expect(shown('2027-03-30T10:15', { every: 1, unit: 'month', times: 3 })).toEqual([
      '2027-03-30T10:15',
      '2027-04-27T10:15',
      '2027-05-25T10:15',
    ])
  })

  test('has a next until the last has begun', () => {
    const series = {
      startsAt: at('2027-03-16T10:15'),
      repeats: { every: 1, unit: 'week', times: 2 },
    } as const
    expect(nextOf(series, series.startsAt)).toBe(lastOf(series))
    expect(nextOf(series, lastOf(series))).toBeUndefined()
    expect(occurrencesOf({ startsAt: series.startsAt })).toEqual([series.startsAt])
  })

  test('begins with its first, goes forward, and keeps weekday and hour', () => {
    const repeats = fc.constantFrom('week' as const, 'month' as const).chain(unit =>
      fc.record({
        unit: fc.constant(unit),
        every: fc.integer({ min: 1, max: mostBetween[unit] }),
        times: fc.integer({ min: 2, max: mostTimes }),
      }),
    )
    // Not in the hours of the night in which the clocks are changed.
    const start = fc
      .record({ day: fc.integer({ min: 0, max: 9_000 }), quarter: fc.integer({ min: 16, max: 95 }) })
      .map(({ day, quarter }) => Date.parse('2026-01-01T00:00:00Z') + day * 86_400_000 + quarter * 900_000)
    fc.assert(
      fc.property(start, repeats, (startsAt, how) => {
        const all = occurrencesOf({ startsAt, repeats: how })
        expect(all).toHaveLength(how.times)
        expect(all[0]).toBe(startsAt)
        const { hour, minute } = wallClock(startsAt)
        for (const [nth, one] of all.entries()) {
          expect(weekdayOf(dateAt(one))).toBe(weekdayOf(dateAt(startsAt)))
          expect(wallClock(one)).toMatchObject({ hour, minute })
          if (nth > 0) expect(one).toBeGreaterThan(all[nth - 1] ?? one)
        }
      }),
    )
  })
})

describe('the rhythm that is proposed', () => {
  test.each(followUpRhythms.map(rhythm => [rhythm.name, rhythm] as const))(
    '%s says where it comes from, and that nobody has checked it when nobody has',
    (_, rhythm) => {
      expect(rhythm.rule).toMatch(/\.$/)
      expect(rhythm.source).not.toBe('')
      expect(rhythm.isVerified).toBe(false)
      expect(rhythm.repeats.every).toBeLessThanOrEqual(mostBetween[rhythm.repeats.unit])
    },
  )

  test('before a consideration is never more than six months from the one before', () => {
    const rhythm = followUpRhythms.find(({ name }) => name === 'beforeConsideration')
    for (let day = 0; day < 800; day += 1) {
      const startsAt = at('2026-01-01T10:00') + day * 86_400_000
      const all = rhythm ? occurrencesOf({ startsAt, repeats: rhythm.repeats }) : []
      expect(all).toHaveLength(4)
      for (const [nth, one] of all.entries())
        if (nth > 0) expect(dateAt(one) < addMonths(dateAt(all[nth - 1] ?? one), 6)).toBe(true)
    }
  })
})
