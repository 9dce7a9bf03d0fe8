import { describe, expect, test } from '@jest/globals'
import { minute } from '../../bot/domain/calendar.ts'
import { applyToReadLog, type ReadLog, readCase } from '../../bot/domain/readLog.ts'
import { now } from '../builders/aRequest.ts'

describe('the read log of a case', () => {
  test('notes who reads and when', () => {
    expect(readCase(undefined, 'omar', now)).toEqual([{ type: 'CaseRead', by: 'omar', at: now }])
  })

  test('takes what is looked at anew within a quarter of an hour for one reading', () => {
    const log = read(['omar', 0])
    expect(readCase(log, 'omar', now + 14 * minute)).toEqual([])
    expect(readCase(log, 'omar', now + 15 * minute)).toHaveLength(1)
  })

  test('notes every person apart', () => {
    expect(readCase(read(['omar', 0]), 'maja', now)).toHaveLength(1)
  })

  test('counts from when a reading began, so that nobody reads for a day unnoticed', () => {
    const log = read(['omar', 0], ['omar', 15])
    expect(log.lastReadBy.omar).toBe(now + 15 * minute)
    expect(readCase(log, 'omar', now + 29 * minute)).toEqual([])
    expect(readCase(log, 'omar', now + 30 * minute)).toHaveLength(1)
  })
})

function read(...readings: readonly (readonly [by: string, minutes: number])[]): ReadLog {
  return readings.reduce<ReadLog>(
    (log, [by, minutes]) => applyToReadLog(log, { type: 'CaseRead', by, at: now + minutes * minute }),
    { lastReadBy: {} },
  )
}
