import { describe, expect, test } from '@jest/globals'
import { openArchiveClock } from '../../bot/desk/archiveClock.ts'
import { minute, second } from '../../bot/domain/calendar.ts'

/** An archive whose clock is that much ahead of what a machine counts, and tells so much at once; each question takes a while. */
function archiveAhead(ahead: number, tellsMs = 0) {
  const set = { ahead, counted: 0, wayThereMs: 10, wayBackMs: 10 }
  return {
    set,
    counted: () => set.counted,
    archive: {
      now: async () => {
        set.counted += set.wayThereMs
        const told = set.counted + set.ahead
        set.counted += set.wayBackMs
        const from = tellsMs > 0 ? Math.floor(told / tellsMs) * tellsMs : told
        return { from, to: from + tellsMs }
      },
    },
  }
}

describe('the clock of the archive', () => {
  test('is what the desk goes by, whatever time it is on this machine', async () => {
    const { archive, counted, set } = archiveAhead(-5 * minute)
    const clock = await openArchiveClock(archive, counted)
    expect(clock.now()).toBe(set.counted - 5 * minute)
  })

  test('is told in whole milliseconds', async () => {
    const { archive, counted } = archiveAhead(0.25)
    const clock = await openArchiveClock(archive, counted)
    expect(Number.isInteger(clock.now())).toBe(true)
  })

  test('is followed when it was set', async () => {
    const { archive, counted, set } = archiveAhead(0)
    const clock = await openArchiveClock(archive, counted)
    set.ahead = 3 * minute
    await clock.adjust()
    expect(clock.now()).toBe(set.counted + 3 * minute)
  })

  test('is asked for again at once when the clock of this machine was set', async () => {
    const { archive, counted, set } = archiveAhead(0)
    const machine = { setOn: 0 }
    const clock = await openArchiveClock(archive, counted, () => set.counted + machine.setOn)
    set.ahead = 5 * minute
    await clock.adjustIfSet()
    expect(clock.now()).toBe(set.counted)
    machine.setOn = 5 * minute
    await clock.adjustIfSet()
    expect(clock.now()).toBe(set.counted + 5 * minute)
    const asked = set.counted
    await clock.adjustIfSet()
    expect(set.counted).toBe(asked)
  })

  test('is asked for until it answers, where it could not be reached when the machine woke', async () => {
    const { archive, counted, set } = archiveAhead(0)
    const machine = { setOn: 0, isOnline: true }
    const reached = {
      now: async () => {
        if (!machine.isOnline) throw new Error('no network yet')
        return archive.now()
      },
    }
    const clock = await openArchiveClock(reached, counted, () => set.counted + machine.setOn)
    set.ahead = 5 * minute
    machine.setOn = 5 * minute
    machine.isOnline = false
    await expect(clock.adjustIfSet()).rejects.toThrow('no network yet')
    machine.isOnline = true
    await clock.adjustIfSet()
    expect(clock.now()).toBe(set.counted + 5 * minute)
  })

  test('is never told backwards', async () => {
    const { archive, counted, set } = archiveAhead(3 * minute)
    const clock = await openArchiveClock(archive, counted)
    const before = clock.now()
    set.ahead = 0
    await clock.adjust()
    expect(clock.now()).toBe(before)
  })

  test('told in whole seconds is known to a tenth of one, whenever it is asked for', async () => {
    for (const ahead of [0, 130, 700, 990]) {
      const { archive, counted, set } = archiveAhead(ahead, second)
      set.wayThereMs = 50
      const clock = await openArchiveClock(archive, counted)
      expect(Math.abs(clock.now() - (set.counted + ahead))).toBeLessThanOrEqual(second / 10)
    }
  })

  test('that was set while it was asked for is believed as it is then', async () => {
    const { archive, counted, set } = archiveAhead(0, second)
    const beingSet = {
      now: async () => {
        if (set.counted > 100) set.ahead = 3 * minute
        return archive.now()
      },
    }
    const clock = await openArchiveClock(beingSet, counted)
    expect(Math.abs(clock.now() - (set.counted + 3 * minute))).toBeLessThan(second)
  })

  test('that answers late now and then is taken from the answer that came the quickest', async () => {
    const { archive, counted, set } = archiveAhead(0)
    const wayBackMs = [400, 700, 300, 10, 900]
    const late = {
      now: async () => {
        set.wayBackMs = wayBackMs.shift() ?? 0
        return archive.now()
      },
    }
    const clock = await openArchiveClock(late, counted)
    expect(clock.now()).toBe(set.counted)
  })
})
