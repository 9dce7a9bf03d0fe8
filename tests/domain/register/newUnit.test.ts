import { describe, expect, test } from '@jest/globals'
import { nextUnitId } from '../../../bot/domain/register/newUnit.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'

describe('the id of a new unit', () => {
  test('is the first of its provider', () => {
    expect(nextUnitId(aProvider({ units: [] }))).toBe('provider-1-1')
  })

  test("is the provider's with the next number, whoever has come from elsewhere", () => {
    const units = [aUnit({ id: 'provider-1-7' }), aUnit({ id: 'elsewhere-9' }), aUnit({ id: 'provider-1-b' })]
    expect(nextUnitId(aProvider({ units }))).toBe('provider-1-8')
  })
})
