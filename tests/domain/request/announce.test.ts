import { describe, expect, test } from '@jest/globals'
import type { Announcement } from '../../../bot/domain/announcement.ts'
import { day } from '../../../bot/domain/calendar.ts'
import { alarmOf, announceRequest, cardKey } from '../../../bot/domain/request/announce.ts'
import { cancelChoice, choose, recordDecision, startPlacement } from '../../../bot/domain/request/choosing.ts'
import { runsOutAt } from '../../../bot/domain/request/clockwork.ts'
import { hearOfCompetition, type Look, noteCompetition } from '../../../bot/domain/request/competing.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { addDetails, withdraw } from '../../../bot/domain/request/filing.ts'
import { claim, close, showCandidates, takeOver } from '../../../bot/domain/request/handling.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest, now } from '../../builders/aRequest.ts'
import { afterwards, inEveryState } from './outcome.ts'

const details = { by: 'worker-1', text: 'Har en katt', moreNeeds: [], mustNotPlaceAt: [] }
const choosing = { unitId: 'unit-1', by: 'worker-1', holdUntil: now + day }

describe('at every step', () => {
  test('the cards of the queue and of the one who asked are brought up to date', () => {
    expect(cards(aRequest().filed(), request => claim(request, 'officer-1', now))).toEqual([
      'queue to channel',
      'status to person:worker-1',
    ])
  })

  test('so is every card that the case has come to, also the co-reader’s', () => {
    const request = aRequest({
      coReader: 'worker-2',
      candidatesShown: true,
      suggestionsSent: 1,
      clarifications: [{ question: 'Skola?', askedBy: 'officer-1', askedAt: now, answer: 'Ja' }],
    }).searching()
    expect(cards(request, one => takeOver(one, 'officer-2', now))).toEqual([
      'queue to channel',
      'status to person:worker-1',
      'status to person:worker-2',
      'candidates to channel',
      'clarification-1 to person:worker-1',
      'clarification-1 to person:worker-2',
      'suggestion-1 to person:worker-1',
      'suggestion-1 to person:worker-2',
    ])
  })

  test('the queue card goes everywhere that it was posted', () => {
    const request = aRequest({ queueAudience: ['person:officer-1', 'person:officer-2', 'channel'] }).filed()
    const queue = cards(request, one => claim(one, 'officer-1', now)).filter(card => card.startsWith('queue'))
    expect(queue).toEqual(['queue to person:officer-1', 'queue to person:officer-2', 'queue to channel'])
  })

  test('the candidates are shown where the central unit talks about the case', () => {
    const request = aRequest({ queueAudience: ['person:officer-2'], candidatesShown: true }).searching()
    const shown = cards(request, one => addDetails(one, details, now)).filter(card => card.startsWith('cand'))
    expect(shown).toEqual(['candidates to person:officer-1'])
  })

  test('a card has one key wherever it stands, so that the newest replaces what waits', () => {
    expect(cardKey('suggestion-2', 'person:worker-1')).toBe('card:suggestion-2:person:worker-1')
  })
})

describe('the clock', () => {
  test('is wound by the states that wait for an hour', () => {
    const filed = aRequest().filed()
    const suggested = aRequest().suggested()
    const chosen = aRequest().chosen()
    expect(alarmOf(filed)?.strikesAt).toBe(runsOutAt(filed.facts))
    expect(alarmOf(suggested)?.strikesAt).toBe(suggested.suggestion.validUntil)
    expect(alarmOf(chosen)?.strikesAt).toBe(chosen.choice.holdUntil)
    const waiting = inEveryState().filter(alarmOf)
    expect(waiting.map(({ state }) => state)).toEqual(['filed', 'suggested', 'chosen'])
  })

  test('is wound anew when the state changes, and the old one stopped', () => {
    const { announcements, withdrawn } = announced(aRequest().suggested(), one => choose(one, choosing, now))
    expect(withdrawn).toEqual(['clock:suggestion-1'])
    expect(announcements.filter(({ kind }) => kind === 'clock')).toEqual([
      { key: `clock:hold-${now}`, kind: 'clock', recipient: 'KMPX-3Q47', dueAt: now + day, body: null },
    ])
  })

  test('goes on while something is added', () => {
    const { announcements, withdrawn } = announced(aRequest().suggested(), one =>
      addDetails(one, details, now),
    )
    expect(withdrawn).toEqual([])
    expect(announcements.filter(({ kind }) => kind === 'clock')).toEqual([])
  })

  test('is stopped when nothing is waited for any more', () => {
    expect(announced(aRequest().filed(), one => claim(one, 'officer-1', now)).withdrawn).toEqual([
      'clock:request',
    ])
  })
})

