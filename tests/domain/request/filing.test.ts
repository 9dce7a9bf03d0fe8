import { describe, expect, test } from '@jest/globals'
import {
  addDetails,
  answerClarification,
  type Details,
  file,
  withdraw,
} from '../../../bot/domain/request/filing.ts'
import { aRequest, now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { afterwards, inEveryState, statesThatAllow } from './outcome.ts'

const details: Details = { by: 'worker-1', text: 'Har en katt', moreNeeds: [], mustNotPlaceAt: [] }

describe('filing', () => {
  const filing = {
    caseCode: 'KMPX-3Q47',
    district: 'hisingen',
    requester: 'worker-1',
    facts: requestFacts(),
    parallels: [],
    queueAudience: ['channel'],
  }
  const filedFor = (desiredStart: '2026-12-01' | '2026-12-02') =>
    file(undefined, { ...filing, facts: requestFacts({ desiredStart }) }, now)

  test('calls a request urgent up to four days before the day, by the day it is in Stockholm', () => {
    expect(filedFor('2026-12-01')).toMatchObject([{ urgent: true }])
    expect(filedFor('2026-12-02')).toMatchObject([{ urgent: false }])
    const afterMidnight = Date.parse('2026-11-27T23:30:00Z')
    const filed = file(
      undefined,
      { ...filing, facts: requestFacts({ desiredStart: '2026-12-02' }) },
      afterMidnight,
    )
    expect(filed).toMatchObject([{ urgent: true }])
  })

  test('a case that there is already is refused with the state it is in', () => {
    for (const request of inEveryState())
      expect(file(request, filing, now)).toEqual({ refused: 'wrongState', state: request.state })
  })
})

describe('adding to a case', () => {
  test('can be done as long as it is open', () => {
    const open = inEveryState().filter(request => !('endedAt' in request))
    expect(statesThatAllow(request => addDetails(request, details, now))).toEqual(
      open.map(({ state }) => state),
    )
  })

  test('leaves it in its state, with what was said before', () => {
    for (const request of inEveryState()) {
      if ('endedAt' in request) continue
      const added = afterwards(request, addDetails(request, details, now))
      expect(added).toEqual({
        ...request,
        additions: [...request.additions, { text: 'Har en katt', by: 'worker-1', at: now }],
      })
    }
  })

  test('adds needs, and weighs anew one that was there', () => {
    const request = aRequest({
      facts: requestFacts({
        needs: [
          { need: 'trauma', weight: 'must' },
          { need: 'ownRoom', weight: 'should' },
        ],
      }),
    }).claimed()
    const more = { ...details, moreNeeds: [{ need: 'ownRoom', weight: 'must' } as const] }
    expect(afterwards(request, addDetails(request, more, now)).facts.needs).toEqual([
      { need: 'trauma', weight: 'must' },
      { need: 'ownRoom', weight: 'must' },
    ])
  })

  test('adds units that must not be used, each once', () => {
    const request = aRequest({ facts: requestFacts({ mustNotPlaceAt: ['ek'] }) }).claimed()
    const more = { ...details, mustNotPlaceAt: ['alm', 'ek'] }
    expect(afterwards(request, addDetails(request, more, now)).facts.mustNotPlaceAt).toEqual(['ek', 'alm'])
  })

  test('without words needs something else to add', () => {
    const request = aRequest().claimed()
    expect(addDetails(request, { ...details, text: ' ' }, now)).toEqual({ refused: 'emptyText' })
    const reader = afterwards(
      request,
      addDetails(request, { ...details, text: '', coReader: 'worker-2' }, now),
    )
    expect(reader).toMatchObject({ coReader: 'worker-2', additions: [] })
  })

  test('keeps the co-reader that there was', () => {
    const request = aRequest({ coReader: 'worker-2' }).claimed()
    expect(afterwards(request, addDetails(request, details, now)).coReader).toBe('worker-2')
  })

  test('says nothing of who the child is', () => {
    const telling = { ...details, text: 'mamma nås på 070-123 45 67' }
    expect(addDetails(aRequest().claimed(), telling, now)).toEqual({
      refused: 'identifyingText',
      kind: 'phoneNumber',
    })
  })
})

describe('answering', () => {
  test('can be done while an answer is waited for', () => {
    expect(statesThatAllow(request => answerClarification(request, 'Ja', now))).toEqual([
      'awaitingClarification',
    ])
  })

  test.each([
    [' ', 'emptyText'],
    ['a'.repeat(601), 'textTooLong'],
    ['mamma nås på anna@skola.se', 'identifyingText'],
  ])('"%s" is refused', (answer, refused) => {
    expect(answerClarification(aRequest().awaitingClarification(), answer, now)).toMatchObject({ refused })
  })
})

describe('withdrawing', () => {
  test('can be done until the child has moved in', () => {
    const states = statesThatAllow(request => withdraw(request, { by: 'worker-1', note: '' }, now))
    expect(states).toEqual([
      'filed',
      'claimed',
      'awaitingClarification',
      'searching',
      'suggested',
      'chosen',
      'decided',
    ])
  })

  test('ends the case with who did it and why', () => {
    const request = aRequest().suggested()
    const withdrawn = afterwards(
      request,
      withdraw(request, { by: 'worker-1', note: ' Bor hos mormor ' }, now),
    )
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      endedBy: 'worker-1',
      endedAt: now,
      endNote: 'Bor hos mormor',
      officer: 'officer-1',
    })
    expect(withdrawn).not.toHaveProperty('suggestion')
  })
})
