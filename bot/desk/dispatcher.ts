import { setTimeout as pause } from 'node:timers/promises'
import { type Dispatch, isErrand } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import { makeBell } from './bell.ts'
import { deliver } from './delivery.ts'
import type { DispatcherServices } from './dispatching.ts'
import { makePacing } from './pacing.ts'

/**
 * Brings about what case files have announced: everything at least once. Each process tells a recipient one thing at a
 * time; two of them may tell the same one at once.
 */
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
      const { idle, sleepMs } = await round.go(asking.length > 0).catch(fault => {
        log(`Could not look for dispatches; the next look is in ${config.pollMs} ms. ${String(fault)}`)
        return { idle: false, sleepMs: config.pollMs }
      })
      if (idle) for (const answer of asking) answer()
      else waitingForIdle.push(...asking)
      // Many commit at once: one look serves them all.
      await pause(Math.min(sleepMs, config.lookGapMs))
      await bell.sleep(Math.max(0, sleepMs - config.lookGapMs))
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

/** `idle` only where someone asks. */
type Round = Readonly<{ idle: boolean; sleepMs: number }>

type Sending = Readonly<{ dispatch: Dispatch; done: Promise<void> }>

function roundMaker(services: DispatcherServices, ring: () => void) {
  const { archive, clock, config } = services
  const pacing = makePacing(config.gapMs)
  /** By recipient; one whose recipient is its own file is an errand. */
  const sending = new Map<string, Sending>()

  async function go(isAsked: boolean): Promise<Round> {
    const now = clock()
    await startDue(now)
    const idle = isAsked && sending.size === 0 && !(await isAnythingDue(now))
    // What is due already waits for a send to end, which rings, or for a rest; meanwhile a lease may run out.
    const next = await archive.dispatches.nextDue(now)
    return { idle, sleepMs: untilFirst([next, pacing.nextFree(now)], now) }
  }

  async function isAnythingDue(now: Instant): Promise<boolean> {
    const first = await archive.dispatches.nextDue()
    return first !== undefined && first <= now
  }

  async function startDue(now: Instant): Promise<void> {
    const errandsOut = [...sending.values()].filter(({ dispatch }) => isErrand(dispatch)).length
    const messagesOut = sending.size - errandsOut
    const { worker, atOnce, leaseMs, errandsAtOnce, errandLeaseMs } = config
    const messages = { limit: atOnce - messagesOut, leaseUntil: now + leaseMs }
    const errands = { limit: errandsAtOnce - errandsOut, leaseUntil: now + errandLeaseMs }
    const except = [...sending.keys(), ...pacing.resting(now)]
    for (const dispatch of await archive.dispatches.claimDue({ worker, now, messages, errands, except }))
      sending.set(dispatch.recipient, { dispatch, done: send(dispatch, messages.leaseUntil) })
  }

  async function send(dispatch: Dispatch, leaseUntil: Instant): Promise<void> {
    const restUntil = await deliver(dispatch, leaseUntil, services)
    if (!isErrand(dispatch)) pacing.rest(dispatch.recipient, clock(), restUntil)
    sending.delete(dispatch.recipient)
    ring()
  }

  function untilFirst(wakeUps: readonly (Instant | undefined)[], now: Instant): number {
    const waits = wakeUps.map(at => (at === undefined ? config.pollMs : at - now))
    return Math.min(config.pollMs, ...waits)
  }

  return { go, allSent: () => Promise.all([...sending.values()].map(({ done }) => done)) }
}
