import { setTimeout as pause } from 'node:timers/promises'
import { type Claim, type Dispatch, isErrand } from '../archive/archive.ts'
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
  /** Resolves when nothing is being sent and nothing is due. What another has on lease, though it be dead, is not due yet. */
  whenIdle: () => Promise<void>
}>

export function startDispatcher(services: DispatcherServices): Dispatcher {
  const { config, log } = services
  if (config.leaseMs <= config.longestSendMs) {
    throw new RangeError(
      `Could not dispatch: a lease of ${config.leaseMs} ms ends before the longest send does.`,
    )
  }
  // Errands are looked for by themselves: the end of a hold waits for no long line of messages.
  const bells = { errands: makeBell(), messages: makeBell() }
  const ring = () => lines.forEach(line => void bells[line].ring())
  const rounds = roundMaker(services, ring)
  const waitingForIdle: (() => void)[] = []
  let stopped = false

  async function work(line: Line): Promise<void> {
    while (!stopped) {
      const sleepMs = await round(line).catch(fault => {
        log(`Could not look for dispatches; the next look is in ${config.pollMs} ms. ${String(fault)}`)
        return config.pollMs
      })
      // Many commit at once: one look serves them all.
      await pause(Math.min(sleepMs, config.lookGapMs))
      await bells[line].sleep(Math.max(0, sleepMs - config.lookGapMs))
    }
  }

  async function round(line: Line): Promise<number> {
    // Only who asked before the round began is answered by it: what they committed was there to be seen.
    const asking = line === 'messages' ? waitingForIdle.splice(0) : []
    const { idle, sleepMs } = await rounds.go(line, asking.length > 0).catch(fault => {
      waitingForIdle.push(...asking)
      throw fault
    })
    if (idle) for (const answer of asking) answer()
    else waitingForIdle.push(...asking)
    if (line === 'errands' && waitingForIdle.length > 0) bells.messages.ring()
    return sleepMs
  }

  const working = Promise.all(lines.map(work))
  return {
    // The answer to whoever pressed the button goes out first; what others are told can wait that long.
    nudge: () => void setImmediate(ring),
    whenIdle: () =>
      new Promise(answer => {
        waitingForIdle.push(answer)
        ring()
      }),
    stop: async () => {
      stopped = true
      ring()
      await Promise.race([
        working.then(rounds.allSent),
        pause(config.stopWithinMs, undefined, { ref: false }),
      ])
      for (const answer of waitingForIdle.splice(0)) answer()
    },
  }
}

const lines = ['errands', 'messages'] as const
type Line = (typeof lines)[number]

/** `idle` only where someone asks. */
type Round = Readonly<{ idle: boolean; sleepMs: number }>

type Sending = Readonly<{ dispatch: Dispatch; done: Promise<void> }>

function roundMaker(services: DispatcherServices, ring: () => void) {
  const { archive, clock, config } = services
  const pacing = makePacing(config.gapMs)
  /** By recipient; one whose recipient is its own file is an errand. */
  const sending = new Map<string, Sending>()
  const looking = new Set<Line>()

  async function go(line: Line, isAsked: boolean): Promise<Round> {
    const now = clock()
    await startDue(line, now)
    const idle = isAsked && sending.size === 0 && looking.size === 0 && !(await isAnythingDue(now))
    // What is due already waits for a send to end, which rings, or for a rest; meanwhile a lease may run out.
    const next = await archive.dispatches.nextDue(now)
    const nextFree = line === 'messages' ? pacing.nextFree(now) : undefined
    return { idle, sleepMs: untilFirst([next, nextFree], now) }
  }

  async function isAnythingDue(now: Instant): Promise<boolean> {
    const first = await archive.dispatches.nextDue()
    return first !== undefined && first <= now
  }

  async function startDue(line: Line, now: Instant): Promise<void> {
    looking.add(line)
    try {
      for (const dispatch of await archive.dispatches.claimDue(claimFor(line, now)))
        sending.set(dispatch.recipient, { dispatch, done: send(dispatch, now + config.leaseMs) })
    } finally {
      looking.delete(line)
    }
  }

  function claimFor(line: Line, now: Instant): Claim {
    const { worker, atOnce, leaseMs, errandsAtOnce, errandLeaseMs } = config
    const errandsOut = [...sending.values()].filter(({ dispatch }) => isErrand(dispatch)).length
    const room = { messages: atOnce - (sending.size - errandsOut), errands: errandsAtOnce - errandsOut }
    return {
      worker,
      now,
      messages: { limit: line === 'messages' ? room.messages : 0, leaseUntil: now + leaseMs },
      errands: { limit: line === 'errands' ? room.errands : 0, leaseUntil: now + errandLeaseMs },
      except: [...sending.keys(), ...pacing.resting(now)],
    }
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
