import { expect, test } from '@jest/globals'
import { openRegister } from '../../bot/desk/register.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'

test('the index follows what is heard of a provider, and is not set back by what is heard late', () => {
  const versions = ['Ekbacken', 'Ekdungen', 'Eklunden'].map((name, version) => ({
    id: 'provider-1',
    version,
    state: aProvider({ units: [aUnit({ id: 'ek', name })] }),
  }))
  const [first, second, third] = versions
  const register = openRegister(first ? [first] : [])
  for (const heard of [third, second]) if (heard) register.keep(heard)
  const row = register.index.rowOf('ek') ?? -1
  expect(register.index.at(row).unit.name).toBe('Eklunden')
  expect(register.all()).toEqual([register.index.at(row).provider])
})
