import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkDigit, parseOrganisationNumber } from '../../../bot/domain/register/organisationNumber.ts'

describe('an organisation number', () => {
  test.each(['212000-1355', '2120001355', '16212000-1355', '162120001355', '  212000-1355 '])(
    'is read from "%s" and written one way',
    text => {
      expect(parseOrganisationNumber(text)).toBe('212000-1355')
    },
  )

  test.each([
    '',
    '212000-1354',
    '212000-13555',
    '21200-1355',
    '212000 1355',
    '212-0001355',
    'SE212000135501',
  ])('is not read from "%s"', text => {
    expect(parseOrganisationNumber(text)).toBeUndefined()
  })

  test('is never a personnummer, whatever its check digit says', () => {
    fc.assert(
      fc.property(nineDigits({ third: /[01]/ }), nine => {
        expect(parseOrganisationNumber(nine + checkDigit(nine))).toBeUndefined()
      }),
    )
  })

  test('has one check digit and no other', () => {
    fc.assert(
      fc.property(nineDigits({ third: /[2-9]/ }), nine => {
        const accepted = [...'0123456789'].filter(digit => parseOrganisationNumber(nine + digit))
        expect(accepted).toEqual([String(checkDigit(nine))])
      }),
    )
  })

  test('is not the same number with one digit mistyped', () => {
    const place = fc.nat({ max: 9 })
    const shift = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(nineDigits({ third: /[2-9]/ }), place, shift, (nine, index, by) => {
        const digits = [...(nine + checkDigit(nine))]
        const mistyped = digits
          .map((digit, at) => (at === index ? (Number(digit) + by) % 10 : digit))
          .join('')
        expect(parseOrganisationNumber(mistyped)).toBeUndefined()
      }),
    )
  })

  test('is the same when what was written is read again', () => {
    fc.assert(
      fc.property(nineDigits({ third: /[2-9]/ }), nine => {
        const written = parseOrganisationNumber(nine + checkDigit(nine))
        expect(parseOrganisationNumber(written ?? '')).toBe(written)
      }),
    )
  })

  test('is read or refused whatever the text, without a fault', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseOrganisationNumber(text) ?? '000000-0000').toMatch(/^\d{6}-\d{4}$/)
      }),
    )
  })
})

function nineDigits({ third }: { third: RegExp }): fc.Arbitrary<string> {
  return fc.stringMatching(/^\d{9}$/).filter(digits => third.test(digits.charAt(2)))
}
