import { expect, test } from '@jest/globals'
import { isUrgent } from '../../../bot/domain/request/urgency.ts'

test.each([
  ['2026-11-23', true],
  ['2026-11-27', true],
  ['2026-11-28', false],
] as const)('filed on 23 November, a start on %s is urgent: %s', (desiredStart, urgent) => {
  expect(isUrgent('2026-11-23', desiredStart)).toBe(urgent)
})

test('days are counted on the calendar, over the end of summer time too', () => {
  expect(isUrgent('2026-10-23', '2026-10-27')).toBe(true)
  expect(isUrgent('2026-10-23', '2026-10-28')).toBe(false)
})

test('a start that has already passed is urgent', () => {
  expect(isUrgent('2026-11-23', '2026-11-20')).toBe(true)
})
