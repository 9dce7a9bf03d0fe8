import { expect, test } from '@jest/globals'
import { countByCode, type LedgerLine } from '../../../bot/domain/matching/ledger.ts'

test('units are counted under each of their reasons, once under the same', () => {
  const ledger: readonly LedgerLine[] = [
    line('a', [
      { code: 'mustNeedNotMet', need: 'trauma' },
      { code: 'mustNeedNotMet', need: 'ownRoom' },
    ]),
    line('b', [{ code: 'mustNeedNotMet', need: 'trauma' }, { code: 'providerPaused' }]),
  ]
  expect([...countByCode(ledger)]).toEqual([
    ['mustNeedNotMet', 2],
    ['providerPaused', 1],
  ])
})

test('an empty ledger counts nothing', () => {
  expect(countByCode([]).size).toBe(0)
})

function line(unitId: string, exclusions: LedgerLine['exclusions']): LedgerLine {
  return { unitId, unitName: unitId, providerId: 'p', exclusions }
}
