import { describe, expect, test } from '@jest/globals'
import { openArchiveClock } from '../../bot/desk/archiveClock.ts'
import { minute, second } from '../../bot/domain/calendar.ts'

/** An archive whose clock is that much ahead of this process's own count. */
function archiveAhead(ahead: number) {
  const told = { ahead }
  return { told, archive: { now: async () => performance.now() + told.ahead } }
}

describe('the clock of the archive', () => {
  test('is what the desk goes by, whatever time it is on this machine', async () => {
    const { archive } = archiveAhead(-5 * minute)
    const clock = await openArchiveClock(archive)
    expect(Math.abs(clock.now() - (await archive.now()))).toBeLessThan(second)
    expect(Number.isInteger(clock.now())).toBe(true)
  })

  test('is followed when it was set', async () => {
    const { archive, told } = archiveAhead(0)
    const clock = await openArchiveClock(archive)
    told.ahead = 3 * minute
    await clock.adjust()
    expect(clock.now() - performance.now()).toBeGreaterThan(2 * minute)
  })

  test('is never told backwards', async () => {
    const { archive, told } = archiveAhead(3 * minute)
    const clock = await openArchiveClock(archive)
    const before = clock.now()
    told.ahead = 0
    await clock.adjust()
    expect(clock.now()).toBeGreaterThanOrEqual(before)
  })

  test('told in whole seconds does not make time jump to and fro', async () => {
    const clock = await openArchiveClock({
      now: async () => Math.floor(performance.now() / second) * second + 500,
    })
    const ahead = clock.now() - performance.now()
    await clock.adjust()
    expect(clock.now() - performance.now()).toBeCloseTo(ahead, -2)
  })

  test('that answers late now and then is taken from the answer that came the quickest', async () => {
    let asked = 0
    const slow = async () => {
      const told = performance.now()
      if (asked++ === 1) return told
      await new Promise<void>(resolve => setImmediate(() => setImmediate(resolve)))
      return told - 10 * minute
    }
    const clock = await openArchiveClock({ now: slow })
    expect(Math.abs(clock.now() - performance.now())).toBeLessThan(second)
  })
})
