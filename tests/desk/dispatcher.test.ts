import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Announcement, Archive, Dispatch } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { type Dispatcher, startDispatcher } from '../../bot/desk/dispatcher.ts'
import { type Dispatching, type Outcome, usualDispatching } from '../../bot/desk/dispatching.ts'
import type { Instant } from '../../bot/domain/calendar.ts'
import { aChange, aClaim, anAnnouncement } from '../archive/aChange.ts'

let archive: Archive
let running: Dispatcher[]
let now: number
let files: number

beforeEach(() => {
  archive = openSqliteArchive({ path: ':memory:' })
  running = []
  now = 1_000
  files = 0
})

afterEach(async () => {
  await Promise.all(running.map(dispatcher => dispatcher.stop()))
  await archive.close()
})

describe('a delivery', () => {
  test('is recorded with its receipt', async () => {
    const id = await announce(anAnnouncement({ body: 'hello' }))
    const { dispatcher, performed } = dispatching(() => ({ delivered: true, receipt: 'activity' }))
    await dispatcher.whenIdle()
    expect(performed).toMatchObject([{ key: 'card', body: 'hello' }])
    expect(await standing(id)).toMatchObject({ status: 'delivered', receipt: 'activity' })
  })

  test('without a receipt of its own leaves the one from before', async () => {
    const id = await announce(anAnnouncement())
    await archive.append(
      aChange({ file: { id, version: 1 }, receipts: [{ key: 'card', receipt: 'before' }] }),
    )
    await dispatching(() => ({ delivered: true })).dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'delivered', receipt: 'before' })
  })

  test('begins at once after a nudge', async () => {
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }), { pollMs: 60_000 })
    await dispatcher.whenIdle()
    await announce(anAnnouncement())
    dispatcher.nudge()
    await until(() => performed.length === 1)
  })

  test('begins without a nudge for what another process announced', async () => {
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }), { pollMs: 10 })
    await dispatcher.whenIdle()
    await announce(anAnnouncement())
    await until(() => performed.length === 1)
  })

  test('begins when it falls due', async () => {
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }), { clock: Date.now })
    await announce(anAnnouncement({ dueAt: Date.now() + 60 }))
    await dispatcher.whenIdle()
    expect(performed).toEqual([])
    await until(() => performed.length === 1)
  })

  test('announced anew while it was being sent is sent anew', async () => {
    const id = await announce(anAnnouncement({ body: 'old' }))
    const { dispatcher, performed } = dispatching(async ({ body }) => {
      if (body === 'old')
        await archive.append(
          aChange({ file: { id, version: 1 }, announcements: [anAnnouncement({ body: 'new' })] }),
        )
      return { delivered: true, receipt: `receipt of ${body}` }
    })
    await dispatcher.whenIdle()
    expect(performed).toMatchObject([{ body: 'old' }, { body: 'new', receipt: 'receipt of old' }])
    expect(await standing(id)).toMatchObject({ status: 'delivered', receipt: 'receipt of new' })
  })

  test('that a process comes to only when its lease has as good as run out is left to the next', async () => {
    const id = await announce(anAnnouncement())
    const claimDue: typeof archive.dispatches.claimDue = async claim => {
      const claimed = await archive.dispatches.claimDue(claim)
      // It stood still between the claim and the sending.
      if (now === 1_000 && claimed.length > 0) now += usualDispatching.leaseMs
      return claimed
    }
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }), {
      dispatches: { ...archive.dispatches, claimDue },
    })
    await dispatcher.whenIdle()
    expect(performed).toHaveLength(1)
    expect(await standing(id)).toMatchObject({ status: 'delivered', attempts: 2 })
  })

  test('that came late over what another worker had put there is made once more', async () => {
    const id = await announce(anAnnouncement())
    const { dispatcher, performed } = dispatching(async () => {
      if (performed.length === 1) {
        now += usualDispatching.leaseMs
        const [claimed] = await archive.dispatches.claimDue(aClaim({ worker: 'two', now }))
        if (claimed) await archive.dispatches.confirm({ ...claimed, worker: 'two', at: now, replaced: true })
      }
      return { delivered: true, replaced: true }
    })
    await dispatcher.whenIdle()
    expect(performed).toHaveLength(2)
    expect(await standing(id)).toMatchObject({ status: 'delivered' })
  })

  test('whose lease another worker took over does not overwrite what that one recorded', async () => {
    const id = await announce(anAnnouncement())
    const { dispatcher } = dispatching(async () => {
      const taken = aClaim({ worker: 'other', now: 100_000 })
      for (const { fileId, key, version } of await archive.dispatches.claimDue(taken)) {
        await archive.dispatches.confirm({
          worker: 'other',
          fileId,
          key,
          version,
          at: 100_000,
          receipt: 'other',
        })
      }
      return { delivered: true, receipt: 'late' }
    })
    await dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'delivered', receipt: 'other' })
  })

  test('is recorded though the archive failed the first time', async () => {
    const id = await announce(anAnnouncement())
    let faults = 1
    const failing: Archive['dispatches'] = {
      ...archive.dispatches,
      confirm: async done => {
        if (faults-- > 0) throw new Error('locked')
        return archive.dispatches.confirm(done)
      },
    }
    const { dispatcher, performed, log } = dispatching(() => ({ delivered: true }), { dispatches: failing })
    await dispatcher.whenIdle()
    expect(performed).toHaveLength(1)
    expect(await standing(id)).toMatchObject({ status: 'delivered' })
    expect(log).toEqual([
      'Could not record how card card of case file GBG-1 at version 1 went: Error: locked',
    ])
  })
})

