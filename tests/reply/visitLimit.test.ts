import { describe, expect, test } from '@jest/globals'
import { openVisitCounter } from '../../bot/reply/visitLimit.ts'
import { now } from '../builders/aRequest.ts'

const limits = { fromOne: 3, inAll: 5, spanMs: 60_000 }

describe('visits', () => {
  test('from one address are answered up to the limit, and then told when to come again', () => {
    const { visit, passes } = counter()
    expect([visit('a'), visit('a'), visit('a'), visit('a')]).toEqual([undefined, undefined, undefined, 60])
    passes(59_001)
    expect(visit('a')).toBe(1)
    passes(999)
    expect(visit('a')).toBeUndefined()
  })

  test('from one address keep nobody else from being answered', () => {
    const { visit } = counter()
    for (let tries = 0; tries < 10_000; tries += 1) visit('a')
    expect(visit('b')).toBeUndefined()
  })

  test('from ever new addresses are limited too, so that none of them has to be remembered beyond that', () => {
    const { visit } = counter()
    const answered = Array.from({ length: 10_000 }, (_, at) => visit(`address ${at}`))
    expect(answered.filter(wait => wait === undefined)).toHaveLength(limits.inAll)
  })

  test('of all are answered again in the next span', () => {
    const { visit, passes } = counter()
    for (const address of ['a', 'b', 'c', 'd', 'e', 'f']) visit(address)
    passes(limits.spanMs)
    expect(visit('f')).toBeUndefined()
  })
})

function counter() {
  let time = now
  return { visit: openVisitCounter(limits, () => time), passes: (ms: number) => (time += ms) }
}
