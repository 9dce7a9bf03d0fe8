import { expect, test } from '@jest/globals'
import { isBeyondWish } from '../../../bot/domain/request/requestFacts.ts'
import { goteborg } from '../../builders/aUnit.ts'

const place = { name: 'Göteborg', position: goteborg, maxKm: 80 }

test('a unit further away than wished is beyond the wish, one at the wished distance is not', () => {
  const wish = { ...place, maxKmIsWish: true }
  expect([isBeyondWish(80, wish), isBeyondWish(80.1, wish)]).toEqual([false, true])
})

test('nothing is beyond a wish that was not made', () => {
  expect([
    isBeyondWish(500, place),
    isBeyondWish(500, { name: 'Göteborg', position: goteborg, maxKmIsWish: true }),
  ]).toEqual([false, false])
})