describe('order and pace', () => {
  test('one recipient is told things one at a time, in the order they were announced', async () => {
    const keys = ['1', '2', '3', '4']
    await announce(...keys.map(key => anAnnouncement({ key })))
    let [atOnce, most] = [0, 0]
    const { dispatcher, performed } = dispatching(async () => {
      most = Math.max(most, ++atOnce)
      await pause(2)
      atOnce--
      return { delivered: true }
    })
    await dispatcher.whenIdle()
    expect(most).toBe(1)
    expect(performed.map(({ key }) => key)).toEqual(keys)
  })

  test('no more are sent at once than allowed, and as many as allowed', async () => {
    await announce(
      ...Array.from({ length: 10 }, (_, n) => anAnnouncement({ key: `${n}`, recipient: `${n}` })),
    )
    let [atOnce, most] = [0, 0]
    const send = async (): Promise<Outcome> => {
      most = Math.max(most, ++atOnce)
      await pause(5)
      atOnce--
      return { delivered: true }
    }
    await dispatching(send, { atOnce: 3 }).dispatcher.whenIdle()
    expect(most).toBe(3)
  })

  test('a slow recipient keeps nobody else waiting', async () => {
    await announce(
      ...Array.from({ length: 10 }, (_, n) => anAnnouncement({ key: `${n}`, recipient: 'slow' })),
      anAnnouncement({ key: 'quick', recipient: 'quick' }),
    )
    const { performed, dispatcher } = dispatching(
      async ({ recipient }) => {
        if (recipient === 'slow') await pause(20)
        return { delivered: true }
      },
      { atOnce: 2 },
    )
    await dispatcher.whenIdle()
    expect(performed.findIndex(({ key }) => key === 'quick')).toBeLessThanOrEqual(1)
  })

  test('the least gap lies between two sends to one recipient, and none between recipients', async () => {
    await announce(
      anAnnouncement({ key: 'a1' }),
      anAnnouncement({ key: 'a2' }),
      anAnnouncement({ key: 'b', recipient: 'bo' }),
    )
    const { dispatcher, times } = dispatching(() => ({ delivered: true }), { gapMs: 60, clock: Date.now })
    await dispatcher.whenIdle()
    const [a1 = 0, b = 0, a2 = 0] = times
    expect(a2 - a1).toBeGreaterThanOrEqual(60)
    expect(b - a1).toBeLessThan(60)
  })
})

