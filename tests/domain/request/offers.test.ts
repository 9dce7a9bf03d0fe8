import { describe, expect, test } from '@jest/globals'
import { day } from '../../../bot/domain/calendar.ts'
import { offersOf } from '../../../bot/domain/request/offers.ts'
import { aRequest, now } from '../../builders/aRequest.ts'
import { jonas, maja, omar, sara } from '../../builders/staff.ts'

const request = aRequest({ requester: 'sara' })
const omars = { officer: 'omar' }

describe('an officer is offered', () => {
  test.each([
    ['to take what nobody has', request.filed(), ['claim']],
    [
      'to work on with what is his',
      { ...request.claimed(), ...omars },
      ['showCandidates', 'requestClarification', 'closeUnmet', 'replace'],
    ],
    [
      'to suggest once he has looked',
      { ...request.searching(), ...omars },
      ['sendSuggestion', 'askUnits', 'showCandidates', 'requestClarification', 'closeUnmet', 'replace'],
    ],
    [
      'no second question while one is open',
      { ...request.awaitingClarification(), ...omars },
      ['showCandidates', 'closeUnmet', 'replace'],
    ],
    ['to take back what he suggested', { ...request.suggested(), ...omars }, ['recallSuggestion']],
    ['a meeting while a decision is waited for', { ...request.chosen(), ...omars }, ['bookMeeting']],
    ['to close when the child has moved in', { ...request.placed(), ...omars }, ['close', 'bookMeeting']],
    ['nothing in a case that has ended', request.ended('unmet'), []],
  ] as const)('%s', (_, given, expected) => expect(offersOf(given, omar, now)).toEqual(expected))

  test('of what a colleague has nothing but to take it over', () => {
    expect(offersOf({ ...request.searching(), ...omars }, maja, now)).toEqual(['takeOver'])
    expect(offersOf({ ...request.placed(), ...omars }, maja, now)).toEqual(['takeOver'])
  })
})

describe('a social worker is offered', () => {
  test('to answer, to choose and to take back what she asked for', () => {
    expect(offersOf(request.filed(), sara, now)).toEqual(['addDetails', 'withdraw'])
    expect(offersOf(request.awaitingClarification(), sara, now)).toEqual([
      'answerClarification',
      'addDetails',
      'withdraw',
    ])
    expect(offersOf(request.suggested(), sara, now)).toEqual([
      'choose',
      'decline',
      'askForMore',
      'addDetails',
      'withdraw',
    ])
    expect(offersOf(request.chosen(), sara, now)).toEqual([
      'cancelChoice',
      'addDetails',
      'bookMeeting',
      'withdraw',
    ])
  })

  test('no choice once the suggestion has run out', () => {
    expect(offersOf(request.suggested(), sara, now + 2 * day)).not.toContain('choose')
  })

  test('nothing in another’s case', () => expect(offersOf(request.suggested(), jonas, now)).toEqual([]))
})
