import { describe, expect, test } from '@jest/globals'
import { openRegisterIndex } from '../../bot/domain/registerIndex/registerIndex.ts'
import { unitsNamed } from '../../bot/teams/unitsNamed.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'

const register = openRegisterIndex([
  aProvider({
    name: 'Videkotte',
    units: [aUnit({ id: 'v-1', name: 'Ekdungen' }), aUnit({ id: 'v-2', name: 'Almdungen' })],
  }),
  aProvider({ id: 'starrnubb', name: 'Starrnubb', units: [aUnit({ id: 's-1', name: 'Bäckhyllan' })] }),
])

describe('units that must not be asked', () => {
  test('are found by name, however it is cased and spaced', () => {
    expect(unitsNamed(register, ' ekdungen , BÄCKHYLLAN ')).toEqual({ units: ['v-1', 's-1'] })
  })

  test('are all of a provider’s when the provider is named', () => {
    expect(unitsNamed(register, 'videkotte')).toEqual({ units: ['v-1', 'v-2'] })
  })

  test('that nobody has heard of are given back, all of them', () => {
    expect(unitsNamed(register, 'Ekdungen, Granen, Tallen')).toEqual({ unknown: ['Granen', 'Tallen'] })
  })

  test('are none when nothing is written', () => {
    expect(unitsNamed(register, ' , ')).toEqual({ units: [] })
  })
})
