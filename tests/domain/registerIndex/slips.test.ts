import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { beginningsMeant, isOneSlipAway, slipKeys } from '../../../bot/domain/registerIndex/slips.ts'

describe('one slip of the pen', () => {
  test.each([
    ['a letter too many', 'missbbruk'],
    ['a letter missing', 'misbruk'],
    ['a wrong letter', 'missbryk'],
    ['two neighbours swapped', 'msisbruk'],
    ['the first letter wrong', 'nissbruk'],
    ['the last letter missing', 'missbru'],
  ])('is %s', (_, slipped) => {
    expect(isOneSlipAway(slipped, 'missbruk')).toBe(true)
    expect(isOneSlipAway('missbruk', slipped)).toBe(true)
  })

  test.each([
    ['no slip', 'missbruk'],
    ['two wrong letters', 'nissbryk'],
    ['two letters missing', 'misruk'],
    ['two swapped that are no neighbours', 'mkssbrui'],
  ])('is not %s', (_, other) => {
    expect(isOneSlipAway(other, 'missbruk')).toBe(false)
  })
})

const anyWord = fc.string({ unit: fc.constantFrom(...'abcdeo'), minLength: 4, maxLength: 12 })
const slips: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => `${word.slice(0, at)}x${word.slice(at)}`,
  (word, at) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
  (word, at) =>
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    word.slice(at + 2),
]

test('two words a slip apart always share a key, so that one is found by the other', () => {
  fc.assert(
    fc.property(anyWord, fc.constantFrom(...slips), fc.nat(11), (word, slip, at) => {
      const slipped = slip(word, at % word.length)
      fc.pre(slipped !== word && slipped.length >= 4)
      expect(isOneSlipAway(slipped, word)).toBe(true)
      expect(slipKeys(slipped).some(key => slipKeys(word).includes(key))).toBe(true)
    }),
  )
})

test('a word of three letters is none with a slip in it: too many others are as near', () => {
  expect(slipKeys('hem')).toEqual([])
})

describe('the beginning of a word with a slip in it', () => {
  const words = ['missbruk', 'jonkoping']
  const isBeginning = (start: string) => words.some(word => word.startsWith(start))

  test.each([
    ['a letter missing', 'misbr', 'missbr'],
    ['a letter missing before the last', 'jonkopn', 'jonkopin'],
    ['a letter too many', 'jonnko', 'jonko'],
    ['a wrong letter', 'mizsbr', 'missbr'],
    ['two neighbours swapped', 'jnoko', 'jonko'],
  ])('is read without it: %s', (_, written, meant) => {
    expect(beginningsMeant(written, isBeginning)).toContain(meant)
  })

  test.each([
    ['the first letter is wrong', 'nissbr'],
    ['only the last letter is wrong', 'missbx'],
    ['there are two slips', 'mizzbr'],
    ['so little is written that much else is as near', 'msi'],
  ])('is not guessed where %s', (_, written) => {
    expect(beginningsMeant(written, isBeginning)).toEqual([])
  })
})
