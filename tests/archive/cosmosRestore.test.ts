import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { aChange, anAnnouncement } from './aChange.ts'
import { cosmosScene, grow, met, nothingMet, wholeOf } from './cosmosScene.ts'

const scene = cosmosScene()

describe('a restoration', () => {
  test('broken off at whichever request shows all of the file or nothing, and a repeat finishes it', async () => {
    const { archive } = scene
    await grow(archive, 'GBG-1', 150)
    const [whole, after] = [await wholeOf(archive, 'GBG-1'), await met(archive, 'GBG-1')]
    await scene.endedEverywhere(async work => {
      await archive.purge('GBG-1')
      await work(() => archive.restore(whole))
      expect([after, nothingMet]).toContainEqual(await met(archive, 'GBG-1'))
      await archive.restore(whole)
      expect(await archive.whole('GBG-1')).toEqual(whole)
    })
  })

  test('broken off over what stands there shows the one, the other or nothing', async () => {
    const { archive } = scene
    await grow(archive, 'GBG-1', 75)
    const [whole, older] = [await wholeOf(archive, 'GBG-1'), await met(archive, 'GBG-1')]
    await archive.append(
      aChange({ file: { version: 75 }, announcements: [anAnnouncement({ key: 'later' })] }),
    )
    const [later, newer] = [await wholeOf(archive, 'GBG-1'), await met(archive, 'GBG-1')]
    await scene.endedEverywhere(async work => {
      await archive.restore(later)
      await work(() => archive.restore(whole))
      expect([older, newer, nothingMet]).toContainEqual(await met(archive, 'GBG-1'))
    })
    expect(await archive.whole('GBG-1')).toEqual(whole)
  })

  test('that was overtaken says so, though a reading of it was not answered', async () => {
    const { archive, standIn } = scene
    await grow(archive, 'GBG-1', 150)
    const whole = await wholeOf(archive, 'GBG-1')
    standIn.faults.set([
      { kinds: ['read'], nth: 1, fault: { does: 'reset' } },
      { kinds: ['read'], nth: 2, fault: { does: 'delay', ms: 300 } },
    ])
    const restoring = archive.restore(whole)
    const refused = expect(restoring).rejects.toThrow(
      'Could not restore case file GBG-1: another is writing to it.',
    )
    while (standIn.faults.counts()[1]?.struck === 0) await nextTurn()
    await (await scene.another()).purge('GBG-1')
    await refused
    expect(await met(archive, 'GBG-1')).toEqual(nothingMet)
  })

  test.each([10, 150])(
    'of %d entries whose last answer was lost does not undo what was written next',
    async length => {
      const { archive, standIn } = scene
      await grow(archive, 'GBG-1', length)
      const whole = await wholeOf(archive, 'GBG-1')
      await archive.purge('GBG-1')
      const batches = length > 75 ? 3 : 1
      standIn.faults.set([
        { kinds: ['batch'], nth: batches, fault: { does: 'reset', when: 'after' } },
        { kinds: ['read', 'batch'], nth: batches + 2, fault: { does: 'delay', ms: 300 } },
      ])
      const restoring = archive.restore(whole)
      const other = await scene.another()
      const next = aChange({ file: { version: whole.file.version }, commandId: 'next', state: 'newer' })
      while ((await other.append(next)).outcome === 'versionTaken') {}
      await restoring
      expect(await archive.load('GBG-1')).toMatchObject({ version: whole.file.version + 1, state: 'newer' })
    },
  )
})
