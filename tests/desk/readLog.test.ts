import { afterEach, describe, expect, test } from '@jest/globals'
import { loadRequest } from '../../bot/desk/actOnCase.ts'
import { noteReading, readingsOf } from '../../bot/desk/readLog.ts'
import { hour, minute } from '../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { filed } from '../builders/caseSteps.ts'
import { maja, omar } from '../builders/staff.ts'

let office: Office
afterEach(() => office.close())

describe('reading a case', () => {
  test('is told of afterwards, the latest first', async () => {
    office = await aDesk()
    const { desk, pass, now } = office
    const began = now()
    await noteReading(desk, 'KMPX-3Q47', omar)
    pass(minute)
    await noteReading(desk, 'KMPX-3Q47', omar)
    await noteReading(desk, 'KMPX-3Q47', maja)
    pass(hour)
    await noteReading(desk, 'KMPX-3Q47', omar)
    expect(await readingsOf(desk, 'KMPX-3Q47')).toEqual([
      { by: 'omar', at: began + minute + hour },
      { by: 'maja', at: began + minute },
      { by: 'omar', at: began },
    ])
    expect(await readingsOf(desk, 'RTQW-88M2')).toEqual([])
  })

  test('leaves the case at the version that it had, for those who work in it', async () => {
    office = await aDesk()
    await filed(office)
    const before = await loadRequest(office.desk, 'KMPX-3Q47')
    await noteReading(office.desk, 'KMPX-3Q47', omar)
    expect(await loadRequest(office.desk, 'KMPX-3Q47')).toEqual(before)
  })

  test('by one person on several screens at once is one reading', async () => {
    office = await aDesk()
    const reads = Array.from({ length: 5 }, () => noteReading(office.desk, 'KMPX-3Q47', omar))
    await Promise.all(reads)
    expect(await readingsOf(office.desk, 'KMPX-3Q47')).toHaveLength(1)
  })

  test('is not noted in a log that a newer version wrote, and that this one may not understand', async () => {
    const newer = { id: 'reads:KMPX-3Q47', kind: 'readLog', version: 1, shape: 1, state: {} } as const
    office = await aDesk({ stored: [newer] })
    await expect(noteReading(office.desk, 'KMPX-3Q47', omar)).rejects.toThrow(/a newer version of Samplats/)
  })
})
