import { expect, test } from '@jest/globals'
import { pagesAsked } from '../../../tab/register/pagesAsked.ts'

test('no page is asked for while it is scrolled past', () => {
  expect(pagesAsked([7, 8], { isScrolling: true, askedBefore: [0, 1] })).toEqual([])
})

test('a page that was asked for stays while some of it is in sight', () => {
  expect(pagesAsked([1, 2], { isScrolling: true, askedBefore: [0, 1] })).toEqual([1])
})

test('every page in sight is asked for where scrolling settles', () => {
  expect(pagesAsked([7, 8], { isScrolling: false, askedBefore: [] })).toEqual([7, 8])
})