describe('an errand', () => {
  test('keeps nobody waiting and waits for no message', async () => {
    await announce(anAnnouncement({ key: 'stuck', recipient: 'bo' }), anAnnouncement())
    await announce(anAnnouncement({ key: 'errand', recipient: 'GBG-2' }))
    const { performed } = dispatching(
      ({ key }) => (key === 'stuck' ? new Promise(() => {}) : { delivered: true }),
      { atOnce: 1, errandsAtOnce: 1, longestSendMs: 50 },
    )
    await until(() => performed.length === 3)
    expect(performed.map(({ key }) => key).toSorted()).toEqual(['card', 'errand', 'stuck'])
    expect(performed.findIndex(({ key }) => key === 'errand')).toBeLessThan(2)
  })

  test('begins though the look for messages is slow', async () => {
    const id = await announce(anAnnouncement({ recipient: 'GBG-1' }))
    const slow = Promise.withResolvers<void>()
    const claimDue: Archive['dispatches']['claimDue'] = async claim => {
      if (claim.messages.limit > 0) await slow.promise
      return archive.dispatches.claimDue(claim)
    }
    const { performed } = dispatching(() => ({ delivered: true }), {
      dispatches: { ...archive.dispatches, claimDue },
    })
    await until(() => performed.length === 1)
    expect(performed).toMatchObject([{ fileId: id }])
    slow.resolve()
  })

  test('of a process that died over it is soon taken up by the next', async () => {
    const id = await announce(anAnnouncement({ recipient: 'GBG-1' }))
    const dead = aClaim({ worker: 'dead', now, leaseUntil: now + usualDispatching.errandLeaseMs })
    await archive.dispatches.claimDue(dead)
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }))
    await dispatcher.whenIdle()
    expect(performed).toEqual([])
    now += 1_000
    await dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'delivered', attempts: 2 })
  })
})

describe('a fault', () => {
  test('is tried again, waiting longer each time and a random part of it', async () => {
    const id = await announce(anAnnouncement())
    const { dispatcher } = dispatching(() => ({ fault: '502' }), { firstWaitMs: 1_000 })
    for (const expectedWait of [500, 1_000, 2_000, 4_000]) {
      await dispatcher.whenIdle()
      const { dueAt } = await standing(id)
      expect(dueAt - now).toBe(expectedWait)
      now = dueAt
    }
    expect(await standing(id)).toMatchObject({ status: 'pending', attempts: 4, lastFault: '502' })
  })

  test('is not tried again before the receiving side allows it, and neither is anything else for that recipient', async () => {
    const id = await announce(
      anAnnouncement(),
      anAnnouncement({ key: 'next' }),
      anAnnouncement({ key: 'bo', recipient: 'bo' }),
    )
    const { dispatcher, performed } = dispatching(({ key }) =>
      key === 'card' ? { fault: '429', retryAfterMs: 30_000 } : { delivered: true },
    )
    await until(() => performed.length === 2)
    await pause(20)
    expect(performed.map(({ key }) => key)).toEqual(['card', 'bo'])
    expect((await standing(id)).dueAt).toBe(now + 30_000 + 500)
    now += 30_000
    await dispatcher.whenIdle()
    expect(performed.map(({ key }) => key)).toEqual(['card', 'bo', 'next'])
  })

  test('is what it is when a performer throws', async () => {
    const id = await announce(anAnnouncement())
    await dispatching(() => {
      throw new Error('broken pipe')
    }).dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'pending', lastFault: 'Error: broken pipe' })
  })

  test('is what it is when a send takes too long', async () => {
    const id = await announce(anAnnouncement())
    await dispatching(() => new Promise(() => {}), { longestSendMs: 20 }).dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'pending', lastFault: 'no answer within 20 ms' })
  })

  test('is what it is when nobody performs that kind', async () => {
    const id = await announce(anAnnouncement({ kind: 'pigeon' }))
    await dispatching(() => ({ delivered: true })).dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({
      status: 'pending',
      lastFault: 'nothing here performs the kind pigeon',
    })
  })

  test('is given up, and told, when the next try would be too late', async () => {
    const id = await announce(anAnnouncement())
    const { dispatcher, givenUp, log } = dispatching(() => ({ fault: '502' }), {
      giveUpAfterMs: 3_000,
      firstWaitMs: 1_000,
    })
    for (const _ of [1, 2, 3]) {
      await dispatcher.whenIdle()
      now = (await standing(id)).dueAt
    }
    await dispatcher.whenIdle()
    expect(givenUp).toEqual([['card', '502']])
    expect(log).toEqual(['Gave up card card of case file GBG-1 at version 1 after 3 attempts: 502'])
    expect(await standing(id)).toMatchObject({ status: 'givenUp', lastFault: '502', attempts: 3 })
  })

  test.each([
    ['of a case file to itself', { recipient: 'GBG-1' }],
    ['that is a meeting', { kind: 'meeting' }],
  ])('%s is tried for as long as it takes', async (_, wanted) => {
    const id = await announce(anAnnouncement(wanted))
    const { dispatcher, givenUp } = dispatching(() => ({ fault: 'the archive is busy' }), {
      giveUpAfterMs: 3_000,
      longestWaitMs: 2_000,
    })
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await dispatcher.whenIdle()
      now = (await standing(id)).dueAt
    }
    expect(givenUp).toEqual([])
    expect(await standing(id)).toMatchObject({ status: 'pending', attempts: 6 })
  })

  test('without hope is given up, and told, at once', async () => {
    const id = await announce(anAnnouncement())
    const { dispatcher, givenUp } = dispatching(() => ({ hopeless: '403: the app is uninstalled' }))
    await dispatcher.whenIdle()
    expect(givenUp).toEqual([['card', '403: the app is uninstalled']])
    expect(await standing(id)).toMatchObject({ status: 'givenUp' })
  })

  test('is not laid aside before staff have been told', async () => {
    const id = await announce(anAnnouncement())
    const found: string[] = []
    const onGivenUp = async () => {
      found.push((await standing(id)).status)
      if (found.length === 1) throw new Error('no one there')
    }
    await dispatching(() => ({ hopeless: '403' }), { onGivenUp }).dispatcher.whenIdle()
    expect(found).toEqual(['pending', 'pending'])
    expect(await standing(id)).toMatchObject({ status: 'givenUp' })
  })

  test('of the archive is waited out', async () => {
    await announce(anAnnouncement())
    let faults = 2
    const failing: Archive['dispatches'] = {
      ...archive.dispatches,
      claimDue: async claim => {
        if (faults-- > 0) throw new Error('locked')
        return archive.dispatches.claimDue(claim)
      },
    }
    const { dispatcher, performed } = dispatching(() => ({ delivered: true }), {
      pollMs: 5,
      dispatches: failing,
    })
    await dispatcher.whenIdle()
    expect(performed).toHaveLength(1)
  })
})

