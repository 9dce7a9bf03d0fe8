import { expect, test } from '@jest/globals'
import { unitFigures } from '../../../bot/api/cases/unitFigures.ts'
import { wordsFor } from '../../../bot/text/words.ts'
import { aRequest, aSuggestedCandidate } from '../../builders/aRequest.ts'

const request = aRequest().filed()

test('a price that differs from what the unit has cost is warned of, and no other', () => {
  const last = { dailyPrice: 4000, on: '2026-03-12' } as const
  const priceDeviation = { dailyPrice: 5000, usualHere: 4000, share: 0.25, remembered: 3, last }
  const dearer = aSuggestedCandidate({ dailyPrice: 5000, priceDeviation })
  expect(unitFigures(dearer, request, wordsFor('sv')).priceWarning).toMatch(/25\s% högre/)
  expect(unitFigures(aSuggestedCandidate(), request, wordsFor('sv'))).not.toHaveProperty('priceWarning')
})
