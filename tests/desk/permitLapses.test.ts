import { afterEach, describe, expect, test } from '@jest/globals'
import type { Archive, Dispatch } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { errandPerformers } from '../../bot/desk/errands.ts'
import { recordPermitCheck } from '../../bot/desk/keepUnit.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { beginPermitWatch, lapsedUnits, lookOverPermits } from '../../bot/desk/permitLapses.ts'
import { day } from '../../bot/domain/calendar.ts'
import { centralUnitId } from '../../bot/domain/directory.ts'
import type { Unit } from '../../bot/domain/register/unit.ts'
import { cosmosScene } from '../archive/cosmosScene.ts'
import { aDesk, type Office, type OfficeDetails, runErrands } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aPermit, aUnit } from '../builders/aUnit.ts'
import { onUnit, providerAfter } from '../builders/registerActs.ts'
import { tove } from '../builders/staff.ts'

/** Checked so that it lapses tomorrow, a Tuesday. */
const lapsing = aUnit({ permit: aPermit({ checkedAt: '2026-08-25' }) })
const longUnchecked = aUnit({ id: 'unit-2', name: 'Åsen', permit: aPermit({ checkedAt: '2025-01-02' }) })

let office: Office
afterEach(() => office.close())

describe('a permit that nobody checks', () => {
  test('is told of on the morning after its last day, and never again', async () => {
    office = await watched([lapsing])
    expect(await mornings(5)).toEqual([1, 0, 0, 0, 0])
  })

  test('is no news when somebody checked it before the morning', async () => {
    office = await watched([lapsing])
    await checked('2026-11-23')
    expect(await mornings(2)).toEqual([0, 0])
  })

  test('lapses anew when it is left alone for as long after a check', async () => {
    office = await watched([lapsing])
    expect(await mornings(1)).toEqual([1])
    await checked('2026-11-24')
    office.pass(88 * day)
    expect(await mornings(5)).toEqual([0, 0, 1, 0, 0])
  })

  test('over a weekend is told of when the office opens', async () => {
    office = await watched([aUnit({ permit: aPermit({ checkedAt: '2026-08-29' }) })])
    expect(await mornings(8)).toEqual([0, 0, 0, 0, 0, 0, 1, 0])
  })
})

describe('the morning', () => {
  test('tells of all at once, also of those that lapsed before anyone watched', async () => {
    office = await watched([lapsing, longUnchecked])
    office.pass(day)
    expect((await office.runErrands()).filter(({ caseCode }) => caseCode === centralUnitId)).toHaveLength(1)
    expect(await seen()).toMatchObject([{ lapse: { checkedBefore: '2026-08-26' }, units: 2 }])
  })

  test('makes up for those on which nothing ran', async () => {
    office = await watched([lapsing, aUnit({ id: 'unit-2', permit: aPermit({ checkedAt: '2026-09-04' }) })])
    office.pass(14 * day)
    await office.runErrands()
    expect((await seen()).map(({ units }) => units)).toEqual([2])
    expect(await mornings(2)).toEqual([0, 0])
  })

  test('forgets nobody and tells nobody twice when the city moves the limit', async () => {
    office = await watched([lapsing, aUnit({ id: 'unit-2', permit: aPermit({ checkedAt: '2026-09-20' }) })])
    expect(await mornings(1)).toEqual([1])
    const stricter = { ...office.desk, rules: { ...office.desk.rules, permitCheckedWithinDays: 60 } }
    office.pass(day)
    await runErrands(stricter)
    expect((await seen()).at(-1)).toMatchObject({ lapse: { checkedFrom: '2026-08-26' }, units: 1 })
    expect(await mornings(60)).toEqual(Array.from({ length: 60 }, () => 0))
  })
})

describe('what is told of a lapse', () => {
  const lapse = { checkedFrom: '2020-01-01', checkedBefore: '2026-08-26' } as const

  test('are the units that somebody has to think of', async () => {
    office = await aDesk({
      providers: [aProvider({ units: [longUnchecked, { ...lapsing, agreements: [] }] })],
    })
    office.pass(day)
    expect((await lapsedUnits(office.desk, lapse)).map(({ unit }) => unit.id)).toEqual(['unit-2'])
  })

  test('is not what another process has heard of a check meanwhile', async () => {
    office = await watched([lapsing])
    office.pass(day)
    const another = await openDesk(office.desk)
    expect(await lapsedUnits(another, lapse)).toHaveLength(1)
    await checked('2026-11-24')
    expect(await lapsedUnits(another, lapse)).toEqual([])
  })
})

