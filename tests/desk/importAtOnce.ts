import { expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { findImport, importRegister } from '../../bot/desk/importRegister.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { day } from '../../bot/domain/calendar.ts'
import type { ImportPlan } from '../../bot/domain/importing/plan.ts'
import { fingerprintOf } from '../../bot/import/fingerprint.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { tove } from '../builders/staff.ts'
import { listed, planOf } from '../import/listing.ts'

/**
 * What holds of an import that two press at once, whichever archive it is on. A press of two parts commits at four
 * moments: prepared, stored, stored, decided.
 */
export function leavesNothing(open: () => Archive, moments: readonly number[]): void {
  test('leaves no part behind, whenever the quicker one comes between', async () => {
    const office = await aDesk({ archive: open(), providers: [] })
    for (const moment of moments) {
      const list = departments(`Gläntan ${moment}`)
      const plan = await planOf(list, office.desk)
      const slower = await overtaken(office, moment, () => pressedAndCarriedOut(office, `i${moment}`, plan))
      expect(await press(slower, `i${moment}`, plan)).toMatchObject({ outcome: 'done' })
      await office.runErrands()
      expect(await findImport(office.desk, `i${moment}`)).toMatchObject({ parts: 2, carriedOut: 2 })
      expect(await planOf(list, office.desk)).toEqual({ providers: [] })
      expect(await office.archive.list('importPart')).toEqual([])
    }
    await office.close()
  })

  test('with different plans comes about as one of them, and leaves no part behind', async () => {
    const office = await aDesk({ archive: open(), providers: [] })
    for (const moment of moments) {
      const quick = await planOf(departments(`Gläntan ${moment}`), office.desk)
      const slow = await planOf(departments(`Åsen ${moment}`), office.desk)
      const before = office.desk.register.all().length
      const slower = await overtaken(office, moment, () => pressedAndCarriedOut(office, `i${moment}`, quick))
      await press(slower, `i${moment}`, slow)
      await office.runErrands()
      expect(await findImport(office.desk, `i${moment}`)).toMatchObject({ parts: 2, carriedOut: 2 })
      expect(office.desk.register.all()).toHaveLength(before + providers)
      expect(await office.archive.list('importPart')).toEqual([])
    }
    await office.close()
  })

  test.each(['Gläntan', 'Åsen'])(
    'leaves none for longer than a day when the slower one, with %s, dies',
    async name => {
      const office = await aDesk({ archive: open(), providers: [] })
      for (const moment of moments) {
        const quick = await planOf(departments(`Gläntan ${moment}`), office.desk)
        const slow = await planOf(departments(`${name} ${moment}`), office.desk)
        const slower = await overtaken(
          office,
          moment,
          () => pressedAndCarriedOut(office, `i${moment}`, quick),
          {
            dies: true,
          },
        )
        await expect(press(slower, `i${moment}`, slow)).rejects.toThrow('died')
      }
      office.pass(day)
      await office.runErrands()
      expect(await office.archive.list('importPart')).toEqual([])
      await office.close()
    },
  )
}

/** As many as make a second part. */
const providers = 41

function departments(name: string) {
  const all = Array.from({ length: providers }, (_, at) =>
    aProvider({ id: `p${at}`, name: `${name} ${at}`, external: false, units: [aUnit()] }),
  )
  return listed(all, { withIds: false })
}

function press(desk: Desk, importId: string, plan: ImportPlan) {
  return importRegister(
    desk,
    { person: tove, importId, name: 'lista.xlsx', fingerprint: fingerprintOf(plan) },
    plan,
  )
}

async function pressedAndCarriedOut({ desk, runErrands }: Office, importId: string, plan: ImportPlan) {
  await press(desk, importId, plan)
  await runErrands()
}

/** A process that stands still before its nth commit while another acts, and then goes on, or dies after that commit. */
async function overtaken(
  { desk, archive }: Office,
  nth: number,
  meanwhile: () => Promise<void>,
  { dies = false } = {},
): Promise<Desk> {
  let commits = 0
  const append: Archive['append'] = async change => {
    if (++commits === nth) await meanwhile()
    const appended = await archive.append(change)
    if (dies && commits >= nth) throw new Error('died')
    return appended
  }
  return openDesk({ ...desk, archive: { ...archive, append } })
}
