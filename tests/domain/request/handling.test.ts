import { describe, expect, test } from '@jest/globals'
import { day, hour } from '../../../bot/domain/calendar.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { answerClarification } from '../../../bot/domain/request/filing.ts'
import {
  claim,
  close,
  closeUnmet,
  mostCandidates,
  recallSuggestion,
  replace,
  requestClarification,
  sendSuggestion,
  showCandidates,
  takeOver,
} from '../../../bot/domain/request/handling.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import type { Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest, aSuggestedCandidate, now } from '../../builders/aRequest.ts'
import { afterwards, inEveryState, statesThatAllow } from './outcome.ts'

const officer = 'officer-1'
const ledger = [{ code: 'ageOutside', units: 3 }] as const
const asking = { officer, question: 'Går han i skolan?' }
const suggesting = { officer, candidates: [aSuggestedCandidate()], validUntil: now + day, ledger }
const searchable = ['claimed', 'awaitingClarification', 'searching']

describe('taking a case', () => {
  test('can be done while it waits in the queue', () => {
    expect(statesThatAllow(request => claim(request, officer, now))).toEqual(['filed'])
  })

  test('that someone has is refused with who and since when', () => {
    for (const request of inEveryState())
      if ('claimedAt' in request)
        expect(claim(request, 'officer-2', now)).toEqual({
          refused: 'alreadyClaimed',
          officer,
          since: now - 2 * hour,
        })
  })

  test('from a colleague says from whom', () => {
    const request = aRequest().searching()
    expect(takeOver(request, 'officer-2', now)).toEqual([
      { type: 'RequestTakenOver', officer: 'officer-2', from: officer, at: now },
    ])
  })

  test('from a colleague leaves the case where it was', () => {
    for (const request of inEveryState()) {
      if (!('claimedAt' in request)) continue
      const taken = afterwards(request, takeOver(request, 'officer-2', now))
      expect(taken).toEqual({ ...request, officer: 'officer-2', claimedAt: now })
    }
  })

  test('from oneself is refused: one has it already', () => {
    expect(takeOver(aRequest().claimed(), officer, now)).toMatchObject({ refused: 'alreadyClaimed', officer })
  })
})

describe('only the one who has the case', () => {
  const moves: readonly (readonly [string, (request: PlacementRequest, by: string) => Outcome])[] = [
    ['asks', (request, by) => requestClarification(request, { ...asking, officer: by }, now)],
    [
      'looks for candidates',
      (request, by) => showCandidates(request, { officer: by, candidates: 2, ledger }),
    ],
    ['suggests', (request, by) => sendSuggestion(request, { ...suggesting, officer: by }, now)],
    [
      'closes without an alternative',
      (request, by) => closeUnmet(request, { officer: by, note: '', ledger }, now),
    ],
    ['closes as a duplicate', (request, by) => replace(request, { officer: by, other: another() }, now)],
  ]

  test.each(moves)('%s', (_, move) => {
    const request = aRequest().searching()
    expect(move(request, officer)).toHaveLength(1)
    expect(move(request, 'officer-2')).toEqual({ refused: 'heldByOther', officer })
  })

  test('closes it', () => {
    const request = aRequest().placed()
    expect(afterwards(request, close(request, officer, now)).state).toBe('closed')
    expect(close(request, 'officer-2', now)).toEqual({ refused: 'heldByOther', officer })
  })
})

describe('asking', () => {
  test('can be done before and during the search, one question at a time', () => {
    expect(statesThatAllow(request => requestClarification(request, asking, now))).toEqual([
      'claimed',
      'searching',
    ])
  })

  test('waits for the answer and goes on where it was', () => {
    for (const request of [aRequest().claimed(), aRequest().searching()]) {
      const waiting = afterwards(request, requestClarification(request, asking, now))
      expect(waiting).toMatchObject({ state: 'awaitingClarification', question: 'Går han i skolan?' })
      const answered = afterwards(waiting, answerClarification(waiting, 'Ja', now + hour))
      expect(answered).toMatchObject({
        state: request.state,
        clarifications: [{ question: 'Går han i skolan?', answer: 'Ja', answeredAt: now + hour }],
      })
    }
  })

  test.each([
    ['', 'emptyText'],
    ['   ', 'emptyText'],
    ['a'.repeat(601), 'textTooLong'],
    ['Är det Anna på Storgatan 12?', 'identifyingText'],
  ])('"%s" is refused', (question, refused) => {
    expect(requestClarification(aRequest().claimed(), { officer, question }, now)).toMatchObject({ refused })
  })
})

