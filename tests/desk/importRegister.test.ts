import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Archive } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { findImport, importRegister } from '../../bot/desk/importRegister.ts'
import { mergeProvider } from '../../bot/desk/mergeProviders.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { day, hour } from '../../bot/domain/calendar.ts'
import type { ImportPlan } from '../../bot/domain/importing/plan.ts'
import { fingerprintOf } from '../../bot/import/fingerprint.ts'
import { cosmosScene } from '../archive/cosmosScene.ts'
import { aDesk, type Office, runErrands } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { omar, tove } from '../builders/staff.ts'
import { aRegister } from '../import/anyRegister.ts'
import { imported, listed, planOf } from '../import/listing.ts'
import { leavesNothing } from './importAtOnce.ts'

const glantan = aProvider({
  id: 'glantan',
  organisationNumber: '459000-0008',
  name: 'Gläntan AB',
  mailbox: 'placering@glantan.example',
  units: [aUnit({ id: 'g-1', name: 'Gläntan', methods: ['MI'] }), aUnit({ id: 'g-2', name: 'Åsen' })],
})

/** The list of somebody who does not know our ids. */
const newcomer = listed([glantan], { withIds: false })

describe('an import', () => {
  test('is nowhere to be seen until it is decided, and then as a whole', async () => {
    const office = await aDesk()
    const plan = await planOf(newcomer, office.desk)
    await press(office, plan)
    expect(office.desk.register.all()).toHaveLength(1)
    await office.runErrands()
    const made = office.desk.register.all().find(({ name }) => name === 'Gläntan AB')
    expect(made?.units.map(({ name, methods }) => [name, methods])).toEqual([
      ['Gläntan', ['MI']],
      ['Åsen', []],
    ])
    expect(await findImport(office.desk, 'i1')).toMatchObject({ state: 'decided', carriedOut: 1, parts: 1 })
    await office.close()
  })

  test('leaves an entry for each change, with who, when and the list’s name', async () => {
    const office = await aDesk({ providers: [glantan] })
    const changed = {
      ...glantan,
      units: [aUnit({ id: 'g-1', name: 'Gläntan', methods: ['KBT'], urgentCapable: false })],
    }
    await press(office, await planOf(listed([changed]), office.desk))
    await office.runErrands()
    const journal = await office.archive.journal('glantan')
    expect(journal.slice(1).map(({ by, at, body }) => ({ by, at, body }))).toEqual([
      {
        by: tove.id,
        at: office.now(),
        body: {
          type: 'UnitChanged',
          unitId: 'g-1',
          details: { methods: ['KBT'], urgentCapable: false },
          earlier: { methods: ['MI'], urgentCapable: true },
          reason: 'lista.xlsx',
        },
      },
    ])
    await office.close()
  })

  test('changes nothing when it is pressed again, or when the list is imported anew', async () => {
    const office = await aDesk()
    const plan = await planOf(newcomer, office.desk)
    await press(office, plan)
    await office.runErrands()
    const before = office.desk.register.all()
    expect(await press(office, plan)).toMatchObject({ outcome: 'done' })
    await office.runErrands()
    expect(office.desk.register.all()).toEqual(before)
    expect(await planOf(newcomer, office.desk)).toEqual({ providers: [] })
    await office.close()
  })

  test('is refused to whoever does not keep the register', async () => {
    const office = await aDesk()
    const plan = await planOf(newcomer, office.desk)
    expect(await press(office, plan, omar)).toMatchObject({ refusal: { refused: 'notAllowed' } })
    expect(await findImport(office.desk, 'i1')).toBeUndefined()
    await office.close()
  })

  test('that was decided is not decided again as another', async () => {
    const office = await aDesk()
    await press(office, await planOf(newcomer, office.desk))
    const other = await planOf(
      listed([{ ...glantan, name: 'Gläntan Vård AB' }], { withIds: false }),
      office.desk,
    )
    expect(await press(office, other)).toMatchObject({ refusal: { refused: 'otherPlanDecided' } })
    await office.close()
  })

  test('that was prepared and never decided is given up after a day, and leaves nothing behind', async () => {
    const office = await aDesk({ through: dyingAt('append', 3) })
    const plan = await planOf(newcomer, office.desk)
    await expect(press(office, plan)).rejects.toThrow('died')
    const revived = await revive(office)
    expect(await office.archive.list('importPart')).toHaveLength(1)
    office.pass(day)
    await revived.runErrands()
    expect(await findImport(revived.desk, 'i1')).toMatchObject({ state: 'discarded' })
    expect(await office.archive.list('importPart')).toEqual([])
    expect(await press(revived, plan)).toMatchObject({ refusal: { refused: 'importDiscarded' } })
    await office.close()
  })

  test('finds its provider where it has been merged into meanwhile', async () => {
    const office = await aDesk({ providers: [aProvider(), glantan] })
    const changed = { ...glantan, units: [aUnit({ id: 'g-1', name: 'Gläntan', methods: ['KBT'] })] }
    await press(office, await planOf(listed([changed]), office.desk))
    const merging = { person: tove, providerId: 'glantan', commandId: 'm' }
    await mergeProvider(office.desk, merging, { into: 'provider-1', reason: 'Samma bolag.' })
    await office.runErrands()
    const keeper = office.desk.register.all().find(({ id }) => id === 'provider-1')
    expect(keeper?.units.find(({ id }) => id === 'g-1')?.methods).toEqual(['KBT'])
    await office.close()
  })

  test('leaves alone what somebody else has changed meanwhile in other fields', async () => {
    const office = await aDesk({ providers: [glantan] })
    const changed = { ...glantan, units: [aUnit({ id: 'g-1', name: 'Gläntan', methods: ['KBT'] })] }
    const first = await planOf(listed([changed]), office.desk)
    const other = {
      ...glantan,
      units: [aUnit({ id: 'g-1', name: 'Gläntan', methods: ['MI'], urgentCapable: false })],
    }
    const second = await planOf(listed([other]), office.desk)
    await press(office, first)
    await press(office, second, tove, 'i2')
    await office.runErrands()
    const unit = office.desk.register.all()[0]?.units[0]
    expect([unit?.methods, unit?.urgentCapable]).toEqual([['KBT'], false])
    await office.close()
  })
})

