import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../../bot/domain/calendar.ts'
import { isPublicHoliday } from '../../bot/domain/publicHolidays.ts'

/** As printed in Swedish almanacs; Sundays that are nothing else are left out. */
const almanacs: Readonly<Record<number, readonly CalendarDate[]>> = {
  2024: [
    '2024-03-29',
    '2024-03-31',
    '2024-04-01',
    '2024-05-09',
    '2024-05-19',
    '2024-06-21',
    '2024-06-22',
    '2024-11-02',
  ],
  2026: [
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-14',
    '2026-05-24',
    '2026-06-19',
    '2026-06-20',
    '2026-10-31',
  ],
  2027: [
    '2027-03-26',
    '2027-03-28',
    '2027-03-29',
    '2027-05-06',
    '2027-05-16',
    '2027-06-25',
    '2027-06-26',
    '2027-11-06',
  ],
}

const sameEveryYear = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']

describe('the public holidays', () => {
  test.each(Object.entries(almanacs))('of %s are those of the almanac and no others', (year, movable) => {
    const fixed = sameEveryYear.map(day => `${year}-${day}`)
    expect(daysOf(`${Number(year)}-01-01`).filter(isPublicHoliday)).toEqual([...movable, ...fixed].toSorted())
  })

  test.each(['2008-03-23', '2038-04-25', '1954-04-18', '2049-04-18'] as const)(
    'have Easter on %s, where the rule has its exceptions',
    easter => {
      expect(isPublicHoliday(easter)).toBe(true)
      expect(isPublicHoliday(addDays(easter, -2))).toBe(true)
      expect(isPublicHoliday(addDays(easter, -7))).toBe(false)
      expect(isPublicHoliday(addDays(easter, 7))).toBe(false)
    },
  )

  test('stand on the same weekdays in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), year => {
        const movable = daysOf(`${year}-01-01`).filter(
          date => isPublicHoliday(date) && !sameEveryYear.includes(date.slice(5)),
        )
        const weekdays = movable.map(weekdayOf)
        expect(weekdays.filter(weekday => [2, 3].includes(weekday))).toEqual([])
        expect(movable.length).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 30 },
    )
  })
})

function daysOf(first: CalendarDate): readonly CalendarDate[] {
  const next: CalendarDate = `${Number(first.slice(0, 4)) + 1}-01-01`
  return Array.from({ length: daysBetween(first, next) }, (_, days) => addDays(first, days))
}
