import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkDigit } from '../../bot/domain/register/organisationNumber.ts'
import { readOrganisationNumber } from '../../bot/import/organisationNumbers.ts'

describe('an organisation number', () => {
  test.each([
    '996677-8897',
    '9966778897',
    9_966_778_897,
    '16996677-8897',
    '169966778897',
    '996677–8897',
    '996677 8897',
  ])('%s', cell => expect(readOrganisationNumber(cell)).toEqual({ value: '996677-8897' }))

  test('with a wrong last figure is told the right one', () => {
    expect(readOrganisationNumber('996677-8896')).toEqual({
      wrong: { fault: 'organisationNumberCheck', digit: 7 },
    })
  })

  test.each(['99667788', '996677-88971', 'saknas', '17996677-8897'])('%s has another length', cell => {
    expect(readOrganisationNumber(cell)).toEqual({ wrong: { fault: 'organisationNumberLength' } })
  })

  test('is never someone’s personal number, with or without the century and the right last figure', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), fc.constantFrom('', '-'), (born, serial, hyphen) => {
        const [date = ''] = born.toISOString().split('T')
        const nine = `${date.replaceAll('-', '').slice(2)}${String(serial).padStart(3, '0')}`
        const short = `${nine.slice(0, 6)}${hyphen}${nine.slice(6)}${checkDigit(nine)}`
        for (const written of [short, `${date.slice(0, 2)}${short}`])
          expect(readOrganisationNumber(written)).toEqual({ wrong: { fault: 'personalNumber' } })
      }),
    )
  })
})
