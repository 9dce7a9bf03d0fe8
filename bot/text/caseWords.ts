import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import type { EndedRequest, OpenRequest, RequestState, Turn } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'

/** What is true of a case, said to those whose case it is. */
export type CaseWords = Readonly<{
  states: Readonly<Record<RequestState, string>>
  turns: Readonly<Record<Turn, string>>
  yourTurn: string
  urgent: string
  /** Stands for the officer until someone has the case. */
  centralUnit: string
  /** What happens next and whose turn it is, said to the social worker. */
  nextForOwner: (request: OpenRequest, officer: string) => string
  /** The same, said to the central unit. */
  nextForQueue: (request: OpenRequest, officer: string) => string
  ended: (request: EndedRequest) => string
  refusal: (refusal: Refusal, nameOf: (id: PersonId) => string) => string
  undelivered: (recipient: string, at: Instant) => string
}>
