import { describe, expect, test } from '@jest/globals'
import { day, hour, minute } from '../../../bot/domain/calendar.ts'
import { apply } from '../../../bot/domain/request/apply.ts'
import { closeByParallel } from '../../../bot/domain/request/clockwork.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { withdraw } from '../../../bot/domain/request/filing.ts'
import { close, closeUnmet, replace, takeOver } from '../../../bot/domain/request/handling.ts'
import {
  type BookingMeeting,
  bookMeeting,
  cancelMeeting,
  invitedTo,
  meetingsOf,
  moveMeeting,
  noteInCalendar,
  takingPart,
} from '../../../bot/domain/request/meetings.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

const { officer } = aRequest().chosen()
const other = { ...aRequest().filed(), caseCode: 'RTQW-88M2' }

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

  test('is at most two years ahead, also the last of a series, and none is moved beyond that', () => {
    const tooFar = { refused: 'meetingTooFarAhead' }
    const twoYears = Date.parse('2028-11-27T23:59:00+01:00')
    const placed = aRequest().placed()
    const followUp: BookingMeeting = { ...booking, kind: 'followUp' }
    expect(isRefusal(bookMeeting(placed, { ...followUp, startsAt: twoYears }, now))).toBe(false)
    expect(bookMeeting(placed, { ...followUp, startsAt: twoYears + minute }, now)).toEqual(tooFar)
    const repeats = { every: 2, unit: 'month', times: 12 } as const
    const series = following(placed, request => bookMeeting(request, { ...followUp, repeats }, now))
    const seldom = { ...repeats, every: 3 }
    expect(bookMeeting(placed, { ...followUp, repeats: seldom }, now)).toEqual(tooFar)
    const to = { number: 1, startsAt: now + 180 * day, by: 'sara' }
    expect(moveMeeting(series, to, now)).toEqual(tooFar)
  })

  test.each(['9999-12-31T22:00:00Z', '+275760-09-13T00:00:00Z'])(
    'at the end of all calendars (%s) is refused as any other that is too far ahead',
    end => {
      const startsAt = Date.parse(end)
      const repeats = { every: 1, unit: 'month', times: 2 } as const
      const followUp: BookingMeeting = { ...booking, kind: 'followUp', repeats }
      const placed = aRequest().placed()
      const booked = following(placed, request => bookMeeting(request, followUp, now))
      const tooFar = { refused: 'meetingTooFarAhead' }
      expect(bookMeeting(placed, { ...followUp, startsAt }, now)).toEqual(tooFar)
      expect(moveMeeting(booked, { number: 1, startsAt, by: 'sara' }, now)).toEqual(tooFar)
    },
  )

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
    const to = { number: 1, startsAt: now + 2 * hour, by: 'sara' }
    const first = { number: 1, by: 'sara' }
    const moved = following(booked, request => moveMeeting(request, to, now))
    expect(meetingsOf(moved)[0]?.startsAt).toBe(now + 2 * hour)
    expect(moveMeeting(moved, to, now)).toEqual([])
    expect(moveMeeting(moved, { ...to, startsAt: now }, now)).toEqual({ refused: 'meetingTimePassed' })
    expect(cancelMeeting(moved, first, now + 3 * hour)).toEqual({ refused: 'meetingOver' })
    const cancelled = following(moved, request => cancelMeeting(request, first, now))
    expect(cancelMeeting(cancelled, first, now)).toEqual({ refused: 'meetingOver' })
    expect(moveMeeting(cancelled, to, now)).toEqual({ refused: 'meetingOver' })
    expect(moveMeeting(cancelled, { ...to, number: 2 }, now)).toEqual({ refused: 'meetingOver' })
  })

  type Ending = (request: PlacementRequest) => readonly RequestEntry[] | Refusal

  test.each<[string, Ending]>([
    ['withdrawn', request => withdraw(request, { by: 'sara', note: '' }, now)],
    ['unmet', request => closeUnmet(request, { officer, note: '', ledger: [] }, now)],
    ['replaced', request => replace(request, { officer, other }, now)],
    ['closedByParallel', request => closeByParallel(request, 'RTQW-88M2', now)],
  ])('ahead ends with a case that is %s, and one that has begun does not', (ending, end) => {
    const booked = [now - 1, now + hour].reduce<PlacementRequest>(
      (request, startsAt) =>
        following(request, known => bookMeeting(known, { ...booking, startsAt }, now - hour)),
      aRequest().chosen(),
    )
    // Where no place is chosen any more, meetings may be left from when one was.
    const searching = apply(booked, { type: 'ChoiceCancelled', unitId: 'unit-1', note: '' })
    const ended = following(searching, end)
    expect(ended.state).toBe(ending)
    expect(meetingsOf(ended)[0]).not.toHaveProperty('cancelledAt')
    expect(meetingsOf(ended)[1]).toMatchObject({
      cancelledAt: now,
      changed: { how: 'cancelled', by: 'caseEnd' },
    })
  })

  test('that is a follow-up may come back, is moved whole before the first, and cancelled until the last', () => {
    const repeats = { every: 2, unit: 'week', times: 3 } as const
    const followUp: BookingMeeting = { ...booking, kind: 'followUp', repeats }
    const series = following(aRequest().placed(), request => bookMeeting(request, followUp, now))
    expect(meetingsOf(series)[0]).toMatchObject({ repeats })
    const to = { number: 1, startsAt: now + 2 * hour, by: 'sara' }
    expect(meetingsOf(following(series, request => moveMeeting(request, to, now)))[0]).toMatchObject({
      startsAt: now + 2 * hour,
      repeats,
    })
    const later = now + 48 * hour
    const ahead = { ...to, startsAt: later + hour }
    expect(moveMeeting(series, ahead, later)).toEqual({ refused: 'seriesBegun' })
    expect(isRefusal(cancelMeeting(series, { number: 1, by: 'sara' }, later))).toBe(false)
    const past = now + 29 * 24 * hour
    expect(cancelMeeting(series, { number: 1, by: 'sara' }, past)).toEqual({ refused: 'meetingOver' })
  })

  test.each<[string, Partial<BookingMeeting>]>([
    ['is not a follow-up', { kind: 'matching', repeats: { every: 1, unit: 'week', times: 2 } }],
    ['comes once', { repeats: { every: 1, unit: 'week', times: 1 } }],
    ['comes for ever', { repeats: { every: 1, unit: 'week', times: 13 } }],
    ['never comes back', { repeats: { every: 13, unit: 'month', times: 2 } }],
    ['stands still', { repeats: { every: 0, unit: 'week', times: 2 } }],
    ['comes in parts', { repeats: { every: 1.5, unit: 'week', times: 2 } }],
  ])('does not recur when it %s', (_, details) => {
    const asked: BookingMeeting = { ...booking, kind: 'followUp', ...details }
    expect(bookMeeting(aRequest().placed(), asked, now)).toEqual({ refused: 'cannotRepeat', most: 12 })
  })

  test('of a child who has moved in goes on when the case is closed', () => {
    const placed = following(aRequest().placed(), request =>
      bookMeeting(request, { ...booking, kind: 'followUp' }, now),
    )
    const closed = following(placed, request => close(request, officer, now))
    expect(meetingsOf(closed)[0]).not.toHaveProperty('cancelledAt')
  })

  test('says who moved and cancelled it', () => {
    const booked = following(aRequest().chosen(), request => bookMeeting(request, booking, now))
    const to = { number: 1, startsAt: now + 2 * hour, by: 'omar' }
    const moved = following(booked, request => moveMeeting(request, to, now))
    expect(meetingsOf(moved)[0]?.changed).toEqual({ how: 'moved', by: { person: 'omar' } })
    const cancelled = following(moved, request => cancelMeeting(request, { number: 1, by: 'sara' }, now))
    expect(meetingsOf(cancelled)[0]?.changed).toEqual({ how: 'cancelled', by: { person: 'sara' } })
  })
})

