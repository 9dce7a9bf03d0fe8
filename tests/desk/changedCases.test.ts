import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openChangedCases } from '../../bot/desk/changedCases.ts'
import { claimCase } from '../../bot/desk/handleCase.ts'
import { noteReading } from '../../bot/desk/readLog.ts'
import { hour, second } from '../../bot/domain/calendar.ts'
import { aChange } from '../archive/aChange.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, filed } from '../builders/caseSteps.ts'
import { omar } from '../builders/staff.ts'

let office: Office
beforeEach(async () => {
  office = await aDesk()
})
afterEach(() => office.close())

test('each change is told of once, as the case is now', async () => {
  const changed = openChangedCases(office.desk)
  await filed(office)
  await claimCase(office.desk, aClick(omar))
  expect(await changed()).toMatchObject([
    { version: 2, request: { caseCode: 'KMPX-3Q47', state: 'claimed' } },
  ])
  expect(await changed()).toEqual([])
})

test('long ago is not told of', async () => {
  await filed(office)
  office.pass(hour)
  expect(await openChangedCases(office.desk)()).toEqual([])
})

test('what was decided two seconds ago elsewhere and is stored only now is told of', async () => {
  const changed = openChangedCases(office.desk)
  const late = { ...office, desk: { ...office.desk, clock: () => office.now() - 3 * second } }
  await changed()
  await filed(late)
  office.pass(second)
  expect(await changed()).toMatchObject([{ request: { caseCode: 'KMPX-3Q47' } }])
})

test('what could not be read is told of the next time', async () => {
  let fails = true
  const loadMany: Office['archive']['loadMany'] = async ids => {
    if (fails) throw new Error('busy')
    return office.archive.loadMany(ids)
  }
  const changed = openChangedCases({ ...office.desk, archive: { ...office.archive, loadMany } })
  await filed(office)
  await expect(changed()).rejects.toThrow('busy')
  fails = false
  expect(await changed()).toHaveLength(1)
})

test('a file of a kind that only a newer version knows keeps nobody from hearing of the cases', async () => {
  const changed = openChangedCases(office.desk)
  await office.archive.append(
    aChange({ file: { id: 'later', kind: JSON.parse('"fromLater"') }, at: office.now() }),
  )
  await filed(office)
  expect(await changed()).toMatchObject([{ request: { caseCode: 'KMPX-3Q47' } }])
})

test('that somebody has read a case is no change, and nothing is loaded for it', async () => {
  const loaded: string[] = []
  const loadMany: Office['archive']['loadMany'] = async ids => {
    loaded.push(...ids)
    return office.archive.loadMany(ids)
  }
  const changed = openChangedCases({ ...office.desk, archive: { ...office.archive, loadMany } })
  await noteReading(office.desk, 'KMPX-3Q47', omar)
  expect(await changed()).toEqual([])
  expect(loaded).not.toContain('reads:KMPX-3Q47')
})