describe('a place', () => {
  const released = (before: PlacementRequest, move: Move) =>
    announced(before, move).announcements.filter(({ kind }) => kind === 'release')
  const withdrawing: Move = request => withdraw(request, { by: 'worker-1', note: '' }, now)

  test('that the case had and has no longer is let go of', () => {
    const letGo = [
      {
        key: 'release:unit-1',
        kind: 'release',
        recipient: 'KMPX-3Q47',
        dueAt: now,
        body: { unitId: 'unit-1', providerId: 'provider-1' },
      },
    ]
    expect(released(aRequest().chosen(), request => cancelChoice(request, ''))).toEqual(letGo)
    expect(released(aRequest().chosen(), withdrawing)).toEqual(letGo)
    expect(released(aRequest().decided(), withdrawing)).toEqual(letGo)
  })

  test('that the case keeps is not', () => {
    expect(released(aRequest().chosen(), deciding)).toEqual([])
    expect(released(aRequest().decided(), request => startPlacement(request, '2026-11-27', now))).toEqual([])
    expect(released(aRequest().chosen(), request => addDetails(request, details, now))).toEqual([])
  })

  test('where a child lives is not when the case is closed', () => {
    expect(released(aRequest().placed(), request => close(request, 'officer-1', now))).toEqual([])
  })
})

describe('the child’s other cases', () => {
  const parallels = [
    { caseCode: 'KMPX-3Q47-2', serviceType: 'fosterHome' },
    { caseCode: 'KMPX-3Q47-3', serviceType: 'kinshipHome' },
  ] as const

  test('close when one is decided', () => {
    const { announcements } = announced(aRequest({ parallels }).chosen(), deciding)
    expect(errands(announcements)).toEqual(['closeParallel KMPX-3Q47-2', 'closeParallel KMPX-3Q47-3'])
  })

  test('are filed after the first, by the first alone', () => {
    const first = aRequest({ parallels }).filed()
    const second = aRequest({
      caseCode: 'KMPX-3Q47-2',
      parallels: [{ caseCode: 'KMPX-3Q47', serviceType: 'residentialCare' }],
    }).filed()
    expect(errands(announcedAtFiling(first))).toEqual([
      'fileParallel KMPX-3Q47-2',
      'fileParallel KMPX-3Q47-3',
    ])
    expect(errands(announcedAtFiling(second))).toEqual([])
  })

  test('stay open when a place is only chosen', () => {
    const { announcements } = announced(aRequest({ parallels }).suggested(), one =>
      choose(one, choosing, now),
    )
    expect(errands(announcements)).toEqual([])
  })
})

describe('others who need the same places', () => {
  const found = { rivals: ['RTQW-88M2'], districts: ['centrum', 'hisingen'], freePlaces: 1, neededPlaces: 2 }
  const warned = (found: Look['found']) =>
    announced(aRequest().searching(), request => {
      const shown = showCandidates(request, { officer: 'officer-1', candidates: 1, ledger: [] })
      return isRefusal(shown) ? shown : [...shown, ...noteCompetition(request, { candidates: 1, found }, now)]
    }).announcements.filter(({ kind }) => kind === 'warnRivals')

  test('are warned by whoever finds them', () => {
    expect(warned(found)).toMatchObject([{ recipient: 'KMPX-3Q47', dueAt: now, body: null }])
    expect(warned(undefined)).toEqual([])
  })

  test('are not warned by a case that is itself told of them', () => {
    const competition = { ...found, rivals: ['KMPX-3Q47'], foundAt: now }
    const from = aRequest({ caseCode: 'RTQW-88M2', competition }).searching()
    const { announcements } = announced(aRequest().searching(), one => hearOfCompetition(one, from))
    expect(announcements.map(({ kind }) => kind)).toContain('notice')
    expect(announcements.map(({ kind }) => kind)).not.toContain('warnRivals')
  })
})

type Move = (request: PlacementRequest) => readonly RequestEntry[] | Refusal

function deciding(request: PlacementRequest): readonly RequestEntry[] | Refusal {
  const decider = { id: 'head-1', name: 'Lena', delegations: [{ directAward: true }] }
  return recordDecision(
    request,
    { outcome: 'granted', decider, body: '', recordedBy: 'worker-1', note: '' },
    now,
  )
}

function announced(before: PlacementRequest, move: Move) {
  const entries = move(before)
  if (isRefusal(entries)) throw new Error(`Refused: ${entries.refused}.`)
  return announceRequest({ before, after: afterwards(before, entries), entries, version: 2, at: now })
}

function announcedAtFiling(after: PlacementRequest): readonly Announcement[] {
  const { caseCode, district, requester, facts, urgent, parallels, queueAudience } = after
  const filing = { caseCode, district, requester, facts, urgent, parallels, queueAudience }
  const entries: readonly RequestEntry[] = [{ type: 'RequestFiled', ...filing, at: now }]
  return announceRequest({ before: undefined, after, entries, version: 1, at: now }).announcements
}

function cards(before: PlacementRequest, move: Move): readonly string[] {
  return announced(before, move)
    .announcements.filter(({ kind }) => kind === 'card')
    .map(({ recipient, body }) => `${wordIn(body, 'slot')} to ${recipient}`)
}

function errands(announcements: readonly Announcement[]): readonly string[] {
  return announcements
    .filter(({ kind }) => kind.endsWith('Parallel'))
    .map(({ kind, body }) => `${kind} ${wordIn(body, 'caseCode')}`)
}

function wordIn(body: Announcement['body'], name: string): string {
  const words = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return String(words.find(([key]) => key === name)?.[1] ?? '')
}
