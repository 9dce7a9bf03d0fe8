import { expect, test } from '@jest/globals'
import { othersNamed } from '../../../bot/domain/register/othersNamed.ts'
import { aProvider } from '../../builders/aProvider.ts'

const one = aProvider()
const onNumber = aProvider({ id: 'b', name: 'Östra hemmet' })
const alike = aProvider({ id: 'c', name: 'Ekbacken Vård', organisationNumber: '459000-0016' })
const merged = aProvider({ id: 'd', name: 'Ekbacken', mergedInto: { providerId: 'c', units: [] } })
const all = [one, alike, merged, onNumber]

const named = (text: string) => othersNamed(all, one, text).map(({ id }) => id)

test('with nothing asked for, another on the same number is the one', () => {
  expect(named(' ')).toEqual(['b'])
})

test.each([
  ['the beginnings of its words, with their dots or without', 'ekb vard', ['c']],
  ['digits of its number', '4590', ['c']],
  ['words that no name has', 'ekbacken gran', []],
  ['a dot that it has and the text has not', 'ostra', ['b']],
])('another is found by %s', (_, text, ids) => expect(named(text)).toEqual(ids))

test('the one on the same number comes first, whatever it is called', () => {
  const far = aProvider({ id: 'e', name: 'Ekbacken Ö' })
  const ids = othersNamed([alike, far], one, 'ekbacken').map(({ id }) => id)
  expect(ids).toEqual(['e', 'c'])
})
