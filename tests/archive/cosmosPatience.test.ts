import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Archive, WholeFile } from '../../bot/archive/archive.ts'
import { openCosmosArchive } from '../../bot/archive/cosmosArchive.ts'
import { type CosmosSettings, prepareContainer } from '../../bot/archive/cosmosContainer.ts'
import { patiently } from '../../bot/archive/cosmosPatience.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../cosmos/standIn.ts'
import { aChange, aClaim, anAnnouncement } from './aChange.ts'
import { kinds, wholeOf } from './cosmosScene.ts'

let standIn: CosmosStandIn
let archive: Archive

beforeAll(async () => {
  standIn = await startCosmosStandIn()
  await prepareContainer(standIn)
  archive = await openCosmosArchive(standIn)
})
afterEach(() => standIn.faults.clear())
afterAll(async () => {
  await archive.close()
  await standIn.stop()
})

describe('when the service lets us wait for too long', () => {
  test('a read ends in one clear line', async () => {
    standIn.faults.set([{ fault: { does: 'delay', ms: 60_000 }, kinds: ['read'] }])
    await expect(archive.load('GBG-1')).rejects.toThrow(
      /^Could not read the archive on Cosmos DB: it did not answer in time \(no answer\)\.$/,
    )
  })

  test('a write says that nobody knows whether it was stored', async () => {
    standIn.faults.set([{ fault: { does: 'delay', ms: 60_000, when: 'after' }, kinds: ['batch'] }])
    await expect(archive.append(aChange({ file: { id: 'slow' } }))).rejects.toThrow(
      /^Could not write to .*: it did not answer in time .*, and whether it was stored is not known\.$/,
    )
  })

  test('a write that was only ever turned away says that nothing was stored', async () => {
    const busy = { does: 'answer', status: 429, retryAfterMs: 60_000 } as const
    standIn.faults.set([{ fault: busy, kinds: ['batch'] }])
    await expect(archive.append(aChange({ file: { id: 'busy' } }))).rejects.toThrow(
      /^Could not write to .*: it turned us away for too long \(429\), and nothing was stored\.$/,
    )
    expect(await archive.load('busy')).toBeUndefined()
  })

  test('one dispatch is claimed though another cannot be', async () => {
    const announcements = ['anna', 'bo'].map(recipient => anAnnouncement({ key: recipient, recipient }))
    await archive.append(aChange({ file: { id: 'two' }, announcements }))
    standIn.faults.set([{ fault: { does: 'delay', ms: 60_000 }, kinds: ['replace'], nth: 1 }])
    const claim = aClaim()
    expect(await archive.dispatches.claimDue(claim)).toHaveLength(1)
  })
})

/** Longer than anyone waits who has clicked. */
const retryAfterMs = 2_050

describe('whichever request the service has no room for, nobody gives up so soon', () => {
  let acts = 0

  /** In more archives at once than it takes requests: in each another request is turned away. */
  async function busyEverywhere(
    work: (archive: Archive, whole: WholeFile) => Promise<unknown>,
  ): Promise<void> {
    acts += 1
    const places = Array.from({ length: 14 }, (_, n) => ({
      ...standIn,
      container: `busy ${acts} ${n}`,
    }))
    const archives = await Promise.all(places.map(anArchiveWithOneFile))
    const [first = archive] = archives
    const whole = await wholeOf(first, 'GBG-1')
    const fault = { does: 'answer', status: 429, retryAfterMs } as const
    standIn.faults.set(places.map(({ container }, n) => ({ fault, kinds, container, nth: n + 1 })))
    await Promise.all(archives.map(each => work(each, whole)))
    const struck = standIn.faults.counts().map(({ struck }) => struck)
    expect(struck.filter(times => times > 0).length).toBeGreaterThan(3)
    expect(struck.at(-1)).toBe(0)
    await Promise.all(archives.map(each => each.close()))
  }

  test('while all files of a kind are read', () => busyEverywhere(each => each.list('request')))

  test('while a file is taken out whole', () => busyEverywhere(each => each.whole('GBG-1')))

  test('while a file is put in over what stands there', () =>
    busyEverywhere((each, whole) => each.restore(whole)))
})

async function anArchiveWithOneFile(settings: CosmosSettings): Promise<Archive> {
  await prepareContainer(settings)
  const one = await openCosmosArchive(settings)
  await one.append(aChange({ announcements: [anAnnouncement()] }))
  return one
}

test('a process that stood still finds what came meanwhile, and not its time up', async () => {
  const answer = patiently(() => readFile(fileURLToPath(import.meta.url), 'utf8'), 'read', 200)
  standStill(300)
  expect(await answer).toContain('stood still')
})

/** As a stopped process does: nothing is taken in, and everyone else goes on. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

test('a change to dispatches that are too large together is refused in one clear line', async () => {
  const file = { id: 'large' }
  const large = (key: string) => anAnnouncement({ key, body: 'x'.repeat(900_000) })
  await archive.append(aChange({ file, announcements: [large('one'), large('two')] }))
  await archive.append(aChange({ file: { ...file, version: 1 }, announcements: [large('three')] }))
  const withdrawal = aChange({ file: { ...file, version: 2 }, withdrawn: ['one', 'two', 'three'] })
  await expect(archive.append(withdrawal)).rejects.toThrow(
    /^Could not append to case file large: .* fit in one commit\.$/,
  )
  expect(await archive.load('large')).toMatchObject({ version: 2 })
})
