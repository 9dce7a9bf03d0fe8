import { describe, expect, test } from '@jest/globals'
import { aChange, anAnnouncement } from './aChange.ts'
import { cosmosScene, grow, met, nothingMet, wholeOf } from './cosmosScene.ts'

const scene = cosmosScene()

describe('a purge', () => {
  test('broken off at whichever request shows all of the file or nothing, and a repeat finishes it', async () => {
    const { archive } = scene
    await grow(archive, 'GBG-1', 150)
    const [whole, before] = [await wholeOf(archive, 'GBG-1'), await met(archive, 'GBG-1')]
    await scene.endedEverywhere(async work => {
      await work(() => archive.purge('GBG-1'))
      expect([before, nothingMet]).toContainEqual(await met(archive, 'GBG-1'))
      await archive.purge('GBG-1')
      expect(await met(archive, 'GBG-1')).toEqual(nothingMet)
      await archive.restore(whole)
    })
  })

  test('whose last answer was lost does no harm to the file that is made anew', async () => {
    const { archive, standIn } = scene
    await archive.append(aChange())
    const lost = { does: 'reset', when: 'after' } as const
    const late = { does: 'delay', ms: 300 } as const
    standIn.faults.set([
      { kinds: ['delete'], nth: 1, fault: lost },
      { kinds: ['read', 'delete'], nth: 3, fault: late },
    ])
    const purging = archive.purge('GBG-1')
    const other = await scene.another()
    const anew = aChange({ commandId: 'anew', state: 'anew' })
    while ((await other.append(anew)).outcome === 'versionTaken') {}
    await purging
    expect(await archive.load('GBG-1')).toMatchObject({ version: 1, state: 'anew' })
    expect(await archive.journal('GBG-1')).toHaveLength(1)
  })

  test('of a file with more dispatches than one batch holds leaves none to be claimed', async () => {
    const { archive } = scene
    for (const version of [0, 1, 2]) {
      const announcements = Array.from({ length: 80 }, (_, n) =>
        anAnnouncement({ key: `card ${version} ${n}` }),
      )
      await archive.append(aChange({ file: { version }, announcements }))
    }
    await archive.purge('GBG-1')
    expect(await met(archive, 'GBG-1')).toEqual(nothingMet)
  })
})
