import type { Instant } from '../domain/calendar.ts'
import type { Deadline } from '../domain/request/deadline.ts'
import type { Turn } from '../domain/request/placementRequest.ts'

/** How the open cases stand, said in a line each: by when, and who waits for whom. */
export type QueueWords = Readonly<{
  /** What must have come, and by when. */
  deadline: (deadline: Deadline) => string
  /** Office hours until then, in ms. */
  timeLeft: (workingMs: number) => string
  overdue: string
  /** Whose turn it is, and since when it has been. */
  waitsFor: (turn: Turn, lasted: number) => string
  /** How long each has had the move, ms; whoever has not is left out. */
  waitedFor: (turn: Turn, lasted: number) => string
  filedAgo: (at: Instant, now: Instant) => string
  /** When a suggestion was sent and how long it can be chosen from. */
  suggested: (sentAt: Instant, validUntil: Instant) => string
  choose: string
  arrivals: Readonly<Record<'delivered' | 'waiting' | 'notDelivered', string>>
}>
