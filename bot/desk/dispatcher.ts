import { setTimeout as pause } from 'node:timers/promises'
import type { Dispatch } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import { makeBell } from './bell.ts'
import { deliver } from './delivery.ts'
import type { DispatcherServices } from './dispatching.ts'
import { makePacing } from './pacing.ts'

/** Brings about what case files have announced: everything at least once, to each recipient one at a time. */
export type Dispatcher = Readonly<{
  /** Something was committed: look now and not at the next poll. */
  nudge: () => void
  /** Starts nothing more, and waits for what is being sent, but not for ever. */
  stop: () => Promise<void>
  /** Resolves when nothing is being sent and nothing is due. */
  whenIdle: () => Promise<void>
}>

export function startDispatcher(services: DispatcherServices): Dispatcher {
  const { config, log } = services
  if (config.leaseMs <= config.longestSendMs) {
    throw new RangeError(
      `Could not dispatch: a lease of ${config.leaseMs} ms ends before the longest send does.`,
    )
  }
  const bell = makeBell()
  const round = roundMaker(services, bell.ring)
  const waitingForIdle: (() => void)[] = []
  let stopped = false

  async function work(): Promise<void> {
    while (!stopped) {
      // Only who asked before the round began is answered by it: what they committed was there to be seen.
      const asking = waitingForIdle.splice(0)
      const { idle, sleepMs } = await round.go().catch(fault => {
        log(`Could not look for dispatches; the next look is in ${config.pollMs} ms. ${String(fault)}`)
        return { idle: false, sleepMs: config.pollMs }
      })
      if (idle) for (const answer of asking) answer()
      else waitingForIdle.push(...asking)
      await bell.sleep(sleepMs)
    }
  }

  const working = work()
  return {
    // The answer to whoever pressed the button goes out first; what others are told can wait that long.
    nudge: () => void setImmediate(bell.ring),
    whenIdle: () =>
      new Promise(answer => {
        waitingForIdle.push(answer)
        bell.ring()
      }),
    stop: async () => {
      stopped = true
      bell.ring()
      await Promise.race([working.then(round.allSent), pause(config.stopWithinMs, undefined, { ref: false })])
      for (const answer of waitingForIdle.splice(0)) answer()
    },
  }
}

type Round = Readonly<{ idle: boolean; sleepMs: number }>

function roundMaker(services: DispatcherServices, ring: () => void) {
  const { archive, clock, config } = services
  const pacing = makePacing(config.gapMs)
  const sending = new Map<string, Promise<void>>()

  async function go(): Promise<Round> {
    const now = clock()
    await startDue(now)
    const next = await archive.dispatches.nextDue()
    const dueNow = next !== undefined && next <= now
    return { idle: sending.size === 0 && !dueNow, sleepMs: untilFirst([next, pacing.nextFree(now)], now) }
  }

  async function startDue(now: Instant): Promise<void> {
    const limit = config.atOnce - sending.size
    if (limit <= 0) return
    const except = [...sending.keys(), ...pacing.resting(now)]
    const { worker, leaseMs } = config
    const leaseUntil = now + leaseMs
    const due = await archive.dispatches.claimDue({ worker, now, leaseUntil, limit, except })
    for (const dispatch of due) sending.set(dispatch.recipient, send(dispatch, leaseUntil))
  }

  async function send(dispatch: Dispatch, leaseUntil: Instant): Promise<void> {
    const restUntil = await deliver(dispatch, leaseUntil, services)
    pacing.rest(dispatch.recipient, clock(), restUntil)
    sending.delete(dispatch.recipient)
    ring()
  }

  function untilFirst(wakeUps: readonly (Instant | undefined)[], now: Instant): number {
    const waits = wakeUps.map(at => (at === undefined || at <= now ? config.pollMs : at - now))
    return Math.min(config.pollMs, ...waits)
  }

  return { go, allSent: () => Promise.all(sending.values()) }
}
