import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ageBands, isKeptOutOfMail, profileOf } from '../../../bot/domain/inquiry/profile.ts'
import type { RequestFacts } from '../../../bot/domain/request/requestFacts.ts'
import { profileInLetter } from '../../../bot/text/letter.ts'
import { now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

const aCase = (facts: RequestFacts) => ({ caseCode: 'KMPX-3Q47', urgent: false, facts })

describe('what a provider is told of a child', () => {
  test('is an age band and never an age', () => {
    const bands = Array.from({ length: 21 }, (_, age) =>
      profileOf(aCase(requestFacts({ ages: [age] })), '').ageBands.join(),
    )
    expect(new Set(bands)).toEqual(new Set(ageBands))
    bands.forEach((band, age) => {
      const [youngest, oldest] = band.split('–').map(Number)
      expect(age).toBeGreaterThanOrEqual(youngest ?? Infinity)
      expect(age).toBeLessThanOrEqual(oldest ?? -Infinity)
    })
  })

  test('holds nothing that was written by hand in the request, nor where the child is', () => {
    fc.assert(
      fc.property(aSecret, aSecret, aSecret, (freeText, placeName, notAt) => {
        const facts = requestFacts({
          freeText,
          mustNotPlaceAt: [notAt],
          place: { ...requestFacts().place, name: placeName },
          gender: 'nonBinary',
          legalGround: 'lvu3',
        })
        const told = profileInLetter(profileOf(aCase(facts), ''), now)
        for (const secret of [freeText, placeName, notAt]) expect(told).not.toContain(secret)
        expect(told).not.toMatch(/LVU|icke-?binär|pojke|flicka/i)
      }),
    )
  })

  test('is nothing at all by mail where the address must be protected', () => {
    expect(isKeptOutOfMail(requestFacts())).toBe(false)
    for (const weight of ['must', 'should', 'note'] as const)
      expect(isKeptOutOfMail(requestFacts({ needs: [{ need: 'protectedAddress', weight }] }))).toBe(true)
  })
})

/** Nothing that the letter could say by chance. */
const aSecret = fc
  .tuple(fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{5,12}$/), fc.stringMatching(/^[0-9]{6}-[0-9]{4}$/))
  .map(([name, number]) => `${name}qx ${number}`)
