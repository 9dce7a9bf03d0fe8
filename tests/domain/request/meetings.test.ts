import { describe, expect, test } from '@jest/globals'
import { hour } from '../../../bot/domain/calendar.ts'
import { apply } from '../../../bot/domain/request/apply.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import {
  type BookingMeeting,
  bookMeeting,
  cancelMeeting,
  meetingsOf,
  moveMeeting,
  takingPart,
} from '../../../bot/domain/request/meetings.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

const booking: BookingMeeting = {
  kind: 'matching',
  startsAt: now + hour,
  minutes: 60,
  invitesProvider: false,
  by: 'sara',
}

describe('a meeting', () => {
  test('is booked from a choice on, and numbered', () => {
    const once = following(aRequest().chosen(), request => bookMeeting(request, booking, now))
    const twice = following(once, request => bookMeeting(request, { ...booking, kind: 'followUp' }, now))
    expect(meetingsOf(twice)).toMatchObject([
      { number: 1, kind: 'matching', startsAt: now + hour, minutes: 60 },
      { number: 2, kind: 'followUp' },
    ])
  })

  test('is not booked before there is a place, nor into the past, nor for a whole day', () => {
    expect(bookMeeting(aRequest().suggested(), booking, now)).toMatchObject({ refused: 'wrongState' })
    const chosen = aRequest().chosen()
    expect(bookMeeting(chosen, { ...booking, startsAt: now }, now)).toEqual({ refused: 'meetingTimePassed' })
    expect(bookMeeting(chosen, { ...booking, minutes: 480 }, now)).toEqual({ refused: 'meetingTimePassed' })
  })

  test('invites the chosen unit only when that is asked for', () => {
    const invited = following(aRequest().chosen(), request =>
      bookMeeting(request, { ...booking, invitesProvider: true }, now),
    )
    expect(meetingsOf(invited)[0]?.guest).toMatchObject({ unitId: 'unit-1' })
    const alone = following(aRequest().chosen(), request => bookMeeting(request, booking, now))
    expect(meetingsOf(alone)[0]?.guest).toBeUndefined()
  })

  test('invites no provider by mail where the child is kept out of mail', () => {
    const chosen = aRequest().chosen()
    const needs = [{ need: 'protectedAddress', weight: 'must' }] as const
    const kept = { ...chosen, facts: { ...chosen.facts, needs } }
    expect(bookMeeting(kept, { ...booking, invitesProvider: true }, now)).toEqual({
      refused: 'keptOutOfMail',
    })
    expect(isRefusal(bookMeeting(kept, booking, now))).toBe(false)
  })

  test('is moved and cancelled until it has begun or is cancelled', () => {
    const booked = following(aRequest().chosen(), request => bookMeeting(request, booking, now))
    const to = { number: 1, startsAt: now + 2 * hour }
    const moved = following(booked, request => moveMeeting(request, to, now))
    expect(meetingsOf(moved)[0]?.startsAt).toBe(now + 2 * hour)
    expect(moveMeeting(moved, to, now)).toEqual([])
    expect(moveMeeting(moved, { number: 1, startsAt: now }, now)).toEqual({ refused: 'meetingTimePassed' })
    expect(cancelMeeting(moved, 1, now + 3 * hour)).toEqual({ refused: 'meetingOver' })
    const cancelled = following(moved, request => cancelMeeting(request, 1, now))
    expect(cancelMeeting(cancelled, 1, now)).toEqual({ refused: 'meetingOver' })
    expect(moveMeeting(cancelled, to, now)).toEqual({ refused: 'meetingOver' })
    expect(moveMeeting(cancelled, { ...to, number: 2 }, now)).toEqual({ refused: 'meetingOver' })
  })

  test('stays with the case when it is withdrawn, and can still be cancelled', () => {
    const booked = following(aRequest().chosen(), request => bookMeeting(request, booking, now))
    const withdrawn = apply(booked, { type: 'RequestWithdrawn', by: 'sara', note: '', at: now })
    expect(isRefusal(cancelMeeting(withdrawn, 1, now))).toBe(false)
  })
})

test('those who ask for the place and the one who looks for it take part, each once', () => {
  const chosen = aRequest({ coReader: 'jonas' }).chosen()
  expect(takingPart(chosen)).toEqual([chosen.requester, 'jonas', chosen.officer])
  expect(takingPart({ ...chosen, officer: chosen.requester })).toEqual([chosen.requester, 'jonas'])
})

function following(
  request: PlacementRequest,
  decide: (request: PlacementRequest) => readonly RequestEntry[] | Refusal,
): PlacementRequest {
  const decided = decide(request)
  if (isRefusal(decided)) throw new Error(`It was refused: ${decided.refused}.`)
  return decided.reduce(apply, request)
}