test('those who ask for the place and the one who looks for it take part, each once', () => {
  const chosen = aRequest({ coReader: 'jonas' }).chosen()
  expect(takingPart(chosen)).toEqual([chosen.requester, 'jonas', chosen.officer])
  expect(takingPart({ ...chosen, officer: chosen.requester })).toEqual([chosen.requester, 'jonas'])
})

test('shown as invited is whom the calendar has invited, also when another has taken the case over', () => {
  const request = aRequest().chosen()
  const booked = following(request, one => bookMeeting(one, booking, now))
  const invited = takingPart(booked)
  const shown = (one: PlacementRequest) => meetingsOf(one).map(meeting => invitedTo(meeting, one))
  expect(shown(booked)).toEqual([invited])
  const inCalendar = { eventId: 'event-1', startsAt: booking.startsAt }
  const standing = following(booked, one => noteInCalendar(one, 1, { inCalendar, invited }))
  expect(shown(following(standing, one => takeOver(one, 'maja', now)))).toEqual([invited])
})

function following(
  request: PlacementRequest,
  decide: (request: PlacementRequest) => readonly RequestEntry[] | Refusal,
): PlacementRequest {
  const decided = decide(request)
  if (isRefusal(decided)) throw new Error(`It was refused: ${decided.refused}.`)
  return decided.reduce(apply, request)
}
