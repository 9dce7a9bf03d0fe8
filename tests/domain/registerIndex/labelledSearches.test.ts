import { describe, expect, test } from '@jest/globals'
import { demoRegister } from '../../../bot/demo/register/demoRegister.ts'
import { dateAt } from '../../../bot/domain/calendar.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { searchIndex } from '../../../bot/domain/registerIndex/search.ts'
import { now } from '../../builders/aQuery.ts'
import { kinds, labelledSearches, recallAtTen } from './labelledSearches.ts'
import { plantedMunicipalities, plantedRegister } from './plantedUnits.ts'
import { theTradeBook } from './theTradeBook.ts'

const today = dateAt(now)
const others = demoRegister({ seed: 1480, today, now }).map(provider => ({
  ...provider,
  units: provider.units.filter(({ municipality }) => !plantedMunicipalities.has(municipality)),
}))
const index = openRegisterIndex([...others, ...plantedRegister])

function idsFound(text: string): readonly string[] {
  const search = { text, filters: {}, sort: 'relevance', page: { size: 10 }, today, now } as const
  return searchIndex(search, index, theTradeBook).found.map(({ unit }) => unit.id)
}

describe.each(kinds)('what people mean is among the first ten, by %s', kind => {
  test.each(labelledSearches.filter(search => search.kind === kind))('$typed', search => {
    expect(recallAtTen(search, idsFound(search.typed))).toBe(1)
  })
})