function survives(open: () => Archive): void {
  test('is begun once, however many processes begin it', async () => {
    office = await aDesk({ archive: open() })
    const others = [await openDesk(office.desk), await openDesk(office.desk)]
    await Promise.all([office.desk, ...others].map(beginPermitWatch))
    await beginPermitWatch(office.desk)
    expect(await entries('PermitWatchBegan')).toHaveLength(1)
  })

  test('tells of a lapse once when whoever looked died before that was noted as done', async () => {
    office = await watched([lapsing], { archive: open() })
    office.pass(day)
    const errand = await theErrand()
    await lookOverPermits(office.desk, errand)
    const next = await openDesk(office.desk)
    expect(await errandPerformers(next).lookOverPermits?.(errand)).toEqual({ delivered: true })
    expect((await seen()).map(({ units }) => units)).toEqual([1])
    expect(await notices()).toHaveLength(1)
  })

  test('tells of it when whoever looked died before it was written', async () => {
    office = await watched([lapsing], {
      archive: open(),
      through: archive => ({ ...archive, append: () => Promise.reject(new Error('dead')) }),
    })
    office.pass(day)
    const errand = await theErrand()
    await expect(lookOverPermits(office.desk, errand)).rejects.toThrow('dead')
    const next = await openDesk({ ...office.desk, archive: office.archive })
    await lookOverPermits(next, errand)
    expect(await notices()).toHaveLength(1)
  })

  test('tells of it once when two processes look at once', async () => {
    office = await watched([lapsing], { archive: open() })
    office.pass(day)
    const errand = await theErrand()
    const another = await openDesk(office.desk)
    await Promise.all([office.desk, another].map(desk => lookOverPermits(desk, errand)))
    expect((await seen()).map(({ units }) => units)).toEqual([1])
  })
}

describe('on SQLite, the watch', () => survives(() => openSqliteArchive({ path: ':memory:' })))

describe('on Cosmos DB, the watch', () => {
  const scene = cosmosScene()
  survives(() => scene.archive)
})

/** An office that has watched over these since this Monday. */
async function watched(units: readonly Unit[], details: OfficeDetails = {}): Promise<Office> {
  const { through, ...before } = details
  const opened = await aDesk({ ...before, providers: [aProvider({ units })] })
  await beginPermitWatch(opened.desk)
  if (!through) return opened
  return { ...opened, desk: await openDesk({ ...opened.desk, archive: through(opened.archive) }) }
}

/** How many lapsed, as it is told on each of the next days. */
async function mornings(days: number): Promise<readonly number[]> {
  const told: number[] = []
  for (let passed = 0; passed < days; passed++) {
    const before = (await seen()).length
    office.pass(day)
    await office.runErrands()
    told.push((await seen()).slice(before).reduce((sum, { units }) => sum + units, 0))
  }
  return told
}

async function seen(): Promise<readonly Readonly<{ units: number }>[]> {
  return (await entries('PermitsLookedOver')).map(({ body }) => looking(body))
}

function looking(body: unknown): Readonly<{ units: number }> {
  if (typeof body !== 'object' || body === null || !('units' in body)) throw new Error('No look was noted.')
  return { ...body, units: Number(body.units) }
}

async function entries(type: string) {
  return (await office.archive.journal(centralUnitId)).filter(entry => entry.type === type)
}

async function notices(): Promise<readonly Dispatch[]> {
  const all = await office.archive.dispatches.of(centralUnitId)
  return all.filter(({ kind, status }) => kind === 'permitsLapsed' && status === 'pending')
}

async function theErrand(): Promise<Dispatch> {
  const found = await office.archive.dispatches.find(centralUnitId, 'lookOverPermits')
  if (!found) throw new Error('Nobody is to look over the permits.')
  return found
}

async function checked(checkedAt: Unit['permit']['checkedAt']): Promise<void> {
  const check = { status: 'valid', checkedAt, source: 'IVO' } as const
  providerAfter(await recordPermitCheck(office.desk, onUnit(tove), { check }))
}