describe('a large import', () => {
  /** As many as make a second part. */
  const many = Array.from({ length: 42 }, (_, at) =>
    aProvider({ ...glantan, id: `p${at}`, name: `Gläntan ${at}`, external: false, units: [aUnit()] }),
  )
  const list = listed(many, { withIds: false })

  test('is carried out part by part, and lets go of each', async () => {
    const office = await aDesk()
    await press(office, await planOf(list, office.desk))
    expect(await office.archive.list('importPart')).toHaveLength(2)
    await office.runErrands()
    expect(await office.archive.list('importPart')).toEqual([])
    expect(await planOf(list, office.desk)).toEqual({ providers: [] })
    await office.close()
  })

  test.each([
    ['append', 5],
    ['load', 13],
    ['purge', 1],
  ] as const)('is whole or not there at all, at whichever %s the program dies', async (step, stride) => {
    let died = true
    for (let moment = 1; died; moment += stride) {
      const office = await aDesk({ through: dyingAt(step, moment) })
      const plan = await planOf(list, office.desk)
      died = await pressedAndCarriedOut(office, plan).then(
        () => false,
        () => true,
      )
      const revived = await revive(office)
      await revived.runErrands()
      expect([0, many.length]).toContain((await planOf(list, revived.desk)).providers.length)
      await press(revived, plan)
      await revived.runErrands()
      expect(await planOf(list, revived.desk)).toEqual({ providers: [] })
      await office.close()
    }
  })

  test('of a provider with many units takes several commits', async () => {
    const large = { ...glantan, units: Array.from({ length: 40 }, (_, at) => aUnit({ name: `Enhet ${at}` })) }
    const office = await aDesk()
    const rows = listed([large], { withIds: false })
    await press(office, await planOf(rows, office.desk))
    await office.runErrands()
    expect(await planOf(rows, office.desk)).toEqual({ providers: [] })
    await office.close()
  })
})

describe('on SQLite, an import that two press at once', () =>
  leavesNothing(() => openSqliteArchive({ path: ':memory:' }), [1, 2, 3, 4]))

describe('on Cosmos DB, an import that two press at once', () => {
  const scene = cosmosScene()
  leavesNothing(() => scene.archive, [3])
})

test('whatever a list says is what the register says afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(aRegister, async register => {
      const office = await aDesk({ providers: [] })
      const list = listed(register, { withIds: false })
      await press(office, await planOf(list, office.desk))
      await office.runErrands()
      expect(await imported(list, office.desk.register.all())).toMatchObject({
        plan: { providers: [] },
        absent: [],
      })
      await office.close()
    }),
    { numRuns: 40 },
  )
})

function press({ desk }: Office, plan: ImportPlan, person = tove, importId = 'i1') {
  return importRegister(
    desk,
    { person, importId, name: 'lista.xlsx', fingerprint: fingerprintOf(plan) },
    plan,
  )
}

async function pressedAndCarriedOut(office: Office, plan: ImportPlan): Promise<void> {
  await press(office, plan)
  await office.runErrands()
}

/** An archive that fails for ever from the given call on, as for a process that is no more. */
function dyingAt(step: Step, moment: number): (archive: Archive) => Archive {
  let calls = 0
  const call = () => {
    if (++calls >= moment) throw new Error('died')
  }
  return archive => {
    const dying: Pick<Archive, Step> = {
      append: async change => {
        call()
        return archive.append(change)
      },
      load: async id => {
        call()
        return archive.load(id)
      },
      purge: async id => {
        call()
        return archive.purge(id)
      },
    }
    return { ...archive, [step]: dying[step] }
  }
}

type Step = 'append' | 'load' | 'purge'

/** The next process on what the dead one left, when its leases have run out. */
async function revive(office: Office): Promise<Office> {
  office.pass(hour)
  const desk = await openDesk({ ...office.desk, archive: office.archive })
  return { ...office, desk, runErrands: () => runErrands(desk) }
}
