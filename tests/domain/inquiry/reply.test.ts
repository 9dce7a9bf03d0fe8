import { describe, expect, test } from '@jest/globals'
import { addDays, type CalendarDate, dateAt, startOf } from '../../../bot/domain/calendar.ts'
import {
  type InquiryReply,
  inquiryAnswers,
  judgeReply,
  type ReplyFault,
} from '../../../bot/domain/inquiry/reply.ts'
import { now } from '../../builders/aRequest.ts'

const today = dateAt(now)
type Free = Extract<InquiryReply, { answer: 'free' }>

describe('a free place', () => {
  test('needs a number and a day, and neither price nor conditions', () => {
    expect(judgeFree({})).toEqual([])
  })

  test.each([
    [0, 'outOfRange'],
    [1, undefined],
    [99, undefined],
    [100, 'outOfRange'],
    [1.5, 'outOfRange'],
    [Number.NaN, 'outOfRange'],
  ])('%d places: %s', (places, fault) => {
    expect(judgeFree({ places })[0]?.fault).toBe(fault)
  })

  test.each<[CalendarDate, ReplyFault['fault'] | undefined]>([
    ['2026-11-26', 'inThePast'],
    ['2026-11-27', undefined],
    ['2028-11-27', undefined],
    ['2028-11-28', 'tooFarAhead'],
  ])('from %s, said on 2026-11-27: %s', (from, fault) => {
    expect(judgeFree({ from })[0]?.fault).toBe(fault)
  })

  test('from today is true until midnight in Stockholm, and not after', () => {
    const tomorrow = startOf(addDays(today, 1))
    expect(judgeReply(free({ from: today }), tomorrow - 1)).toEqual([])
    expect(judgeReply(free({ from: today }), tomorrow)).toEqual([{ field: 'from', fault: 'inThePast' }])
  })

  test.each([
    [0.99, 'outOfRange'],
    [1, undefined],
    [2450.5, undefined],
    [50_000, undefined],
    [50_000.01, 'outOfRange'],
    [Number.NaN, 'outOfRange'],
    [Number.POSITIVE_INFINITY, 'outOfRange'],
  ])('at %d kr a day: %s', (dailyPrice, fault) => {
    expect(judgeFree({ dailyPrice })[0]?.fault).toBe(fault)
  })

  test('has all its faults told at once', () => {
    const faults = judgeFree({ places: 0, from: '2020-01-01', dailyPrice: 0, conditions: 'x'.repeat(601) })
    expect(faults.map(({ field }) => field)).toEqual(['places', 'from', 'dailyPrice', 'conditions'])
  })
})

describe('either no and a question', () => {
  test('say something', () => {
    for (const answer of ['full', 'unsuited'] as const)
      expect(judgeReply({ answer, reason: ' \n' }, now)).toEqual([{ field: 'reason', fault: 'missing' }])
    expect(judgeReply({ answer: 'needsMore', question: '' }, now)).toEqual([
      { field: 'question', fault: 'missing' },
    ])
  })
})

describe.each(inquiryAnswers)('a text that comes with %s', answer => {
  test('is 600 characters at most', () => {
    expect(judgeReply(saying(answer, 'x'.repeat(600)), now)).toEqual([])
    expect(judgeReply(saying(answer, 'x'.repeat(601)), now)).toMatchObject([{ fault: 'tooLong' }])
  })

  test.each([
    ['Gäller det 20110314-2386?', 'personalNumber'],
    ['Ring 070-174 06 05', 'phoneNumber'],
    ['Skriv till ek@hem.example', 'mailAddress'],
    ['Familjen bor på Storgatan 12', 'streetAddress'],
  ] as const)('is refused when it could point out someone: %s', (text, kind) => {
    expect(judgeReply(saying(answer, text), now)).toMatchObject([{ fault: 'identifying', kind }])
  })
})

function judgeFree(details: Partial<Free>): readonly ReplyFault[] {
  return judgeReply(free(details), now)
}

function free(details: Partial<Free>): Free {
  return { answer: 'free', places: 2, from: today, conditions: '', ...details }
}

function saying(answer: InquiryReply['answer'], text: string): InquiryReply {
  if (answer === 'free') return free({ conditions: text })
  return answer === 'needsMore' ? { answer, question: text } : { answer, reason: text }
}
