import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { demoRegister } from '../../bot/demo/register/demoRegister.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { locales } from '../../bot/domain/vocabulary.ts'
import { openReferral } from '../../bot/import/openReferral.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aProvider } from '../builders/aProvider.ts'
import { now } from '../builders/aQuery.ts'
import { aPermit, aUnit, aVacancy } from '../builders/aUnit.ts'
import { aRegister } from './anyRegister.ts'
import hsds from './hsds31.json' with { type: 'json' }
import { today } from './listing.ts'

const ajv = new Ajv2020({
  formats: {
    uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    email: /^[^@\s]+@[^@\s]+$/,
    uri: /^\w+:/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
    date: /^\d{4}-\d\d-\d\d$/,
    time: /^\d\d:\d\d/,
  },
})
const isService = ajv.compile(hsds)

describe('the register in HSDS 3.1', () => {
  test('is what the standard’s own schema asks for, whatever is in it', () => {
    fc.assert(
      fc.property(aRegister, fc.constantFrom(...locales), (register, locale) => {
        for (const service of exported(register, locale)) expect(faultsIn(service)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('and so is the demo register, with an id of its own for each thing', () => {
    const services = exported(demoRegister({ seed: 1480, today, now }))
    expect(services.flatMap(faultsIn)).toEqual([])
    const ids = services.map(service => Reflect.get(service, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has ids that stay the same', () => {
    expect(exported([aProvider()])).toEqual(exported([aProvider()]))
  })

  test.each([
    ['what was said', {}, { available: 2, maximum: 6 }],
    ['nothing where it is full', { status: 'full', places: 0 }, { available: 0, maximum: 6 }],
    ['no more than the permit has left', { places: 9 }, { available: 4, maximum: 6 }],
  ] as const)('tells of places %s', (_, said, capacity) => {
    const unit = aUnit({
      vacancy: [aVacancy(said)],
      occupiedOtherwise: 2,
      permit: aPermit({ maxPersons: 6 }),
    })
    expect(exported([aProvider({ units: [unit] })])).toMatchObject([
      { capacities: [{ ...capacity, updated: '2026-11-23T08:00:00.000Z' }] },
    ])
  })

  test('tells nothing of places that nobody has spoken of', () => {
    expect(exported([aProvider()])).toMatchObject([{ capacities: [] }])
  })

  test('does not say where a protected address is', () => {
    const [service] = exported([aProvider({ units: [aUnit({ addressProtected: true })] })])
    expect(JSON.stringify(service)).toContain('Göteborg')
    expect(JSON.stringify(service)).not.toMatch(/latitude|longitude|57\.7/)
  })

  test('holds nothing of any case', () => {
    const kept = { caseCode: 'KMPX-3Q47', caseVersion: 3, places: 1 }
    const unit = aUnit({ holds: [{ ...kept, until: now }], occupancies: [{ ...kept, from: today }] })
    expect(JSON.stringify(exported([aProvider({ units: [unit] })]))).not.toContain('KMPX')
  })
})

function exported(register: readonly Provider[], locale: 'sv' | 'en' = 'sv'): readonly object[] {
  const units = register.flatMap(provider => provider.units.map(unit => ({ provider, unit })))
  return openReferral(units, { now, today }, wordsFor(locale)).contents
}

function faultsIn(service: object): readonly string[] {
  isService(service)
  return (isService.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
