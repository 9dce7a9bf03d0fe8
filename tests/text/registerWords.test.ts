import { describe, expect, test } from '@jest/globals'
import type { RegisterRefusal, RegisterRefusalCode } from '../../bot/domain/register/registerRefusal.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { now } from '../builders/aQuery.ts'

const refusals: { [Code in RegisterRefusalCode]: Extract<RegisterRefusal, { refused: Code }> } = {
  notAllowed: { refused: 'notAllowed' },
  unknownProvider: { refused: 'unknownProvider' },
  unknownUnit: { refused: 'unknownUnit' },
  changedMeanwhile: { refused: 'changedMeanwhile', by: 'tove', at: now, what: 'PriceSet' },
  mergedElsewhere: { refused: 'mergedElsewhere', providerName: 'Ekbacken' },
  organisationNumberWrong: { refused: 'organisationNumberWrong', organisationNumber: '996677-8896' },
  mailWrong: { refused: 'mailWrong', mail: 'placering@ekbacken' },
  phoneWrong: { refused: 'phoneWrong', phone: 'växeln' },
  numberTaken: { refused: 'numberTaken', providerName: 'Ekbacken' },
  emptyText: { refused: 'emptyText' },
  textTooLong: { refused: 'textTooLong', most: 600 },
  identifyingText: { refused: 'identifyingText' },
  reasonMissing: { refused: 'reasonMissing' },
  beyondPermit: { refused: 'beyondPermit', maxPersons: 6, taken: 7 },
  placesWithoutPromise: { refused: 'placesWithoutPromise' },
  promiseWithoutPlaces: { refused: 'promiseWithoutPlaces' },
  expiresBeforeNow: { refused: 'expiresBeforeNow' },
  notStated: { refused: 'notStated' },
  alreadyTried: { refused: 'alreadyTried' },
  checkedInFuture: { refused: 'checkedInFuture' },
  checkedLater: { refused: 'checkedLater', checkedAt: '2026-11-01' },
  noPlacesPermitted: { refused: 'noPlacesPermitted' },
  endsBeforeItBegins: { refused: 'endsBeforeItBegins' },
  ownProvision: { refused: 'ownProvision' },
  agreementExists: { refused: 'agreementExists', number: 'RA-1' },
  noSuchAgreement: { refused: 'noSuchAgreement' },
  rankMissing: { refused: 'rankMissing' },
  priceOutOfRange: { refused: 'priceOutOfRange', most: 60_000 },
  noSuchPrice: { refused: 'noSuchPrice' },
  onlyPrice: { refused: 'onlyPrice' },
  noSuchNote: { refused: 'noSuchNote' },
  sameProvider: { refused: 'sameProvider' },
  busy: { refused: 'busy' },
}

describe.each(locales)('the words of the register (%s)', locale => {
  const { register } = wordsFor(locale)
  const said = Object.values(refusals).map(refusal => register.refusal(refusal, () => 'Tove Alm'))

  test('say in a sentence what every refusal is about, and name no code and no id', () => {
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
    expect(new Set(said).size).toBe(said.length)
    expect(said.join(' ')).not.toMatch(/undefined|NaN|\[object|provider-1|tove|PriceSet|!/)
  })

  test('say who changed what when somebody was first', () => {
    const sentence = register.refusal(refusals.changedMeanwhile, () => 'Tove Alm')
    expect(sentence).toContain(`Tove Alm ${register.did.PriceSet}`)
    expect(sentence).toMatch(/10/)
  })

  test('are there for every code, and none stands for two', () => {
    const { refusal: _, personalMailbox: __, bouncedMailbox: ___, ...tables } = register
    for (const table of Object.values(tables)) {
      const words = Object.values(table)
      expect(words.every(word => /\p{L}{2}/u.test(word))).toBe(true)
      expect(new Set(words).size).toBe(words.length)
    }
  })
})
