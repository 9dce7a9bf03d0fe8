import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day, hour, minute } from '../../bot/domain/calendar.ts'
import { englishFigures as english, swedishFigures as swedish } from '../../bot/text/figures.ts'

const friday = Date.parse('2026-11-27T13:30:00Z')

describe('figures', () => {
  test.each([
    ['a date', swedish.date('2026-11-27'), 'fre 27 nov'],
    ['a date in English', english.date('2026-11-27'), 'Fri 27 Nov'],
    ['a date of this year', swedish.date('2026-11-27', '2026-01-01'), 'fre 27 nov'],
    ['a date of another year', swedish.date('2027-01-01', '2026-12-31'), 'fre 1 jan 2027'],
    ['a date of another year in English', english.date('2027-01-01', '2026-12-31'), 'Fri 1 Jan 2027'],
    ['a moment on the wall in Stockholm', swedish.moment(friday), 'fre 27 nov kl. 14.30'],
    ['a moment of this year', swedish.moment(friday, friday + 34 * day), 'fre 27 nov kl. 14.30'],
    ['a moment of another year', swedish.moment(friday, friday + 35 * day), 'fre 27 nov 2026 kl. 14.30'],
    [
      'a moment of another year in English',
      english.moment(friday, friday - 365 * day),
      'Fri 27 Nov 2026 at 14:30',
    ],
    ['a moment in English', english.moment(friday), 'Fri 27 Nov at 14:30'],
    ['a moment in summer time', swedish.moment(Date.parse('2026-07-01T22:05:00Z')), 'tors 2 juli kl. 00.05'],
    ['a time', swedish.time(friday), 'kl. 14.30'],
    ['money', swedish.money(436_500), '436 500 kr'],
    ['money in English', english.money(436_500), 'SEK 436,500'],
    ['a price', swedish.dailyPrice(2450), '2 450 kr/dygn'],
    ['a price in English', english.dailyPrice(2450), 'SEK 2,450/day'],
    ['a small price', swedish.dailyPrice(950), '950 kr/dygn'],
    ['a long distance', swedish.distance(80), '8 mil (80 km)'],
    ['a distance with half a mil', swedish.distance(25), '2,5 mil (25 km)'],
    ['a short distance', swedish.distance(7.4), '7 km'],
    ['a distance in English', english.distance(80.2), '80 km'],
    ['an age', swedish.ages([15]), '15 år'],
    ['ages of siblings', swedish.ages([6, 9]), '6 och 9 år'],
    ['ages of three', swedish.ages([2, 6, 9]), '2, 6 och 9 år'],
    ['an infant', swedish.ages([0]), 'under 1 år'],
    ['an infant in English', english.ages([0]), 'under 1 year'],
    ['ages in English', english.ages([6, 9]), '6 and 9 years'],
    ['days', swedish.days(90), '90 dygn'],
    ['one day in English', english.days(1), '1 day'],
    ['how long ago, in days', swedish.elapsed(3 * day + hour), '3 dagar'],
    ['how long ago, in hours', swedish.elapsed(hour), '1 timme'],
    ['how long ago, in minutes', swedish.elapsed(12 * minute), '12 minuter'],
    ['only just now', swedish.elapsed(0), '1 minut'],
    ['a share', swedish.percent(0.745), '75 %'],
  ])('write %s', (_, written, expected) => {
    expect(withOrdinarySpaces(written)).toBe(expected)
  })

  test('are not broken over two lines', () => {
    expect(swedish.dailyPrice(1_234_567)).not.toContain(' ')
    expect(swedish.date('2026-11-27')).not.toContain(' ')
    expect(swedish.ages([15])).not.toContain(' ')
  })

  test('group any sum in threes and lose no digit', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), kronor => {
        const written = withOrdinarySpaces(swedish.money(kronor))
        expect(written).toMatch(/^\d{1,3}( \d{3})* kr$/)
        expect(Number(written.replaceAll(/\D/g, ''))).toBe(kronor)
      }),
    )
  })
})

function withOrdinarySpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
