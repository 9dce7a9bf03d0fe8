import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { UnitId } from '../../../bot/domain/register/unit.ts'
import { hasRow, rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { numberColumn } from '../../../bot/domain/registerIndex/numberColumn.ts'
import { openRegisterIndex, type RegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { ages, genders, providerStatus } from '../../../bot/domain/registerIndex/unitColumns.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { anyRegister, reordered } from '../matching/anyRegister.ts'

test('a unit is found by its id, with its provider', () => {
  const unit = aUnit({ id: 'ek' })
  const provider = aProvider({ units: [unit] })
  const index = openRegisterIndex([provider])
  expect(index.at(index.rowOf('ek') ?? -1)).toEqual({ unit, provider })
  expect(index.rowOf('alm')).toBeUndefined()
})

test('a unit that its provider no longer has is gone, and its row is given to the next', () => {
  const index = openRegisterIndex([aProvider({ units: [aUnit({ id: 'ek' })] })])
  const row = index.rowOf('ek') ?? -1
  index.keep(aProvider({ units: [] }))
  expect(index.rowOf('ek')).toBeUndefined()
  expect(() => index.at(row)).toThrow(RangeError)
  index.keep(aProvider({ units: [aUnit({ id: 'alm' })] }))
  expect(index.rowOf('alm')).toBe(row)
})

describe('a unit that two providers list while it is handed over', () => {
  const unit = aUnit({ id: 'ek' })
  const [asp, bok] = ['asp', 'bok'].map(id => aProvider({ id, units: [unit] }))

  test.each([
    ['told of in one order', [asp, bok]],
    ['told of in the other', [bok, asp]],
  ])('is listed once, with the same of them: %s', (_, register) => {
    const index = openRegisterIndex(register.filter(provider => provider !== undefined))
    expect(rowsIn(index.rows())).toHaveLength(1)
    expect(whoHas(index, 'ek')).toBe('asp')
  })

  test('is the other’s once the first has let go of it', () => {
    const index = openRegisterIndex([
      aProvider({ id: 'asp', units: [unit] }),
      aProvider({ id: 'bok', units: [unit] }),
    ])
    index.keep(aProvider({ id: 'asp', units: [] }))
    expect(whoHas(index, 'ek')).toBe('bok')
  })
})

test('whatever is told of the register, in whatever order, it says the same as one opened with what holds now', () => {
  const told = fc.array(anyRegister, { minLength: 1, maxLength: 4 }).map(registers => registers.flat())
  fc.assert(
    fc.property(
      told.chain(all => fc.tuple(fc.constant(all), reordered(newest(all)))),
      ([all, shuffled]) => {
        const index = openRegisterIndex([])
        // Opened before and in the midst of it, so that columns both follow and catch up.
        providerStatus(index)
        for (const [place, provider] of all.entries()) {
          index.keep(provider)
          if (place === 1) genders(index)
        }
        expect(saidBy(index)).toEqual(saidBy(openRegisterIndex(shuffled)))
      },
    ),
  )
})

const maxPersons = numberColumn(({ unit }) => unit.permit.maxPersons)

/** Every unit with its provider, and what the columns say of it. */
function saidBy(index: RegisterIndex) {
  const numbers = maxPersons(index).numbers()
  const said = [...rowsIn(index.rows())].map(row => {
    const { unit, provider } = index.at(row)
    return {
      unit,
      provider: provider.id,
      ages: ages(index).at(row),
      status: providerStatus(index)
        .kinds()
        .filter(({ rows }) => hasRow(rows, row))
        .map(({ word }) => word),
      genders: unit.genders.map(gender => hasRow(genders(index).rowsOf(gender), row)),
      gendersInAll: genders(index)
        .kinds()
        .filter(({ rows }) => hasRow(rows, row)).length,
      maxPersons: numbers[row],
    }
  })
  return said.toSorted((one, other) => (one.unit.id < other.unit.id ? -1 : 1))
}

function whoHas(index: RegisterIndex, unitId: UnitId): string {
  return index.at(index.rowOf(unitId) ?? -1).provider.id
}

/** Each provider as it was told of last. */
function newest(told: readonly Provider[]): readonly Provider[] {
  return [...new Map(told.map(provider => [provider.id, provider])).values()]
}
