import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openReplyTokens, type ReplyRight } from '../../bot/reply/replyToken.ts'
import { now } from '../builders/aRequest.ts'

const secret = 'a secret of thirty-two characters'
const tokens = openReplyTokens([secret])
const right: ReplyRight = { unitId: 'unit-ekbacken', letter: 3, caseCode: 'KMPX-3Q47', expires: now }
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe('a token', () => {
  test('gives back what was put into it', () => {
    const anyRight = fc.record({
      unitId: fc.string({ unit: 'grapheme', maxLength: 60 }),
      letter: fc.nat(),
      caseCode: fc.stringMatching(/^[B-Z2-9]{4}-[B-Z2-9]{4}$/),
      expires: fc.nat({ max: 4_000_000_000 }).map(seconds => seconds * 1000),
    })
    fc.assert(fc.property(anyRight, given => expect(tokens.read(tokens.write(given))).toEqual(given)))
  })

  test('is the same each time, and another for anything else', () => {
    const others: readonly Partial<ReplyRight>[] = [
      { unitId: 'unit-ekbacka' },
      { letter: 4 },
      { caseCode: 'KMPX-3Q48' },
      { expires: now + 1000 },
    ]
    const written = [right, right, ...others.map(other => ({ ...right, ...other }))].map(tokens.write)
    expect(written[0]).toBe(written[1])
    expect(new Set(written).size).toBe(others.length + 1)
  })

  test('fits a path and a line of mail, and can be read by nobody', () => {
    const token = tokens.write({ ...right, unitId: 'x'.repeat(64) })
    expect(token).toMatch(/^[\w-]{1,200}$/)
    const plain = Buffer.from(token, 'base64url').toString('latin1')
    expect(plain).not.toMatch(/KMPX|3Q47|xxx/)
  })
})

describe('what we did not write is no token:', () => {
  test('any letter of one changed to any other', () => {
    const token = tokens.write(right)
    for (const at of token.split('').keys())
      for (const letter of [...alphabet, '=', '+', '/', ' ', 'é'].filter(each => each !== token[at]))
        expect([at, letter, tokens.read(token.slice(0, at) + letter + token.slice(at + 1))]).toEqual([
          at,
          letter,
          undefined,
        ])
  })

  test('one cut short, made longer or put together of two', () => {
    const [one, other] = [tokens.write(right), tokens.write({ ...right, letter: 4 })]
    for (const at of one.split('').keys()) {
      expect(tokens.read(one.slice(0, at))).toBeUndefined()
      if (at > 0) expect(tokens.read(one.slice(at))).toBeUndefined()
      const mixed = other.slice(0, at) + one.slice(at)
      if (mixed !== one) expect(tokens.read(mixed)).toBeUndefined()
    }
    for (const end of ['A', 'AAAA', '=', '\n', '%00', '.']) expect(tokens.read(one + end)).toBeUndefined()
  })

  test('one written with a secret that we do not have', () => {
    expect(tokens.read(openReplyTokens([`${secret}.`]).write(right))).toBeUndefined()
  })

  test('10 000 guesses of every length', () => {
    for (let guess = 0; guess < 10_000; guess += 1)
      expect(tokens.read(randomBytes(guess % 120).toString('base64url'))).toBeUndefined()
  })

  test('a million letters', () => {
    expect(tokens.read('A'.repeat(1_000_000))).toBeUndefined()
  })
})

describe('a secret is changed', () => {
  const after = openReplyTokens(['a newer secret, of as many characters', secret])

  test('while links are out that still have to work', () => {
    expect(after.read(tokens.write(right))).toEqual(right)
  })

  test('and what is written from then on is unreadable to whoever has the older one alone', () => {
    expect(tokens.read(after.write(right))).toBeUndefined()
    expect(after.read(after.write(right))).toEqual(right)
  })

  test('and when the older one is thrown away, its links work no more', () => {
    expect(
      openReplyTokens(['a newer secret, of as many characters']).read(tokens.write(right)),
    ).toBeUndefined()
  })
})
