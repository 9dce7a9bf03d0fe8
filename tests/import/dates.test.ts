import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../bot/domain/calendar.ts'
import { readDate, readLastDay, untilFurtherNotice } from '../../bot/import/dates.ts'

describe('a date', () => {
  test.each([
    ['2026-03-01'],
    ['20260301'],
    ['2026-03-01 00:00:00'],
    ['1/3 2026'],
    ['1/3-2026'],
    ['01/03/2026'],
    ['1.3.2026'],
    ['1 mars 2026'],
    ['den 1 mars 2026'],
    ['1:a mars 2026'],
    ['1 mar. 2026'],
    [46_082],
    ['46082'],
  ])('%s', cell => expect(readDate(cell)).toEqual({ value: '2026-03-01' }))

  test.each([
    ['2026-02-30', 'notADate'],
    ['31/4 2026', 'notADate'],
    ['våren 2026', 'notADate'],
    ['2026', 'notADate'],
    ['13/14/2026', 'notADate'],
    ['1/3-26', 'dateAmbiguous'],
    ['01.03.26', 'dateAmbiguous'],
  ])('%s is none', (cell, fault) => expect(readDate(cell)).toEqual({ wrong: { fault } }))

  test('is the day that Excel means by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 70_000 }), serial => {
        const read = readDate(serial)
        expect('value' in read && daysBetween(addDays('1899-12-30', 0), read.value)).toBe(serial)
      }),
    )
  })
})

test('a last day may be until further notice', () => {
  expect(readLastDay('tills vidare')).toEqual({ value: untilFurtherNotice })
  expect(readLastDay('1/3 2026')).toEqual({ value: '2026-03-01' })
})