describe('what is not yet', () => {
  test('is put off to then, and was no attempt', async () => {
    const id = await announce(anAnnouncement())
    let ready = false
    const { dispatcher } = dispatching(() => (ready ? { delivered: true } : { notYet: now + 100.5 }))
    await dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'pending', attempts: 0, dueAt: now + 101 })
    ready = true
    now += 101
    await dispatcher.whenIdle()
    expect(await standing(id)).toMatchObject({ status: 'delivered', attempts: 1 })
  })
})

describe('stopping', () => {
  test('waits for what is being sent and starts nothing more', async () => {
    const id = await announce(anAnnouncement(), anAnnouncement({ key: 'next' }))
    const { dispatcher, performed } = dispatching(async () => {
      await pause(20)
      return { delivered: true }
    })
    await until(() => performed.length === 1)
    await dispatcher.stop()
    expect(await standing(id)).toMatchObject({ status: 'delivered' })
    await pause(30)
    expect(performed).toHaveLength(1)
  })

  test('waits no longer than it may', async () => {
    const id = await announce(anAnnouncement())
    const { promise: outcome, resolve: end } = Promise.withResolvers<Outcome>()
    const { dispatcher, performed } = dispatching(() => outcome, { stopWithinMs: 20 })
    await until(() => performed.length === 1)
    await dispatcher.stop()
    // A stop that had waited for the send would find how it went.
    expect(await standing(id)).toMatchObject({ status: 'pending', lastFault: undefined })
    end({ delivered: true })
  })

  test('answers whoever waited for it to be idle', async () => {
    await announce(anAnnouncement())
    const { dispatcher } = dispatching(() => new Promise(() => {}), { stopWithinMs: 5, longestSendMs: 50 })
    const idle = dispatcher.whenIdle()
    await dispatcher.stop()
    await idle
  })
})

test('a lease that ends before the longest send is refused', () => {
  expect(() => dispatching(() => ({ delivered: true }), { leaseMs: 1_000, longestSendMs: 1_000 })).toThrow(
    'Could not dispatch: a lease of 1000 ms ends before the longest send does.',
  )
})

