import { expect, test } from '@jest/globals'
import { nowAndThen } from '../../bot/api/nowAndThen.ts'

test('the first of each kind is let through, and then no more than one in each stretch of time', () => {
  const time = { now: 0 }
  const isDue = nowAndThen(250, () => time.now)
  const passed = ['reading', 'reading', 'checking', 'checking', 'checking', 'reading'].map((kind, at) => {
    time.now = at * 100
    return isDue(kind)
  })
  expect(passed).toEqual([true, false, true, false, false, true])
})

test('of ten thousand in a second four are let through', () => {
  const time = { now: 0 }
  const isDue = nowAndThen(250, () => time.now)
  const all = Array.from({ length: 10_000 }, (_, at) => {
    time.now = at / 10
    return isDue('reading')
  })
  expect(all.filter(Boolean)).toHaveLength(4)
})
