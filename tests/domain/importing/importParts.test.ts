import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { importEntries } from '../../../bot/domain/importing/importEntries.ts'
import { changesIn, partsOf } from '../../../bot/domain/importing/importParts.ts'
import type { FieldChange, ProviderPlan, UnitPlan } from '../../../bot/domain/importing/plan.ts'
import { anAgreement } from '../../builders/aUnit.ts'

/** What one commit takes, of which one is the state's and one the command's. */
const mostEntries = 98

const aUnitPlan = (name: string, agreements: number): UnitPlan => ({
  name,
  isNew: true,
  place: { sheet: 'x', row: 1 },
  values: { unitName: name, serviceType: 'residentialCare', municipality: '1480', places: 6, level1: 4_500 },
  changes: [],
  agreements: Array.from({ length: agreements }, (_, at) => ({
    agreement: anAgreement({ number: `A-${at}` }),
  })),
})

const anyPlan: fc.Arbitrary<ProviderPlan> = fc
  .tuple(fc.nat(1_000), fc.array(fc.nat(20), { maxLength: 60 }))
  .map(([number, units]) => ({
    providerId: `p${number}`,
    name: `Utförare ${number}`,
    isNew: true,
    values: { organisationNumber: '996677-8897', providerName: `Utförare ${number}`, mailbox: 'a@b.example' },
    changes: [],
    units: units.map((agreements, at) => aUnitPlan(`Enhet ${at}`, agreements)),
  }))

const aRename: FieldChange = { field: 'providerName', from: 'Ekbacken AB', to: 'Ekbacken Omsorg AB' }

const plans = fc.array(anyPlan, { maxLength: 30 })

describe('a plan in parts', () => {
  test('holds every provider and every unit once, in their order', () => {
    fc.assert(
      fc.property(plans, providers => {
        const pieces = partsOf({ providers }).flatMap(part => part.providers)
        expect(pieces.flatMap(namesIn)).toEqual(providers.flatMap(namesIn))
      }),
    )
  })

  test('has every unit and every provider that changes itself as one change, however it is cut', () => {
    const changed = fc
      .tuple(plans, fc.boolean())
      .map(([providers, areKnown]) =>
        providers.map(provider => ({ ...provider, changes: areKnown ? [aRename] : [] })),
      )
    fc.assert(
      fc.property(changed, providers => {
        const counted = partsOf({ providers }).reduce((sum, part) => sum + changesIn(part), 0)
        const own = providers.filter(({ changes }) => changes.length > 0).length
        expect(counted).toBe(own + providers.flatMap(({ units }) => units).length)
      }),
    )
  })

  test('is cut so that each piece fits in one commit, and each part in a file', () => {
    fc.assert(
      fc.property(plans, providers => {
        for (const part of partsOf({ providers })) {
          expect(JSON.stringify(part).length).toBeLessThan(1_000_000)
          for (const piece of part.providers)
            expect(
              importEntries(undefined, piece, { reason: 'x', today: '2026-11-23' }).length,
            ).toBeLessThanOrEqual(mostEntries)
        }
      }),
    )
  })
})

function namesIn({ providerId, units }: ProviderPlan): readonly string[] {
  return units.map(({ name }) => `${providerId} ${name}`)
}
