import { describe, expect, test } from '@jest/globals'
import type { Instant } from '../../../bot/domain/calendar.ts'
import {
  closeByParallel,
  deliveryGivenUp,
  holdRunsOut,
  requestRunsOut,
  runsOutAt,
  suggestionRunsOut,
} from '../../../bot/domain/request/clockwork.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { aRequest, now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { afterwards, inEveryState } from './outcome.ts'

const never = Date.parse('2099-01-01T00:00:00Z')

describe('a hold', () => {
  test('runs out at its hour, not before it', () => {
    const request = aRequest().chosen()
    const until = request.choice.holdUntil
    expect(holdRunsOut(request, until - 1)).toEqual([])
    expect(afterwards(request, holdRunsOut(request, until)).state).toBe('searching')
  })

  test('runs out only where there is a choice that nobody has decided on', () => {
    expect(statesMovedBy(request => holdRunsOut(request, never))).toEqual(['chosen'])
  })
})

describe('a suggestion', () => {
  test('runs out at its hour, not before it', () => {
    const request = aRequest().suggested({ validUntil: now })
    expect(suggestionRunsOut(request, now - 1)).toEqual([])
    expect(afterwards(request, suggestionRunsOut(request, now)).state).toBe('searching')
  })

  test('runs out only while it stands', () => {
    expect(statesMovedBy(request => suggestionRunsOut(request, never))).toEqual(['suggested'])
  })
})

describe('a request', () => {
  test('runs out thirty days after the day that the child needed a place, at midnight in Stockholm', () => {
    const facts = requestFacts({ desiredStart: '2026-11-30' })
    expect(runsOutAt(facts)).toBe(Date.parse('2026-12-29T23:00:00Z'))
    const request = aRequest({ facts }).filed()
    expect(requestRunsOut(request, runsOutAt(facts) - 1)).toEqual([])
    expect(afterwards(request, requestRunsOut(request, runsOutAt(facts)))).toMatchObject({
      state: 'expired',
      endedBy: 'klockan',
    })
  })

  test('that somebody has taken does not run out', () => {
    expect(statesMovedBy(request => requestRunsOut(request, never))).toEqual(['filed'])
  })
})

test('another case of the child closes when one is decided, unless it has come as far itself', () => {
  expect(statesMovedBy(request => closeByParallel(request, 'BCDF-2345', now))).toEqual([
    'filed',
    'claimed',
    'awaitingClarification',
    'searching',
    'suggested',
    'chosen',
  ])
})

test('what could not be delivered is said once for each who was not reached', () => {
  const undelivered = { recipient: 'person:worker-1', what: 'card', fault: 'blocked', at: now }
  const request = aRequest().claimed()
  const told = afterwards(request, deliveryGivenUp(request, undelivered))
  expect(told.undelivered).toEqual([undelivered])
  expect(deliveryGivenUp(told, { ...undelivered, fault: 'gone', at: now + 1 })).toEqual([])
  expect(deliveryGivenUp(told, { ...undelivered, recipient: 'channel' })).toHaveLength(1)
})

test('the clock does the same thing once, whenever it looks again', () => {
  const strike = (request: PlacementRequest, at: Instant) => [
    ...holdRunsOut(request, at),
    ...suggestionRunsOut(request, at),
    ...requestRunsOut(request, at),
  ]
  for (const request of inEveryState()) {
    const struck = afterwards(request, strike(request, never))
    expect(strike(struck, never)).toEqual([])
  }
})

function statesMovedBy(clock: (request: PlacementRequest) => readonly RequestEntry[]): readonly string[] {
  return inEveryState()
    .filter(request => clock(request).length > 0)
    .map(({ state }) => state)
}
