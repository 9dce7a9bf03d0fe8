import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateAt,
  daysBetween,
  hour,
  instantOf,
  isCalendarDate,
  startOf,
  wallClock,
  weekdayOf,
} from '../../bot/domain/calendar.ts'

const at = (text: string) => Date.parse(text)

describe('what the clocks in Stockholm show', () => {
  test('is an instant, in winter and in summer', () => {
    expect(instantOf('2026-11-27T10:15')).toBe(at('2026-11-27T09:15:00Z'))
    expect(instantOf('2026-06-27T10:15')).toBe(at('2026-06-27T08:15:00Z'))
  })

  test('is the hour after where one is skipped, and the first of two where one comes twice', () => {
    expect(instantOf('2027-03-28T02:30')).toBe(at('2027-03-28T01:30:00Z'))
    expect(instantOf('2026-10-25T02:30')).toBe(at('2026-10-25T00:30:00Z'))
  })

  test.each(['', 'i morgon', '2026-02-30T10:00', '2026-11-27T25:00', '2026-11-27T10:15:30', '2026-11-27'])(
    'is no time: %j',
    written => expect(instantOf(written)).toBeUndefined(),
  )

  test('is read back as it was written, but for the hour that is skipped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 1_439 }),
        (days, minutes) => {
          const date = addDays('1996-01-01', days)
          const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
          fc.pre(hours !== 2)
          const two = (figure: number) => String(figure).padStart(2, '0')
          const instant = instantOf(`${date}T${two(hours)}:${two(rest)}`)
          expect(wallClock(instant ?? 0)).toEqual({ date, hour: hours, minute: rest })
        },
      ),
    )
  })
})

describe('the day in Stockholm', () => {
  test('begins an hour before midnight in UTC in winter', () => {
    expect(dateAt(at('2026-11-26T22:59:59.999Z'))).toBe('2026-11-26')
    expect(dateAt(at('2026-11-26T23:00:00Z'))).toBe('2026-11-27')
  })

  test('begins two hours before midnight in UTC in summer', () => {
    expect(dateAt(at('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30')
    expect(dateAt(at('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
  })

  test('is already next year an hour before midnight in UTC on New Year’s Eve', () => {
    expect(dateAt(at('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
    expect(startOf('2027-01-01')).toBe(at('2026-12-31T23:00:00Z'))
  })

  test('is 23 hours long when summer time begins, and 25 when it ends', () => {
    expect(startOf('2026-03-30') - startOf('2026-03-29')).toBe(23 * hour)
    expect(startOf('2026-10-26') - startOf('2026-10-25')).toBe(25 * hour)
  })

  test('of any instant is the one that has begun and not ended then', () => {
    fc.assert(
      fc.property(anyInstant, instant => {
        const today = dateAt(instant)
        expect(startOf(today)).toBeLessThanOrEqual(instant)
        expect(startOf(addDays(today, 1))).toBeGreaterThan(instant)
      }),
    )
  })
})

describe('the clock on the wall', () => {
  test('goes from two to three when summer time begins', () => {
    expect(wallClock(at('2026-03-29T00:59:00Z'))).toEqual({ date: '2026-03-29', hour: 1, minute: 59 })
    expect(wallClock(at('2026-03-29T01:00:00Z'))).toEqual({ date: '2026-03-29', hour: 3, minute: 0 })
  })

  test('shows half past two twice when summer time ends', () => {
    const halfPastTwo = { date: '2026-10-25', hour: 2, minute: 30 }
    expect(wallClock(at('2026-10-25T00:30:00Z'))).toEqual(halfPastTwo)
    expect(wallClock(at('2026-10-25T01:30:00Z'))).toEqual(halfPastTwo)
  })

  test('shows midnight as hour nought of the new day', () => {
    expect(wallClock(at('2026-11-26T23:00:00Z'))).toEqual({ date: '2026-11-27', hour: 0, minute: 0 })
  })
})

describe('months of the calendar', () => {
  test('end on the last of February when there is no thirty-first', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  })

  test('are as long as they are, never thirty days', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-03-15', 6)).toBe('2026-09-15')
  })

  test('run over the end of the year', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2026-11-15', 14)).toBe('2028-01-15')
  })
})

describe('days', () => {
  test('run over leap day and the end of the year', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  test('between two dates are whole, also where a night is an hour short or long', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-30', '2026-11-23')).toBe(-7)
  })

  test('added and counted again are as many', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4_000, max: 4_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  test('of the week are Monday 1 to Sunday 7', () => {
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2026-11-29')).toBe(7)
    fc.assert(
      fc.property(anyDate, date => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1)
      }),
    )
  })
})

describe('a date as written', () => {
  test.each(['2026-11-27', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is one', text => {
    expect(isCalendarDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-11-27',
    '2026-11-27T00:00',
    ' 2026-11-27',
    '',
  ])('"%s" is none', text => expect(isCalendarDate(text)).toBe(false))
})

const anyInstant = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') })
const anyDate: fc.Arbitrary<CalendarDate> = anyInstant.map(dateAt)