describe('the search', () => {
  test('begins with the first look, and ends a wait for an answer that may never come', () => {
    const look = (request: PlacementRequest) => showCandidates(request, { officer, candidates: 2, ledger })
    expect(statesThatAllow(look)).toEqual(searchable)
    const waiting = aRequest().awaitingClarification()
    expect(afterwards(waiting, look(waiting))).toMatchObject({ state: 'searching', candidatesShown: true })
  })

  test('leaves each look in the journal, with what was found and what was not', () => {
    expect(showCandidates(aRequest().searching(), { officer, candidates: 2, ledger })).toEqual([
      { type: 'CandidatesShown', to: officer, candidates: 2, ledger },
    ])
  })
})

describe('suggesting', () => {
  test('can be done while searching, and in no other state', () => {
    expect(statesThatAllow(request => sendSuggestion(request, suggesting, now))).toEqual(['searching'])
  })

  test('takes one to four candidates', () => {
    const many = (count: number) => Array.from({ length: count }, () => aSuggestedCandidate())
    const suggest = (count: number) =>
      sendSuggestion(aRequest().searching(), { ...suggesting, candidates: many(count) }, now)
    expect(suggest(0)).toEqual({ refused: 'noCandidatePicked' })
    expect(suggest(1)).toHaveLength(1)
    expect(suggest(mostCandidates)).toHaveLength(1)
    expect(suggest(mostCandidates + 1)).toEqual({ refused: 'tooManyCandidates', most: 4 })
  })

  test('can be taken back by the one who has the case, until somebody has chosen', () => {
    expect(statesThatAllow(request => recallSuggestion(request, officer))).toEqual(['suggested'])
    const request = aRequest().suggested()
    expect(afterwards(request, recallSuggestion(request, officer)).state).toBe('searching')
    expect(recallSuggestion(request, 'officer-2')).toEqual({ refused: 'heldByOther', officer })
  })

  test('counts the rounds', () => {
    const request = aRequest({ suggestionsSent: 2 }).searching()
    expect(afterwards(request, sendSuggestion(request, suggesting, now))).toMatchObject({
      suggestionsSent: 3,
      suggestion: { round: 3, sentBy: officer, sentAt: now, validUntil: now + day },
    })
  })
})

describe('closing', () => {
  test('without an alternative can be done while the central unit has the move', () => {
    const closing = (request: PlacementRequest) => closeUnmet(request, { officer, note: '', ledger }, now)
    expect(statesThatAllow(closing)).toEqual(searchable)
  })

  test('without an alternative keeps the reasons in the journal and the note on the case', () => {
    const request = aRequest().searching()
    const closing = closeUnmet(request, { officer, note: ' Alla fulla ', ledger }, now)
    expect(closing).toMatchObject([{ ledger }])
    expect(afterwards(request, closing)).toMatchObject({
      state: 'unmet',
      endNote: 'Alla fulla',
      endedBy: officer,
    })
  })

  test('as a duplicate can be done while the central unit has the move', () => {
    expect(statesThatAllow(request => replace(request, { officer, other: another() }, now))).toEqual(
      searchable,
    )
  })

  test('as a duplicate needs another open case of the same district', () => {
    const request = aRequest().searching()
    const replaceBy = (other: PlacementRequest) => replace(request, { officer, other }, now)
    const refused = { refused: 'cannotReplace', caseCode: 'BCDF-2345' }
    expect(replaceBy(request)).toEqual({ refused: 'sameCase' })
    expect(replaceBy(aRequest({ caseCode: 'BCDF-2345' }).ended('withdrawn'))).toEqual(refused)
    expect(replaceBy(aRequest({ caseCode: 'BCDF-2345', district: 'centrum' }).filed())).toEqual(refused)
  })

  test('comes last, when the child has moved in', () => {
    expect(statesThatAllow(request => close(request, officer, now))).toEqual(['placed'])
  })
})

type Outcome = readonly RequestEntry[] | Refusal

function another(): PlacementRequest {
  return aRequest({ caseCode: 'BCDF-2345' }).filed()
}
