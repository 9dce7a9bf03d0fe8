import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Archive } from '../../bot/archive/archive.ts'
import { mergeProvider, settleMerge } from '../../bot/desk/mergeProviders.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { providerJournal } from '../../bot/desk/providerJournal.ts'
import { applyToProvider } from '../../bot/domain/register/applyToProvider.ts'
import { isRegisterEntry, settleTheSame } from '../../bot/domain/register/entrySubject.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { freePlaces } from '../../bot/domain/register/unit.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { onProvider } from '../builders/registerActs.ts'
import { tove } from '../builders/staff.ts'
import { type Act, anyAct, asOfActs, type Done, providerIds, providers } from './anyRegisterAct.ts'

/** What the office is like after each act, and in the end. */
type Watch = Readonly<{
  after?: (office: Office, done: Done) => Promise<void>
  atEnd?: (office: Office) => Promise<void>
}>

describe('whatever people do to the register, in whatever order, from pages however old', () => {
  test('reading each journal from the start again gives the provider as it is stored and remembered', () =>
    lives({
      atEnd: async office => {
        for (const provider of await stored(office)) {
          const lines = await providerJournal(office.desk, provider.id)
          const again = lines
            .map(({ entry }) => entry)
            .reduce<Provider | undefined>(applyToProvider, undefined)
          expect(asJson(again)).toEqual(asJson(provider))
          expect(asJson(office.desk.register.get(provider.id))).toEqual(asJson(provider))
        }
      },
    }))

  test('no value that once stood there is lost from the journals', async () => {
    const seen = new Map<Office, Set<string>>()
    await lives({
      after: async office => {
        const facts = seen.get(office) ?? new Set()
        for (const provider of await stored(office)) for (const fact of factsOf(provider)) facts.add(fact)
        seen.set(office, facts)
      },
      atEnd: async office => {
        const journals = await Promise.all(providerIds.map(id => providerJournal(office.desk, id)))
        const written = JSON.stringify(journals)
        for (const fact of seen.get(office) ?? []) expect(written).toContain(fact)
        seen.delete(office)
      },
    })
  })

  test('no place is ever given out beyond a permit', () =>
    lives({
      after: async office => {
        for (const { units } of await stored(office))
          for (const unit of units) expect(freePlaces(unit, office.now())).toBeGreaterThanOrEqual(0)
      },
    }))

  test('nobody settles anew what was settled since they looked', () =>
    lives({
      after: async (office, { outcome, command }) => {
        if (outcome.outcome === 'refused' || command?.asOf === undefined) return
        const { asOf, commandId, providerId } = command
        const since = (await office.archive.journal(providerId)).filter(({ version }) => version > asOf)
        const lines = (await providerJournal(office.desk, providerId)).filter(({ version }) => version > asOf)
        const mine = lines.filter((_, at) => since[at]?.commandId === commandId)
        const before = lines.filter(({ version }) => version < (mine[0]?.version ?? 0))
        for (const { entry } of mine)
          for (const { entry: other } of before)
            expect(isRegisterEntry(entry) && isRegisterEntry(other) && settleTheSame(entry, other)).toBe(
              false,
            )
      },
    }))

  test('such lives get done and refused whatever there is, and are stopped by others now and then', async () => {
    const done = new Set<string>()
    const refused = new Set<string>()
    const after = async (_: Office, { outcome, name }: Done) => {
      if (outcome.outcome === 'done') done.add(name)
      else refused.add(outcome.refusal.refused)
    }
    await lives({ after }, { numRuns: 150, seed: 1480 })
    expect([...done].toSorted()).toEqual(asOfActs.toSorted())
    expect(refused).toContain('changedMeanwhile')
  })
})

describe('a merge, wherever we die in it', () => {
  test('keeps every hold and occupied place, and leaves each unit at one provider', () =>
    fc.assert(
      fc.asyncProperty(anyLife, anyLife, fc.nat(4), async (before, after, diesAt) => {
        const dying = { left: Number.POSITIVE_INFINITY }
        const office = await aDesk({ providers, through: archive => mortal(archive, dying) })
        await live(office, before)
        const kept = await placesKept(office)
        dying.left = diesAt
        const [from, into] = providerIds
        const merging = mergeProvider(office.desk, onProvider(tove, { providerId: from }), {
          into,
          reason: 'Samma',
        })
        await merging.catch(() => {})
        dying.left = Number.POSITIVE_INFINITY
        await settleAll(office)
        expect(await placesKept(office)).toEqual(kept)
        await live(office, after)
        const ids = (await stored(office)).flatMap(({ units }) => units.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        await office.close()
      }),
      { numRuns: 60 },
    ))
})

const anyLife = fc.array(anyAct, { maxLength: 25, size: 'max' })

function lives(
  { after, atEnd }: Watch,
  settings: fc.Parameters<[readonly Act[]]> = { numRuns: 60 },
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(anyLife, async acts => {
      const office = await aDesk({ providers })
      await live(office, acts, after)
      await atEnd?.(office)
      await office.close()
    }),
    settings,
  )
}

async function live(office: Office, acts: readonly Act[], after?: Watch['after']): Promise<void> {
  for (const act of acts) {
    office.pass(60_000)
    const done = await act(office)
    await after?.(office, done)
  }
}

async function stored(office: Office): Promise<readonly Provider[]> {
  return (await office.archive.list('provider')).map(providerIn)
}

/** As the errand does, or whoever comes first. */
async function settleAll(office: Office): Promise<void> {
  for (const id of providerIds) await settleMerge(office.desk, id)
}

async function placesKept(office: Office): Promise<readonly string[]> {
  const units = (await stored(office)).flatMap(provider => provider.units)
  const kept = units.flatMap(unit =>
    [...unit.holds, ...unit.occupancies].map(({ caseCode, places }) => `${unit.id} ${caseCode} ${places}`),
  )
  return kept.toSorted()
}

/** Dies at the write when its life is spent. */
function mortal(archive: Archive, dying: { left: number }): Archive {
  return {
    ...archive,
    append: async change => {
      dying.left -= 1
      if (dying.left < 0) throw new Error('dead')
      return archive.append(change)
    },
  }
}

/** What stands at a provider, each as the entry that brought it must have it. */
function factsOf({ name, status, followUps, units }: Provider): readonly string[] {
  return [
    JSON.stringify({ name }).slice(1, -1),
    JSON.stringify({ status }).slice(1, -1),
    ...followUps.map(({ text }) => JSON.stringify(text)),
    ...units.flatMap(({ prices, agreements, vacancy, permit, methods, paid }) => [
      ...prices.map(price => JSON.stringify(price)),
      ...agreements.flatMap(({ number, to }) => [
        JSON.stringify(number),
        JSON.stringify({ to }).slice(1, -1),
      ]),
      ...vacancy.map(({ proved: _, ...statement }) => JSON.stringify(statement).slice(1, -1)),
      ...[...permit.earlier, permit].map(({ checkedAt }) => JSON.stringify({ checkedAt }).slice(1, -1)),
      JSON.stringify({ methods }).slice(1, -1),
      ...paid.map(price => JSON.stringify(price)),
    ]),
  ]
}

function asJson(thing: unknown): unknown {
  return thing === undefined ? undefined : JSON.parse(JSON.stringify(thing))
}
