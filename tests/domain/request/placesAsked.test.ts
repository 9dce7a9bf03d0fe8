import { expect, test } from '@jest/globals'
import { placesAsked } from '../../../bot/domain/request/placesAsked.ts'

test('each sibling needs a place', () => {
  expect(placesAsked({ ages: [6, 9], withFamily: false })).toBe(2)
})

test('a parent who comes along needs one too', () => {
  expect(placesAsked({ ages: [1], withFamily: true })).toBe(2)
})
