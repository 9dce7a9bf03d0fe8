import { expect, test } from '@jest/globals'
import { type Bits, noRows, rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import type { Kind } from '../../../bot/domain/registerIndex/kinds.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import {
  ages,
  genders,
  metNeeds,
  permitStatus,
  providerStatus,
  refusedGroups,
  serviceType,
  urgentCapable,
} from '../../../bot/domain/registerIndex/unitColumns.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aFosterHome, aPermit, aUnit } from '../../builders/aUnit.ts'

const index = openRegisterIndex([
  aProvider({
    units: [
      aUnit({ id: 'hvb', takes: ['trauma'], meets: ['ownRoom'], refuses: ['selfHarm'] }),
      aUnit({ id: 'quiet', ages: { min: 13, max: 20 }, addressProtected: true, urgentCapable: false }),
    ],
  }),
  aProvider({
    id: 'other',
    status: 'paused',
    units: [aFosterHome({ id: 'home', genders: ['girl'], permit: aPermit({ status: 'appealed' }) })],
  }),
])

test('units are told apart by service, ages, readiness, permit and provider', () => {
  expect(unitsBy(serviceType(index).kinds())).toEqual({
    residentialCare: ['hvb', 'quiet'],
    fosterHome: ['home'],
  })
  expect(unitsBy(urgentCapable(index).kinds())).toEqual({ true: ['home', 'hvb'], false: ['quiet'] })
  expect(unitsBy(permitStatus(index).kinds())).toEqual({ valid: ['hvb', 'quiet'], appealed: ['home'] })
  expect(unitsBy(providerStatus(index).kinds())).toEqual({ approved: ['hvb', 'quiet'], paused: ['home'] })
})

test('ages that are the same are one thing to be', () => {
  const teenagers = ages(index)
    .kinds()
    .find(({ word }) => word.min === 13)
  expect(unitsIn(teenagers?.rows)).toEqual(['hvb', 'quiet'])
})

test('a unit stands under all that it takes, offers and refuses, and a protected address is an offer', () => {
  expect(unitsBy(metNeeds(index).kinds())).toEqual({
    trauma: ['hvb'],
    ownRoom: ['hvb'],
    protectedAddress: ['quiet'],
  })
  expect(unitsBy(refusedGroups(index).kinds())).toEqual({ selfHarm: ['hvb'] })
  expect(unitsBy(genders(index).kinds())).toEqual({ girl: ['home', 'hvb', 'quiet'], boy: ['hvb', 'quiet'] })
})

function unitsBy(kinds: readonly Kind<string | boolean>[]) {
  return Object.fromEntries(kinds.map(({ word, rows }) => [word, unitsIn(rows)]))
}

function unitsIn(rows: Bits = noRows(0)): readonly string[] {
  return [...rowsIn(rows)].map(row => index.at(row).unit.id).toSorted()
}
