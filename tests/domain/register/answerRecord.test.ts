import { expect, test } from '@jest/globals'
import { dateAt, day, hour, minute } from '../../../bot/domain/calendar.ts'
import { answerRecord } from '../../../bot/domain/register/answerRecord.ts'
import type { InquiryEnd } from '../../../bot/domain/register/inquiryEnd.ts'
import { now } from '../../builders/aQuery.ts'
import { answeredIn, silentOn } from '../../builders/aUnit.ts'

test('a unit that was never asked has answered nothing of nothing', () => {
  expect(recordOf([])).toEqual({ asked: 0, answered: 0 })
})

test('what was answered is counted among all that was asked', () => {
  expect(recordOf([answeredIn(hour), silentOn('two'), silentOn('three')])).toEqual({ asked: 3, answered: 1 })
})

test('what is more than a year ago is not counted any more', () => {
  expect(recordOf([silentOn('old', now - 367 * day), silentOn('young', now - 364 * day)])).toEqual({
    asked: 1,
    answered: 0,
  })
})

test.each([
  [[hour, hour], hour],
  [[hour, 5 * hour], 5 * hour],
  [[hour, 2.2 * hour, 90 * hour], 3 * hour],
  [[0, 10], minute],
  [[minute, 90.5 * minute, 90.5 * minute], 2 * hour],
  [[day, 49 * hour, 49 * hour], 3 * day],
])('answers that took %j ms mostly came within %d', (took, within) => {
  expect(recordOf(took.map((ms, index) => answeredIn(ms, String(index)))).usuallyWithinMs).toBe(within)
})

test('one answer says nothing of how long they usually take', () => {
  expect(recordOf([answeredIn(hour), silentOn('two')])).not.toHaveProperty('usuallyWithinMs')
})

function recordOf(inquiriesEnded: readonly InquiryEnd[]) {
  return answerRecord({ inquiriesEnded }, dateAt(now))
}
