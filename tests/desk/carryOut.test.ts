import { afterEach, describe, expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { claimCase, takeOverCase } from '../../bot/desk/handleCase.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, filed, refusalOf, stateOf } from '../builders/caseSteps.ts'
import { aPerson, maja, omar, staff } from '../builders/staff.ts'

const mine = 'KMPX-3Q47'

let office: Office
afterEach(() => office.close())

describe('a command', () => {
  test('that arrives a hundred times at once is carried out once, and each copy is told the same', async () => {
    office = await aDesk()
    await filed(office)
    const click = aClick(omar)
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => claimCase(office.desk, click)))
    expect(await office.desk.archive.journal(mine)).toHaveLength(2)
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
  })

  test('that arrives again later is told what is true now, and changes nothing', async () => {
    office = await aDesk()
    await filed(office)
    const click = aClick(omar)
    stateOf(await claimCase(office.desk, click))
    stateOf(await takeOverCase(office.desk, aClick(maja)))
    expect(await claimCase(office.desk, click)).toMatchObject({
      outcome: 'done',
      state: { officer: 'maja' },
      version: 3,
    })
  })

  test('that was refused may be tried again', async () => {
    office = await aDesk()
    await filed(office)
    const click = aClick(maja)
    expect(refusalOf(await takeOverCase(office.desk, click))).toBe('wrongState')
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect(stateOf(await takeOverCase(office.desk, click))).toMatchObject({ officer: 'maja' })
  })

  test('that someone was quicker than is decided again on what is true then', async () => {
    const officers = Array.from({ length: 15 }, (_, n) =>
      aPerson(`officer-${n}`, { roles: ['placementOfficer'] }),
    )
    office = await aDesk({ people: [...staff, ...officers] })
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    const outcomes = await Promise.all(officers.map(officer => takeOverCase(office.desk, aClick(officer))))
    expect(outcomes.map(refusalOf).filter(Boolean)).toEqual([])
    const journal = await office.desk.archive.journal(mine)
    expect(journal.map(({ version }) => version)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
  })

  test('that is always outrun says so aloud in the end', async () => {
    office = await aDesk({ through: alwaysOutrun })
    await expect(filed(office)).rejects.toThrow('others were first')
  })

  test('rings the bell when something was written, and only then', async () => {
    office = await aDesk()
    await filed(office)
    let rings = 0
    const desk = { ...office.desk, committed: () => void rings++ }
    await claimCase(desk, aClick(omar))
    await claimCase(desk, aClick(maja))
    expect(rings).toBe(1)
  })
})

function alwaysOutrun(archive: Archive): Archive {
  return { ...archive, append: async () => ({ outcome: 'versionTaken' }) }
}
