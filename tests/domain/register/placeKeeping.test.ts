import { describe, expect, test } from '@jest/globals'
import { hour, minute } from '../../../bot/domain/calendar.ts'
import { applyToProvider } from '../../../bot/domain/register/applyToProvider.ts'
import { occupy, type PlaceRefusal, release, takeHold } from '../../../bot/domain/register/placeKeeping.ts'
import type { Provider } from '../../../bot/domain/register/provider.ts'
import type { PlaceFor, ProviderEntry } from '../../../bot/domain/register/providerEntries.ts'
import { freePlaces, type Unit } from '../../../bot/domain/register/unit.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { now } from '../../builders/aQuery.ts'
import { aPermit, aUnit } from '../../builders/aUnit.ts'

const mine: PlaceFor = { unitId: 'unit-1', caseCode: 'MINE-2222', caseVersion: 4, places: 1 }
const theirs: PlaceFor = { ...mine, caseCode: 'THRS-2222' }
const until = now + 24 * hour
const from = '2026-11-30'

describe('a hold', () => {
  test('takes one of the places that the permit allows', () => {
    const provider = afterwards(unitForTwo(), takeHold(unitForTwo(), { ...mine, until }, now))
    expect(freePlaces(unitOf(provider), now)).toBe(1)
  })

  test('is refused when nobody lives there but the last place is on hold', () => {
    const provider = afterwards(unitForTwo(), takeHold(unitForTwo(), { ...theirs, places: 2, until }, now))
    expect(takeHold(provider, { ...mine, until }, now)).toEqual({
      refused: 'noPlaceLeft',
      unitName: 'Ekbacken',
    })
  })

  test('is refused when those who live there fill the permit, whichever way they came', () => {
    const occupied = afterwards(unitForTwo(1), occupy(unitForTwo(1), { ...theirs, from }, now))
    expect(takeHold(occupied, { ...mine, until }, now)).toMatchObject({ refused: 'noPlaceLeft' })
  })

  test('for two siblings is refused when one place is left', () => {
    expect(takeHold(unitForTwo(1), { ...mine, places: 2, until }, now)).toMatchObject({
      refused: 'noPlaceLeft',
    })
  })

  test('lasts a little past the hour that people were shown, and then holds nothing', () => {
    const provider = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))
    expect(takeHold(provider, { ...theirs, until: until + hour }, until)).toMatchObject({
      refused: 'noPlaceLeft',
    })
    expect(takeHold(provider, { ...theirs, until: until + hour }, until + 10 * minute)).toHaveLength(1)
  })

  test('taken twice for one case takes one place', () => {
    const once = afterwards(unitForTwo(), takeHold(unitForTwo(), { ...mine, until }, now))
    expect(takeHold(once, { ...mine, until }, now)).toEqual([])
  })

  test('taken again for a later hour takes no second place', () => {
    const once = afterwards(unitForTwo(), takeHold(unitForTwo(), { ...mine, until }, now))
    const twice = afterwards(once, takeHold(once, { ...mine, until: until + hour }, now))
    expect(freePlaces(unitOf(twice), until + 30 * minute)).toBe(1)
  })

  test('for the last place may be renewed by the case that has it', () => {
    const once = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))
    expect(takeHold(once, { ...mine, caseVersion: 9, until: until + hour }, now)).toHaveLength(1)
  })

  test('of a case that lives there already changes nothing', () => {
    const provider = afterwards(unitForTwo(), occupy(unitForTwo(), { ...mine, from }, now))
    expect(takeHold(provider, { ...mine, until }, now)).toEqual([])
  })
})

describe('an occupied place', () => {
  test('takes the place of the hold that it comes from', () => {
    const held = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))
    const occupied = afterwards(held, occupy(held, { ...mine, caseVersion: 5, from }, now))
    expect(unitOf(occupied)).toMatchObject({ holds: [], occupancies: [{ caseCode: 'MINE-2222', from }] })
    expect(freePlaces(unitOf(occupied), now)).toBe(0)
  })

  test('is given though the hold has run out, when the place is still free', () => {
    const held = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))
    expect(occupy(held, { ...mine, from }, until + hour)).toHaveLength(1)
  })

  test('is refused when the hold has run out and another took the place', () => {
    const held = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))
    const later = until + hour
    const taken = afterwards(held, takeHold(held, { ...theirs, until: later + hour }, later))
    expect(occupy(taken, { ...mine, from }, later)).toMatchObject({ refused: 'noPlaceLeft' })
  })

  test('given twice is one', () => {
    const once = afterwards(unitForTwo(), occupy(unitForTwo(), { ...mine, from }, now))
    expect(occupy(once, { ...mine, from }, now)).toEqual([])
  })
})

test('what is paid is remembered at the level that is the lowest when the stay begins', () => {
  const unit = aUnit({
    prices: [
      { level: 1, dailyPrice: 4500, from: '2025-01-01', to: '2026-11-29' },
      { level: 2, dailyPrice: 5000, from: '2025-01-01' },
    ],
  })
  const agreed = { district: 'hisingen', dailyPrice: 5000 } as const
  const entries = occupy(aProvider({ units: [unit] }), { ...mine, from, agreed }, now)
  expect(entries).toMatchObject([{ type: 'PlaceOccupied', paid: { ...agreed, level: 2 } }])
})

describe('letting go', () => {
  const held = afterwards(unitForTwo(1), takeHold(unitForTwo(1), { ...mine, until }, now))

  test('frees the place for others at once', () => {
    const freed = afterwards(held, release(held, mine))
    expect(takeHold(freed, { ...theirs, until }, now)).toHaveLength(1)
  })

  test('of an occupied place frees that too', () => {
    const occupied = afterwards(held, occupy(held, { ...mine, from }, now))
    expect(freePlaces(unitOf(afterwards(occupied, release(occupied, mine))), now)).toBe(1)
  })

  test('of nothing is no fault', () => {
    expect(release(unitForTwo(), mine)).toEqual([])
  })

  test('leaves alone what another case has', () => {
    expect(release(held, theirs)).toEqual([])
  })

  test('from an earlier choice leaves alone what the case has chosen anew', () => {
    const anew = afterwards(held, takeHold(held, { ...mine, caseVersion: 8, until: until + minute }, now))
    expect(release(anew, { ...mine, caseVersion: 5 })).toEqual([])
    expect(release(anew, { ...mine, caseVersion: 8 })).toHaveLength(1)
  })
})

describe('a journal that cannot be', () => {
  test('is said aloud: a unit that the provider does not have', () => {
    expect(() => takeHold(unitForTwo(), { ...mine, unitId: 'elsewhere', until }, now)).toThrow('elsewhere')
  })

  test('is said aloud: a place given before the provider was registered', () => {
    const entry: ProviderEntry = { type: 'HoldReleased', unitId: 'unit-1', caseCode: 'MINE-2222' }
    expect(() => applyToProvider(undefined, entry)).toThrow('no such provider')
  })
})

function unitForTwo(occupiedOtherwise = 0): Provider {
  return aProvider({ units: [aUnit({ permit: aPermit({ maxPersons: 2 }), occupiedOtherwise })] })
}

function unitOf(provider: Provider): Unit {
  return provider.units[0] ?? aUnit()
}

function afterwards(provider: Provider, decided: ProviderEntry[] | PlaceRefusal): Provider {
  if ('refused' in decided) throw new Error(`Refused: ${decided.refused}.`)
  return decided.reduce<Provider>(applyToProvider, provider)
}
