import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { clientOf } from '../cosmos/aStandIn.ts'
import { aChange, aClaim, anAnnouncement } from './aChange.ts'
import { cosmosScene } from './cosmosScene.ts'

const scene = cosmosScene()

describe('a change', () => {
  test('is refused when another instance has purged the file since it was loaded', async () => {
    const { archive } = scene
    await archive.append(aChange())
    await archive.load('GBG-1')
    await (await scene.another()).purge('GBG-1')
    expect(await archive.append(aChange({ file: { version: 1 } }))).toEqual({ outcome: 'versionTaken' })
    expect(await archive.journal('GBG-1')).toEqual([])
  })

  test('is refused when another instance has made the file anew at the same version', async () => {
    const { archive } = scene
    await archive.append(aChange())
    await archive.load('GBG-1')
    const other = await scene.another()
    await other.purge('GBG-1')
    await other.append(aChange({ commandId: 'anew', state: 'anew' }))
    expect(await archive.append(aChange({ file: { version: 1 } }))).toEqual({ outcome: 'versionTaken' })
    expect(await archive.load('GBG-1')).toMatchObject({ version: 1, state: 'anew' })
    expect(await archive.journal('GBG-1')).toMatchObject([{ commandId: 'anew' }])
  })

  test('is refused rather than writing over an entry that stands, or beside it', async () => {
    await scene.archive.append(aChange())
    const client = clientOf(scene.standIn)
    const { database = '', container = '' } = scene.settings
    const entry = { id: 'entry-2', fileId: 'GBG-1', version: 2, type: 'Kept', at: 1, by: 'x', shape: 0 }
    await client
      .database(database)
      .container(container)
      .items.create({ ...entry, commandId: 'y', body: 1 })
    client.dispose()
    expect(await scene.archive.append(aChange({ file: { version: 1 } }))).toEqual({ outcome: 'versionTaken' })
    expect((await scene.archive.journal('GBG-1')).map(({ type }) => type)).toEqual(['RequestFiled', 'Kept'])
  })

  test('leaves a dispatch with whoever claimed it while the change was on its way', async () => {
    const { archive, standIn } = scene
    await archive.append(aChange({ announcements: [anAnnouncement()] }))
    standIn.faults.set([{ fault: { does: 'delay', ms: 1_000 }, kinds: ['batch'], nth: 1 }])
    const withdrawal = archive.append(aChange({ file: { version: 1 }, withdrawn: ['card'] }))
    while (standIn.faults.counts()[0]?.struck === 0) await nextTurn()
    const claim = aClaim()
    const [dispatch] = await (await scene.another()).dispatches.claimDue(claim)
    expect(dispatch).toMatchObject({ key: 'card', status: 'pending' })
    expect(await withdrawal).toEqual({ outcome: 'appended', version: 2 })
    const delivery = { worker: 'one', fileId: 'GBG-1', key: 'card', version: 1, at: 1_100, receipt: 'x' }
    await archive.dispatches.confirm(delivery)
    expect(await archive.dispatches.find('GBG-1', 'card')).toMatchObject({
      status: 'cancelled',
      receipt: 'x',
      attempts: 1,
    })
  })
})
