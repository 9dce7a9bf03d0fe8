import { afterEach, describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { loadRequest } from '../../bot/desk/actOnCase.ts'
import { claimCase } from '../../bot/desk/handleCase.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, filed, stateOf } from '../builders/caseSteps.ts'
import { omar } from '../builders/staff.ts'

let office: Office
let journalsRead = 0
afterEach(() => office.close())

describe('who waits for whom', () => {
  test('is read from the journal', async () => {
    await anOffice()
    await filed(office)
    const since = office.now()
    office.pass(hour)
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(await waiting()).toMatchObject({ turn: 'centralUnit', since })
  })

  test('is read once for each version of the case', async () => {
    await anOffice()
    await filed(office)
    await waiting()
    await waiting()
    expect(journalsRead).toBe(1)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await waiting()
    expect(journalsRead).toBe(2)
  })
})

async function anOffice(): Promise<void> {
  journalsRead = 0
  office = await aDesk({ through: counting })
}

function counting(archive: Archive): Archive {
  return {
    ...archive,
    journal: fileId => {
      journalsRead++
      return archive.journal(fileId)
    },
  }
}

async function waiting() {
  const found = await loadRequest(office.desk, 'KMPX-3Q47')
  if (!found) throw new Error('There is no such case.')
  return office.desk.waits.of(found)
}
