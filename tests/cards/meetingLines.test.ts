import { expect, test } from '@jest/globals'
import { meetingLines } from '../../bot/cards/meetingLines.ts'
import type { SuggestionView } from '../../bot/cards/suggestionView.ts'
import { hour } from '../../bot/domain/calendar.ts'
import { apply } from '../../bot/domain/request/apply.ts'
import {
  bookMeeting,
  cancelMeeting,
  noteInCalendar,
  noteMeetingFailed,
} from '../../bot/domain/request/meetings.ts'
import { isRefusal } from '../../bot/domain/request/refusal.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aRequest, now } from '../builders/aRequest.ts'

const booking = {
  kind: 'matching',
  startsAt: now + hour,
  minutes: 60,
  invitesProvider: false,
  by: 'sara',
} as const

function onCard(request: SuggestionView['request'], later = now): string {
  const view: SuggestionView = {
    request,
    version: 9,
    round: 1,
    now: later,
    address: 'https://samplats.example/tab/cases/KMPX-3Q47',
    undelivered: [],
    municipalityName: code => code,
    personName: () => 'Sara Lind',
    deciders: [],
  }
  return JSON.stringify(meetingLines(view, wordsFor('sv')))
}

function after(request: SuggestionView['request'], decided: ReturnType<typeof bookMeeting>) {
  if (isRefusal(decided)) throw new Error(`It was refused: ${decided.refused}.`)
  return decided.reduce(apply, request)
}

test('a card says when a meeting is, moves it in the tab and cancels that very one by a press', () => {
  const request = aRequest().chosen()
  const one = after(request, bookMeeting(request, booking, now))
  const both = after(one, bookMeeting(one, { ...booking, startsAt: now + 2 * hour }, now))
  const said = onCard(both)
  expect(said).toMatch(/Matchningsmöte .*Flytta mötet.*Avboka mötet/)
  expect(said).toContain('"verb":"cancelMeeting"')
  expect(said.match(/"meeting":2/g)).toHaveLength(2)
  const cancelled = after(both, cancelMeeting(both, { number: 2, by: 'sara' }, now))
  expect(onCard(cancelled)).toContain('Avbokat av Sara Lind')
  expect(onCard(cancelled)).not.toContain('"meeting":2')
  expect(onCard(both, now + 3 * hour)).toBe('[]')
})

test('a card keeps the press that cancels, and not the way in, where the calendar did not take it', () => {
  const request = aRequest().chosen()
  const inCalendar = { eventId: 'event-1', startsAt: now + hour, joinUrl: 'https://teams.example/join' }
  const booked = after(request, bookMeeting(request, booking, now))
  const standing = after(booked, noteInCalendar(booked, 1, { inCalendar, invited: ['sara'] }))
  expect(onCard(standing)).toMatch(/teams\.example.*"verb":"cancelMeeting"/)
  const cancelled = after(standing, cancelMeeting(standing, { number: 1, by: 'sara' }, now))
  const failed = onCard(after(cancelled, noteMeetingFailed(cancelled, 1, now)))
  expect(failed).toContain('"verb":"cancelMeeting"')
  expect(failed).not.toContain('teams.example')
})
