import { describe, expect, test } from '@jest/globals'
import { readReply } from '../../bot/reply/readReply.ts'
import { emptyReplyForm, type ReplyForm } from '../../bot/reply/replyForm.ts'
import { now } from '../builders/aRequest.ts'

describe('a free place', () => {
  test('is read from its own fields', () => {
    expect(read({ dailyPrice: '2 450,50', conditions: 'Bara flickor', reason: 'Fullt' })).toEqual({
      answer: 'free',
      places: 2,
      from: '2026-12-01',
      dailyPrice: 2450.5,
      conditions: 'Bara flickor',
    })
  })

  test('has no price where none was written', () => {
    expect(read({})).not.toHaveProperty('dailyPrice')
  })

  test.each([
    ['2450', 2450],
    ['2 450', 2450],
    ['2\u00a0450,5', 2450.5],
    ['2450.50', 2450.5],
    ['2 450 kr', 2450],
    ['2 450 kr/dygn', 2450],
    ['2 450:-', 2450],
    ['12 450 Kronor', 12_450],
  ])('costs what is written in Swedish: %s', (dailyPrice, kronor) => {
    expect(read({ dailyPrice })).toHaveProperty('dailyPrice', kronor)
  })

  test.each(['2.450', '2,450', '24 50', '-5', '1e3', '0x10', 'gratis', '2450,505', '∞'])(
    'costs nothing that could be read in two ways or none: %s',
    dailyPrice => expect(read({ dailyPrice })).toEqual([{ field: 'dailyPrice', fault: 'unreadable' }]),
  )

  test('has every fault told, those that can be read and those that can not', () => {
    const form = { places: '', from: '1 december', dailyPrice: '99 000', conditions: 'Ring 070-174 06 05' }
    expect(read(form)).toEqual([
      { field: 'places', fault: 'missing' },
      { field: 'from', fault: 'unreadable' },
      { field: 'dailyPrice', fault: 'outOfRange' },
      { field: 'conditions', fault: 'identifying', kind: 'phoneNumber' },
    ])
  })
})

test('of a no and of a question nothing but their texts is looked at', () => {
  const faulty = { places: 'x', from: 'x', dailyPrice: 'x', reason: 'Fullt', question: 'Vilken skola?' }
  for (const answer of ['full', 'unsuited'])
    expect(read({ ...faulty, answer })).toEqual({ answer, reason: 'Fullt' })
  expect(read({ ...faulty, answer: 'needsMore' })).toEqual({ answer: 'needsMore', question: 'Vilken skola?' })
})

test.each(['', 'Free', 'toString', '__proto__'])('no other answer can be given: %s', answer => {
  expect(read({ answer })).toEqual([{ field: 'answer', fault: 'missing' }])
})

function read(form: Partial<ReplyForm>) {
  const free = { ...emptyReplyForm, answer: 'free', places: '2', from: '2026-12-01' }
  return readReply({ ...free, ...form }, now)
}
