import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readAges } from '../../bot/reading/readAges.ts'

describe('ages are read', () => {
  test.each([
    ['15', [15]],
    ['15 år', [15]],
    ['15-årig', [15]],
    ['femton', [15]],
    ['6, 9', [6, 9]],
    ['6,9', [6, 9]],
    ['9 och 6 år', [6, 9]],
    ['4, 6 och 9 år', [4, 6, 9]],
    ['4 år, 8 mån', [0, 4]],
    ['8 mån', [0]],
    ['18 månader', [1]],
    ['3 veckor', [0]],
    ['nyfödd', [0]],
    ['nyfödd, 3 år', [0, 3]],
    ['4, 4', [4, 4]],
    ['0', [0]],
    ['15 years', [15]],
  ])('%s', (text, ages) => expect(readAges(text)).toEqual(ages))
})

describe('what is no age is refused with the reason', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['tonåring', 'noAge'],
    ['21', 'ageOutOfRange'],
    ['15, 25', 'ageOutOfRange'],
    ['15 kanske 16', 'noAge'],
    ['15, tonåring', 'strayWords'],
    ['15-16', 'noAge'],
    ['-3', 'noAge'],
  ])('"%s": %s', (text, reason) => expect(readAges(text)).toMatchObject({ reason }))
})

test('whatever is written, every age is a whole number from 0 to 20', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const ages = readAges(text)
      if ('reason' in ages) return
      for (const age of ages) expect(Number.isInteger(age) && age >= 0 && age <= 20).toBe(true)
    }),
  )
})
