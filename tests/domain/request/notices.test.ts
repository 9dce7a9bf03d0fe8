import { describe, expect, test } from '@jest/globals'
import { day } from '../../../bot/domain/calendar.ts'
import {
  askForMore,
  cancelChoice,
  choose,
  decline,
  recordDecision,
  startPlacement,
} from '../../../bot/domain/request/choosing.ts'
import {
  closeByParallel,
  deliveryGivenUp,
  holdRunsOut,
  requestRunsOut,
  suggestionRunsOut,
} from '../../../bot/domain/request/clockwork.ts'
import { hearOfCompetition, noteCompetition } from '../../../bot/domain/request/competing.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { addDetails, answerClarification, file, withdraw } from '../../../bot/domain/request/filing.ts'
import {
  claim,
  closeUnmet,
  recallSuggestion,
  replace,
  requestClarification,
  sendSuggestion,
  showCandidates,
  takeOver,
} from '../../../bot/domain/request/handling.ts'
import { noticesOf } from '../../../bot/domain/request/notices.ts'
import type { Case, PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import { aRequest, aSuggestedCandidate, now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { afterwards } from './outcome.ts'

const officer = 'officer-1'
const never = Date.parse('2099-01-01T00:00:00Z')
const followed = (details: Partial<Case> = {}) => aRequest({ coReader: 'worker-2', ...details })
const owners = ['person:worker-1', 'person:worker-2']

describe('the central unit hears of what the social worker does:', () => {
  test('answers', () => {
    expect(told(followed().awaitingClarification(), r => answerClarification(r, 'Ja', now))).toEqual([
      'clarificationAnswered to channel',
    ])
  })

  test('adds something', () => {
    const details = { by: 'worker-1', text: 'Har en katt', moreNeeds: [], mustNotPlaceAt: [] }
    expect(told(followed().searching(), r => addDetails(r, details, now))).toEqual([
      'detailsAdded to channel',
    ])
  })

  test('chooses', () => {
    const choosing = { unitId: 'unit-1', by: 'worker-1', holdUntil: now + day }
    expect(told(followed().suggested(), r => choose(r, choosing, now))).toEqual(['chosen to channel'])
  })

  test('takes the choice back', () => {
    expect(told(followed().chosen(), r => cancelChoice(r, ''))).toEqual(['choiceCancelled to channel'])
  })

  test('declines the last candidate', () => {
    const declining = { unitId: 'unit-1', reason: 'tooFar', note: '' } as const
    expect(told(followed().suggested(), r => decline(r, declining))).toEqual(['allDeclined to channel'])
  })

  test('asks for more', () => {
    expect(told(followed().suggested(), r => askForMore(r, ''))).toEqual(['moreAskedFor to channel'])
  })

  test('says that the child has moved in', () => {
    expect(told(followed().decided(), r => startPlacement(r, '2026-11-27', now))).toEqual([
      'placed to channel',
    ])
  })

  test('withdraws', () => {
    expect(told(followed().suggested(), r => withdraw(r, { by: 'worker-1', note: '' }, now))).toEqual([
      'withdrawn to channel',
    ])
  })
})

describe('a decision is told to the central unit,', () => {
  const decider = { id: 'head-1', name: 'Lena', delegations: [{ directAward: true }] }
  const deciding = { outcome: 'granted', decider, body: '', recordedBy: 'worker-1', note: '' } as const

  test('and to the one whose name stands under it', () => {
    expect(told(followed().chosen(), r => recordDecision(r, deciding, now))).toEqual([
      'decided to channel',
      'decided to person:head-1',
    ])
  })

  test('but not to one who recorded it', () => {
    const own = { ...deciding, recordedBy: 'head-1' }
    expect(told(followed().chosen(), r => recordDecision(r, own, now))).toEqual(['decided to channel'])
  })

  test('also when it is a no', () => {
    const refused = { ...deciding, outcome: 'refused' } as const
    expect(told(followed().chosen(), r => recordDecision(r, refused, now))).toEqual([
      'decisionRefused to channel',
      'decisionRefused to person:head-1',
    ])
  })
})

describe('the social worker and the co-reader hear of what ends their case:', () => {
  test('no alternative', () => {
    expect(told(followed().searching(), r => closeUnmet(r, { officer, note: '', ledger: [] }, now))).toEqual(
      owners.map(owner => `unmet to ${owner}`),
    )
  })

  test('a duplicate', () => {
    const other = followed({ caseCode: 'BCDF-2345' }).filed()
    expect(told(followed().searching(), r => replace(r, { officer, other }, now))).toEqual(
      owners.map(owner => `replaced to ${owner}`),
    )
  })

  test('nobody took it in time', () => {
    expect(told(followed().filed(), r => requestRunsOut(r, never))).toEqual(
      owners.map(owner => `expired to ${owner}`),
    )
  })
})

describe('both sides hear of what the clock did:', () => {
  const everyone = [...owners, 'channel']

  test('a hold ran out', () => {
    expect(told(followed().chosen(), r => holdRunsOut(r, never))).toEqual(
      everyone.map(one => `holdExpired to ${one}`),
    )
  })

  test('a suggestion ran out', () => {
    expect(told(followed().suggested(), r => suggestionRunsOut(r, never))).toEqual(
      everyone.map(one => `suggestionExpired to ${one}`),
    )
  })

  test('another case of the child was decided', () => {
    expect(told(followed().searching(), r => closeByParallel(r, 'BCDF-2345', now))).toEqual(
      everyone.map(one => `closedByParallel to ${one}`),
    )
  })
})

test('an officer hears that a colleague has taken the case', () => {
  expect(told(followed().claimed(), r => takeOver(r, 'officer-2', now))).toEqual([
    'takenOver to person:officer-1',
  ])
})

test('the central unit hears that someone was not reached', () => {
  const undelivered = { recipient: 'person:worker-1', what: 'card', fault: 'blocked', at: now }
  expect(told(followed().claimed(), r => deliveryGivenUp(r, undelivered))).toEqual([
    'deliveryGivenUp to channel',
  ])
})

describe('the central unit hears that another case needs the same places,', () => {
  const found = { rivals: ['KMPX-3Q47'], districts: ['centrum', 'hisingen'], freePlaces: 1, neededPlaces: 2 }
  const from = followed({ caseCode: 'RTQW-88M2', competition: { ...found, foundAt: now } }).searching()
  const known = { ...found, rivals: ['BBBB-2222'], foundAt: now }

  test('once for a case that was in nobody’s way', () => {
    expect(told(followed().suggested(), r => hearOfCompetition(r, from))).toEqual([
      'competitionFound to channel',
    ])
    expect(told(followed({ competition: known }).suggested(), r => hearOfCompetition(r, from))).toEqual([])
  })

  test('but for the one who has just looked', () => {
    const look = { candidates: 1, found: { ...found, rivals: ['RTQW-88M2'] } }
    const looked = (request: PlacementRequest) => {
      const shown = showCandidates(request, { officer, candidates: 1, ledger: [] })
      return isRefusal(shown) ? shown : [...shown, ...noteCompetition(request, look, now)]
    }
    expect(told(followed().searching(), looked)).toEqual([])
  })
})

describe('nothing but the cards says', () => {
  test.each<readonly [string, () => readonly string[]]>([
    ['that a case was taken', () => told(followed().filed(), r => claim(r, officer, now))],
    [
      'what the central unit asks, for the question is a card of its own',
      () => told(followed().claimed(), r => requestClarification(r, { officer, question: 'Skola?' }, now)),
    ],
    [
      'that candidates were looked for',
      () => told(followed().claimed(), r => showCandidates(r, { officer, candidates: 1, ledger: [] })),
    ],
    [
      'what is suggested, for the suggestion is a card of its own',
      () =>
        told(followed().searching(), r =>
          sendSuggestion(
            r,
            { officer, candidates: [aSuggestedCandidate()], validUntil: never, ledger: [] },
            now,
          ),
        ),
    ],
    [
      'that one of several candidates was declined',
      () => {
        const two = { candidates: [aSuggestedCandidate(), aSuggestedCandidate({ unitId: 'unit-2' })] }
        return told(followed().suggested(two), r =>
          decline(r, { unitId: 'unit-2', reason: 'tooFar', note: '' }),
        )
      },
    ],
    [
      'that a case is withdrawn which nobody had taken',
      () => told(followed().filed(), r => withdraw(r, { by: 'worker-1', note: '' }, now)),
    ],
  ])('%s', (_, notices) => expect(notices()).toEqual([]))

  test('that a case was filed', () => {
    const filing = {
      caseCode: 'KMPX-3Q47',
      district: 'hisingen',
      requester: 'worker-1',
      facts: requestFacts(),
      parallels: [],
      queueAudience: ['channel'],
    }
    const entries = file(undefined, filing, now)
    if (isRefusal(entries)) throw new Error('The case could not be filed.')
    const step = { before: undefined, after: aRequest().filed(), entries, version: 1, at: now }
    expect(noticesOf(step)).toEqual([])
  })
})

test('those who were to choose hear that the suggestion is taken back', () => {
  expect(told(followed().suggested(), r => recallSuggestion(r, 'officer-1'))).toEqual(
    expect.arrayContaining(['suggestionRecalled to person:worker-1']),
  )
})

describe('without a channel', () => {
  test('the one who has the case hears of it', () => {
    const request = followed({ queueAudience: ['person:officer-1', 'person:officer-2'] }).suggested()
    expect(told(request, r => askForMore(r, ''))).toEqual(['moreAskedFor to person:officer-1'])
  })
})

test('each notice is told once, however often its step is announced', () => {
  const request = followed().chosen()
  const entries = holdRunsOut(request, never)
  const step = { before: request, after: afterwards(request, entries), entries, version: 9, at: now }
  expect(noticesOf(step).map(({ key }) => key)).toEqual([
    'notice:9:person:worker-1',
    'notice:9:person:worker-2',
    'notice:9:channel',
  ])
})

/** Who is told what by the move, at once. */
function told(
  before: PlacementRequest,
  move: (request: PlacementRequest) => readonly RequestEntry[] | Refusal,
): readonly string[] {
  const entries = move(before)
  if (isRefusal(entries)) throw new Error(`Refused: ${entries.refused}.`)
  const step = { before, after: afterwards(before, entries), entries, version: 2, at: now }
  return noticesOf(step).map(({ recipient, body }) => `${noticeIn(body)} to ${recipient}`)
}

function noticeIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'notice' in body ? String(body.notice) : ''
}
