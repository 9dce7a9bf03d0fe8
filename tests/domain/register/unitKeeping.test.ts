import { describe, expect, test } from '@jest/globals'
import { addUnit, changeUnit, type NewUnit } from '../../../bot/domain/register/unitKeeping.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { aPermit, aUnit } from '../../builders/aUnit.ts'
import { afterwards, unitAfterwards } from './afterwards.ts'

const {
  id: _,
  paid: __,
  vacancy: ___,
  statementsTried: ____,
  inquiriesEnded: _____,
  holds: ______,
  occupancies: _______,
  ...described
} = aUnit({ name: 'Granbacken' })
const granbacken: NewUnit = described

describe('a new unit', () => {
  test("has the provider's id with the next number, and nothing has happened there", () => {
    const provider = aProvider({
      units: [aUnit({ id: 'provider-1-7' }), aUnit({ id: 'elsewhere-9', name: 'X' })],
    })
    const { units } = afterwards(provider, addUnit(provider, granbacken))
    expect(units.at(-1)).toMatchObject({ id: 'provider-1-8', name: 'Granbacken', holds: [], vacancy: [] })
  })

  test('is the first of its provider', () => {
    const provider = aProvider({ units: [] })
    expect(afterwards(provider, addUnit(provider, granbacken)).units).toMatchObject([{ id: 'provider-1-1' }])
  })

  test('may not have the name of another', () => {
    expect(addUnit(aProvider(), { ...granbacken, name: 'Ekbacken ' })).toEqual({
      refused: 'unitExists',
      unitName: 'Ekbacken',
    })
  })

  test.each([
    ['agesReversed', { ages: { min: 17, max: 13 } }],
    ['takenAndRefused', { takes: ['trauma'], refuses: ['trauma', 'runaway'] }],
    ['noPlacesPermitted', { permit: aPermit({ maxPersons: 0 }) }],
    ['emptyText', { name: ' ' }],
  ] as const)('is refused: %s', (refused, wrong) => {
    expect(addUnit(aProvider(), { ...granbacken, ...wrong })).toMatchObject({ refused })
  })
})

describe('a changed unit', () => {
  test('says what it was before', () => {
    const entries = changeUnit(
      aUnit(),
      { details: { ages: { min: 12, max: 18 }, urgentCapable: true }, reason: '' },
      now,
    )
    expect(entries).toEqual([
      {
        type: 'UnitChanged',
        unitId: 'unit-1',
        details: { ages: { min: 12, max: 18 } },
        earlier: { ages: { min: 13, max: 20 } },
      },
    ])
    expect(unitAfterwards(aUnit(), entries).ages).toEqual({ min: 12, max: 18 })
  })

  test('may not have more children than its permit allows, counting those on their way', () => {
    const hold = { caseCode: 'MINE-2222', caseVersion: 1, places: 2, until: now + 1 }
    expect(
      changeUnit(aUnit({ holds: [hold] }), { details: { occupiedOtherwise: 5 }, reason: '' }, now),
    ).toEqual({
      refused: 'beyondPermit',
      maxPersons: 6,
      taken: 7,
    })
    expect(
      changeUnit(aUnit({ holds: [hold] }), { details: { occupiedOtherwise: 4 }, reason: '' }, now),
    ).toHaveLength(1)
  })

  test('that has too many already may be told of fewer', () => {
    const overfull = aUnit({ occupiedOtherwise: 9 })
    expect(changeUnit(overfull, { details: { occupiedOtherwise: 8 }, reason: '' }, now)).toHaveLength(1)
    expect(changeUnit(overfull, { details: { name: 'Eken' }, reason: '' }, now)).toHaveLength(1)
  })
})
