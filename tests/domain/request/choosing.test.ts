import { describe, expect, test } from '@jest/globals'
import { day, hour } from '../../../bot/domain/calendar.ts'
import type { Delegation } from '../../../bot/domain/person.ts'
import {
  askForMore,
  cancelChoice,
  choose,
  chosenCandidate,
  type Decider,
  type Deciding,
  decline,
  mayNotDecide,
  openCandidates,
  recordDecision,
  startPlacement,
} from '../../../bot/domain/request/choosing.ts'
import { sendSuggestion } from '../../../bot/domain/request/handling.ts'
import type { Chosen, PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import type { PurchaseRoute } from '../../../bot/domain/vocabulary.ts'
import { aRequest, aSuggestedCandidate, aSuggestion, now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'
import { afterwards, statesThatAllow } from './outcome.ts'

const ek = aSuggestedCandidate({ unitId: 'ek', unitName: 'Ekbacken' })
const alm = aSuggestedCandidate({ unitId: 'alm', unitName: 'Almdungen' })
const two = { candidates: [ek, alm] }
const choosing = { unitId: 'ek', by: 'worker-1', holdUntil: now + day }
const declining = { unitId: 'ek', reason: 'tooFar', note: '' } as const

describe('choosing', () => {
  test('keeps the place until an hour that is said, and decides nothing', () => {
    const request = aRequest().suggested(two)
    expect(afterwards(request, choose(request, choosing, now))).toMatchObject({
      state: 'chosen',
      choice: { unitId: 'ek', chosenBy: 'worker-1', chosenAt: now, holdUntil: now + day },
    })
  })

  test('can be done while a suggestion stands, and in no other state', () => {
    expect(statesThatAllow(request => choose(request, { ...choosing, unitId: 'unit-1' }, now))).toEqual([
      'suggested',
    ])
  })

  test('can be done until the hour that the suggestion is valid to, not at it', () => {
    const request = aRequest().suggested({ ...two, validUntil: now })
    expect(choose(request, choosing, now - 1)).toHaveLength(1)
    expect(choose(request, choosing, now)).toEqual({ refused: 'suggestionExpired', at: now })
  })

  test('takes only what was suggested and nobody has said no to', () => {
    const request = aRequest().suggested(two)
    expect(choose(request, { ...choosing, unitId: 'ask' }, now)).toEqual({ refused: 'notSuggested' })
    const declined = afterwards(request, decline(request, declining))
    expect(choose(declined, choosing, now)).toEqual({ refused: 'notSuggested' })
    expect(choose(declined, { ...choosing, unitId: 'alm' }, now)).toHaveLength(1)
  })
})

describe('a place that is bought otherwise when it is chosen than when it was suggested', () => {
  const reasons = [{ code: 'subscriptionPlace' }, { code: 'takesAge', min: 13, max: 17 }] as const
  const request = aRequest().suggested({
    candidates: [aSuggestedCandidate({ unitId: 'ek', route: 'subscription', reasons })],
  })

  test('is shown as it is bought, without what spoke for it then', () => {
    const after = chosenBy('directAward')
    expect(after.choice).toMatchObject({ route: 'directAward' })
    expect(chosenCandidate(after)).toMatchObject({
      route: 'directAward',
      reasons: [{ code: 'takesAge', min: 13, max: 17 }],
    })
  })

  test('needs the approval that a direct award needs', () => {
    const decider = { ...lena, delegations: [{ directAward: false }] }
    expect(mayNotDecide(chosenBy('subscription'), decider)).toBeUndefined()
    expect(mayNotDecide(chosenBy('directAward'), decider)).toMatchObject({ refused: 'noDelegation' })
    const asker = { ...decider, id: choosing.by, delegations: [{ directAward: true }] }
    expect(mayNotDecide(chosenBy('directAward'), asker)).toMatchObject({ refused: 'ownDirectAward' })
  })

  test('and is bought as it was suggested where nothing has changed', () => {
    expect(chosenBy('subscription').choice).not.toHaveProperty('route')
    expect(chosenCandidate(chosenBy('subscription'))).toMatchObject({ route: 'subscription', reasons })
  })

  function chosenBy(route: PurchaseRoute): Chosen {
    const after = afterwards(request, choose(request, { ...choosing, route }, now))
    if (after.state !== 'chosen') throw new Error(`The request is ${after.state}.`)
    return after
  }
})

describe('declining', () => {
  test('one of several leaves the others to choose from', () => {
    const request = aRequest().suggested(two)
    const left = afterwards(request, decline(request, { ...declining, note: ' För långt till skolan ' }))
    expect(left).toMatchObject({
      state: 'suggested',
      declined: [{ unitId: 'ek', unitName: 'Ekbacken', reason: 'tooFar', note: 'För långt till skolan' }],
    })
  })

  test('the last sends the case back to the search', () => {
    const request = aRequest().suggested({ candidates: [ek] })
    expect(afterwards(request, decline(request, declining)).state).toBe('searching')
  })

  test('the same one twice is refused', () => {
    const request = aRequest().suggested(two)
    const once = afterwards(request, decline(request, declining))
    expect(decline(once, declining)).toEqual({ refused: 'notSuggested' })
  })

  test('says nothing of who the child is', () => {
    const note = 'Anna 150312-1234 vill inte'
    expect(decline(aRequest().suggested(two), { ...declining, note })).toEqual({
      refused: 'identifyingText',
      kind: 'personalNumber',
    })
  })

  test('stands until the unit is suggested anew, and then it can be chosen', () => {
    const request = aRequest().suggested({ candidates: [ek] })
    const searching = afterwards(request, decline(request, declining))
    const again = { officer: 'officer-1', candidates: [ek], validUntil: now + day, ledger: [] }
    const suggested = afterwards(searching, sendSuggestion(searching, again, now))
    expect(choose(suggested, choosing, now)).toHaveLength(1)
  })

  test('of a unit that is not suggested anew is remembered', () => {
    const request = aRequest().suggested({ candidates: [ek] })
    const searching = afterwards(request, decline(request, declining))
    const other = { officer: 'officer-1', candidates: [alm], validUntil: now + day, ledger: [] }
    expect(afterwards(searching, sendSuggestion(searching, other, now)).declined).toHaveLength(1)
  })
})

test('candidates are open until someone has said no to them', () => {
  const request = { ...aRequest().suggested(two), declined: [{ ...declining, unitName: 'Ekbacken' }] }
  expect(openCandidates(request)).toEqual([alm])
})

test('asking for more ends the suggestion', () => {
  const request = aRequest().suggested(two)
  expect(afterwards(request, askForMore(request, 'Helst närmare skolan')).state).toBe('searching')
  expect(statesThatAllow(other => askForMore(other, ''))).toEqual(['suggested'])
})

test('a choice can be taken back until it is decided on', () => {
  const request = aRequest().chosen(two)
  expect(afterwards(request, cancelChoice(request, '')).state).toBe('searching')
  expect(statesThatAllow(other => cancelChoice(other, ''))).toEqual(['chosen'])
})

describe('a decision', () => {
  test('is recorded with who took it, on what ground and on which day in Stockholm', () => {
    const request = aRequest({ facts: requestFacts({ legalGround: 'lvu3' }) }).chosen()
    const lateInTheEvening = Date.parse('2026-11-27T23:30:00Z')
    const decided = afterwards(request, recordDecision(request, deciding(), lateInTheEvening))
    expect(decided).toMatchObject({
      state: 'decided',
      decision: {
        decider: 'Lena',
        body: 'enhetschef',
        legalGround: 'lvu3',
        decidedOn: '2026-11-28',
        recordedBy: 'worker-1',
      },
    })
  })

  test('that is a no sends the case back to the search', () => {
    const request = aRequest().chosen()
    expect(afterwards(request, recordDecision(request, deciding({ outcome: 'refused' }), now)).state).toBe(
      'searching',
    )
  })

  test('can be recorded while a place is chosen, and in no other state', () => {
    expect(statesThatAllow(request => recordDecision(request, deciding(), now))).toEqual(['chosen'])
  })

  test('comes too late when the hold has run out', () => {
    const request = aRequest().chosen()
    const until = request.choice.holdUntil
    expect(recordDecision(request, deciding(), until - 1)).toHaveLength(1)
    expect(recordDecision(request, deciding(), until)).toEqual({ refused: 'holdExpired', at: until })
  })
})

describe('a delegation', () => {
  test('of everything reaches everything but a direct award', () => {
    expect(decidedBy(aRequest().chosen(), { directAward: false })).toBe('decided')
    expect(decidedBy(aDirectAward(), { directAward: false })).toBe('noDelegation')
    expect(decidedBy(aDirectAward(), { directAward: true })).toBe('decided')
  })

  test('reaches its own kinds of places', () => {
    const request = aRequest().chosen()
    expect(decidedBy(request, { directAward: false, serviceTypes: ['residentialCare'] })).toBe('decided')
    expect(decidedBy(request, { directAward: false, serviceTypes: ['fosterHome'] })).toBe('noDelegation')
    expect(decidedBy(request, { directAward: false, serviceTypes: [] })).toBe('noDelegation')
  })

  test('reaches its own legal grounds', () => {
    const request = aRequest().chosen()
    expect(decidedBy(request, { directAward: false, legalGrounds: ['sol'] })).toBe('decided')
    expect(decidedBy(request, { directAward: false, legalGrounds: ['lvu2', 'lvu3'] })).toBe('noDelegation')
  })

  test('must reach all of it at once: two halves do not make one', () => {
    const request = aRequest().chosen()
    const halves: readonly Delegation[] = [
      { directAward: false, serviceTypes: ['residentialCare'], legalGrounds: ['lvu3'] },
      { directAward: false, serviceTypes: ['fosterHome'], legalGrounds: ['sol'] },
    ]
    expect(decidedBy(request, ...halves)).toBe('noDelegation')
  })

  test('of another district reaches nothing here, of the whole city everything', () => {
    const request = aRequest({ district: 'hisingen' }).chosen()
    const { district: _, ...ofTheCity } = lena
    expect(outcomeOf(request, { ...lena, district: 'centrum' })).toBe('noDelegation')
    expect(outcomeOf(request, ofTheCity)).toBe('decided')
  })

  test('must be there', () => expect(decidedBy(aRequest().chosen())).toBe('noDelegation'))
})

describe('a direct award', () => {
  test.each([
    ['who asked for a place', 'worker-1'],
    ['who chose the unit', 'co-reader'],
    ['who has the case', 'officer-1'],
    ['who suggested the unit', 'officer-2'],
  ])('is not decided by the one %s', (_, id) => {
    expect(outcomeOf(aDirectAward(), { ...lena, id })).toBe('ownDirectAward')
  })

  test('is decided by someone with no part in asking for it', () => {
    expect(outcomeOf(aDirectAward(), lena)).toBe('decided')
  })

  test('alone has that rule: what is bought on an agreement may be decided by the one who asked', () => {
    expect(outcomeOf(aRequest().chosen(), { ...lena, id: 'worker-1' })).toBe('decided')
  })
})

describe('moving in', () => {
  test('is recorded when it has happened', () => {
    const request = aRequest().decided()
    expect(startPlacement(request, '2026-11-28', now)).toEqual({ refused: 'startInFuture' })
    expect(afterwards(request, startPlacement(request, '2026-11-27', now))).toMatchObject({
      state: 'placed',
      startedOn: '2026-11-27',
    })
  })

  test('follows on a decision, and on nothing else', () => {
    expect(statesThatAllow(request => startPlacement(request, '2026-11-27', now))).toEqual(['decided'])
  })
})

const lena: Decider = {
  id: 'lena',
  name: 'Lena',
  district: 'hisingen',
  delegations: [{ directAward: true }],
}

function deciding(details: Partial<Deciding> = {}): Deciding {
  return {
    outcome: 'granted',
    decider: lena,
    body: 'enhetschef',
    recordedBy: 'worker-1',
    note: '',
    ...details,
  }
}

/** Chosen by the co-reader from what an earlier officer suggested, at a unit without any agreement. */
function aDirectAward(): Chosen {
  const candidate = aSuggestedCandidate({ route: 'directAward' })
  const chosen = aRequest({ coReader: 'co-reader' }).chosen(
    aSuggestion({ candidates: [candidate], sentBy: 'officer-2' }),
  )
  return { ...chosen, choice: { ...chosen.choice, chosenBy: 'co-reader', chosenAt: now - hour } }
}

function decidedBy(request: PlacementRequest, ...delegations: readonly Delegation[]): string {
  return outcomeOf(request, { ...lena, delegations })
}

function outcomeOf(request: PlacementRequest, decider: Decider): string {
  const outcome = recordDecision(request, deciding({ decider }), now)
  return 'refused' in outcome ? outcome.refused : afterwards(request, outcome).state
}
