import type { Archive, Dispatch } from '../archive/archive.ts'
import type { Json } from '../domain/announcement.ts'
import type { Instant } from '../domain/calendar.ts'
import type { Patience } from './patience.ts'

/** Does what one kind of dispatch asks for. What it throws counts as a fault that may pass. */
export type Performer = (dispatch: Dispatch) => Promise<Outcome>

export type Outcome =
  /** `replaced`: something that stood there gave way, so a send that comes late may have undone a newer one. */
  | Readonly<{ delivered: true; receipt?: Json; replaced?: boolean }>
  /** It may go better later, and not before `retryAfterMs` if the receiving side said so. */
  | Readonly<{ fault: string; retryAfterMs?: number }>
  /** It will never go better: give it up at once. */
  | Readonly<{ hopeless: string }>
  /** What it builds on is not there yet; this was no attempt. */
  | Readonly<{ notYet: Instant }>

/**
 * What nobody else does when it is given up, and what somebody waits for in the case as long as it is not done: tried for
 * as long as it takes, or until its performer says that there is no more use in it.
 */
export const lastingKinds: readonly string[] = ['meeting']

export type DispatcherServices = Readonly<{
  archive: Pick<Archive, 'dispatches'>
  /** By kind of dispatch. */
  performers: Readonly<Record<string, Performer>>
  /** Tells staff. Comes before the dispatch is laid aside, so it may come twice, and must do no harm then. */
  onGivenUp: (dispatch: Dispatch, fault: string) => Promise<void>
  clock: () => Instant
  /** From 0 up to, not including, 1. */
  random: () => number
  log: (line: string) => void
  config: Dispatching
}>

export type Dispatching = Patience &
  Readonly<{
    /** The name of this run of this process, which no other ever bears. */
    worker: string
    /** Messages that are being sent. */
    atOnce: number
    /** Longer than the longest send, or another worker would send the same meanwhile. */
    leaseMs: number
    /** They have room of their own: a hold must end in time however many messages are waiting. */
    errandsAtOnce: number
    /**
     * Short, for when a process dies over one the next must take it up in time. That two carry it out at once does no
     * harm: it is a command, and commands are carried out once.
     */
    errandLeaseMs: number
    /** A send that takes longer counts as a fault. */
    longestSendMs: number
    /** Least time between two sends of this process to one recipient. */
    gapMs: number
    /** Least time between two looks for what is due. */
    lookGapMs: number
    /** How soon is noticed what another process announced. */
    pollMs: number
    /** How long a stop waits for what is being sent. */
    stopWithinMs: number
  }>

/**
 * Teams takes 7 messages in one second, 60 in thirty and 1 800 in an hour per conversation. Half a second between
 * two keeps the first and the second; the third is left to Teams' own Retry-After.
 */
export const usualDispatching: Omit<Dispatching, 'worker'> = {
  atOnce: 8,
  leaseMs: 60_000,
  errandsAtOnce: 8,
  errandLeaseMs: 700,
  longestSendMs: 25_000,
  gapMs: 500,
  lookGapMs: 50,
  pollMs: 2_000,
  stopWithinMs: 5_000,
  firstWaitMs: 1_000,
  longestWaitMs: 300_000,
  giveUpAfterMs: 7_200_000,
}

/** What can be set from outside. */
export type SendingLimits = Readonly<{ longestMs: number; gapMs: number; giveUpAfterMs: number }>

/** A lease outlives the longest send and what it takes to record how the send went. */
export function dispatchingWithin({
  longestMs,
  gapMs,
  giveUpAfterMs,
}: SendingLimits): Omit<Dispatching, 'worker'> {
  const leaseMs = Math.ceil(2.4 * longestMs)
  // A send that is left alone when the process stops is repeated by the next.
  return {
    ...usualDispatching,
    longestSendMs: longestMs,
    leaseMs,
    gapMs,
    giveUpAfterMs,
    stopWithinMs: longestMs,
  }
}