describe('looking for what is due', () => {
  /** Counts how often it is looked, beside the archive. */
  function counting() {
    const looks: Instant[] = []
    const dispatches: Archive['dispatches'] = {
      ...archive.dispatches,
      claimDue: claim => {
        looks.push(claim.now)
        return archive.dispatches.claimDue(claim)
      },
    }
    return { looks, dispatches }
  }

  test('is done once for all who commit at one time', async () => {
    const { looks, dispatches } = counting()
    const { dispatcher } = dispatching(() => ({ delivered: true }), { dispatches, lookGapMs: 100 })
    await dispatcher.whenIdle()
    const before = looks.length
    for (let commits = 0; commits < 10; commits++) {
      dispatcher.nudge()
      await pause(2)
    }
    await announce(anAnnouncement())
    await dispatcher.whenIdle()
    expect(looks.length - before).toBeLessThan(5)
  })

  test('is done when a lease runs out, though something waits for a recipient who is being told', async () => {
    await announce(
      anAnnouncement({ key: 'long', recipient: 'bo' }),
      anAnnouncement({ key: 'waits', recipient: 'bo' }),
    )
    const id = await announce(anAnnouncement({ recipient: 'GBG-2' }))
    const dead = { worker: 'dead', now, leaseUntil: now + 100, except: ['bo'] }
    await archive.dispatches.claimDue(aClaim(dead))
    const began = Date.now()
    const { promise: long, resolve: end } = Promise.withResolvers<Outcome>()
    const { performed } = dispatching(({ key }) => (key === 'long' ? long : { delivered: true }), {
      clock: () => now + Date.now() - began,
      pollMs: 60_000,
    })
    await until(() => performed.some(({ fileId }) => fileId === id))
    expect(performed.map(({ key }) => key)).toEqual(['long', 'card'])
    end({ delivered: true })
  })
})

test('two dispatchers on one archive send each thing once', async () => {
  await announce(
    ...Array.from({ length: 50 }, (_, n) => anAnnouncement({ key: `${n}`, recipient: `${n % 7}` })),
  )
  const send = async (): Promise<Outcome> => {
    await pause(1)
    return { delivered: true }
  }
  const both = [dispatching(send, { worker: 'one' }), dispatching(send, { worker: 'two' })]
  await Promise.all(both.map(({ dispatcher }) => dispatcher.whenIdle()))
  await Promise.all(both.map(({ dispatcher }) => dispatcher.whenIdle()))
  const keys = both.flatMap(({ performed }) => performed.map(({ key }) => key))
  expect(keys).toHaveLength(50)
  expect(new Set(keys).size).toBe(50)
})

/** Makes a case file with these announcements; answers its id. */
async function announce(...announcements: readonly Announcement[]): Promise<string> {
  const id = `GBG-${++files}`
  await archive.append(aChange({ file: { id }, announcements }))
  return id
}

async function standing(id: string): Promise<Dispatch> {
  const dispatch = await archive.dispatches.find(id, 'card')
  if (dispatch === undefined) throw new Error(`Expected a dispatch "card" of ${id}.`)
  return dispatch
}

type Different = Partial<Dispatching> & {
  clock?: () => number
  dispatches?: Archive['dispatches']
  onGivenUp?: () => Promise<void>
}

function dispatching(
  performer: (dispatch: Dispatch) => Outcome | Promise<Outcome>,
  different: Different = {},
) {
  const { clock = () => now, dispatches = archive.dispatches, onGivenUp, ...config } = different
  const performed: Dispatch[] = []
  const times: number[] = []
  const givenUp: [key: string, fault: string][] = []
  const log: string[] = []
  const perform = async (dispatch: Dispatch) => {
    performed.push(dispatch)
    times.push(Date.now())
    return performer(dispatch)
  }
  const dispatcher = startDispatcher({
    archive: { dispatches },
    performers: { card: perform, meeting: perform },
    onGivenUp: async ({ key }, fault) => {
      await onGivenUp?.()
      givenUp.push([key, fault])
    },
    clock,
    random: () => 0.5,
    log: line => log.push(line),
    config: { ...usualDispatching, gapMs: 0, lookGapMs: 0, worker: 'one', ...config },
  })
  running.push(dispatcher)
  return { dispatcher, performed, times, givenUp, log }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1)
}
