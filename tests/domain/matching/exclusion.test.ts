import { expect, test } from '@jest/globals'
import { isExclusionCode } from '../../../bot/domain/matching/exclusion.ts'

test.each([
  ['heldForOther', true],
  ['HeldForOther', false],
  ['toString', false],
  ['__proto__', false],
  ['', false],
])('"%s" is a reason against a unit: %s', (text, known) => {
  expect(isExclusionCode(text)).toBe(known)
})
