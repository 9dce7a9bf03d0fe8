import { type Instant, startOf } from '../calendar.ts'
import type { OpenRequest } from './placementRequest.ts'

/** By when what is waited for must have come, and what that is. */
export type Deadline = Readonly<{ by: Instant; for: 'place' | 'choice' | 'decision' }>

/** A child who has moved in waits for nothing more; all others need a place when their day begins. */
export function deadlineOf(request: OpenRequest): Deadline | undefined {
  switch (request.state) {
    case 'suggested':
      return { by: request.suggestion.validUntil, for: 'choice' }
    case 'chosen':
      return { by: request.choice.holdUntil, for: 'decision' }
    case 'placed':
      return undefined
    default:
      return { by: startOf(request.facts.desiredStart), for: 'place' }
  }
}
