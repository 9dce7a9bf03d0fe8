import fc from 'fast-check'
import { hour, type Instant } from '../../../bot/domain/calendar.ts'
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
  holdRunsOut,
  requestRunsOut,
  suggestionRunsOut,
} from '../../../bot/domain/request/clockwork.ts'
import { hearOfCompetition, type Look, noteCompetition } from '../../../bot/domain/request/competing.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { addDetails, answerClarification, file, withdraw } from '../../../bot/domain/request/filing.ts'
import {
  claim,
  close,
  closeUnmet,
  recallSuggestion,
  replace,
  requestClarification,
  sendSuggestion,
  showCandidates,
  takeOver,
} from '../../../bot/domain/request/handling.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../../../bot/domain/request/refusal.ts'
import type { SuggestedCandidate } from '../../../bot/domain/request/suggestion.ts'
import { aRequest } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

/** Any press of any button by any of two officers, at any hour of some weeks. */
export type Press = Readonly<{
  name: string
  run: (request: PlacementRequest, now: Instant) => readonly RequestEntry[] | Refusal
}>

const units = ['ek', 'alm', 'ask']

export function aFiledRequest(now: Instant): PlacementRequest | readonly RequestEntry[] | Refusal {
  return file(
    undefined,
    {
      caseCode: 'KMPX-3Q47',
      district: 'hisingen',
      requester: 'sara',
      facts: requestFacts(),
      parallels: [],
      queueAudience: ['channel'],
    },
    now,
  )
}

/** Most lives go forward, or none would come far; any press may still come at any time. */
export const anyPress: fc.Arbitrary<Press> = fc
  .tuple(fc.constantFrom('omar', 'omar', 'omar', 'maja'), fc.constantFrom('ek', 'alm', 'ask'))
  .chain(([officer, unit]) => {
    const all = presses(officer, unit)
    const forward = all.filter(({ name }) => forwards.includes(name))
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...forward) },
      { weight: 1, arbitrary: fc.constantFrom(...all) },
    )
  })

const forwards = ['claim', 'show', 'showRivals', 'suggest', 'choose', 'decide', 'move in', 'close']

function presses(officer: string, unit: string): readonly Press[] {
  const note = ''
  const ledger = [{ code: 'ageOutside', units: 3 }] as const
  const details = { by: 'sara', text: 'Kan flytta in på kvällen', moreNeeds: [], mustNotPlaceAt: [] }
  const delegations = [{ directAward: true }]
  const other = aRequest({ caseCode: 'BBBB-2222' }).filed()
  const look = (request: PlacementRequest, { candidates, found }: Look, now: Instant) => {
    const shown = showCandidates(request, { officer, candidates, ledger })
    return isRefusal(shown) ? shown : [...shown, ...noteCompetition(request, { candidates, found }, now)]
  }
  return [
    { name: 'claim', run: (request, now) => claim(request, officer, now) },
    { name: 'takeOver', run: (request, now) => takeOver(request, officer, now) },
    {
      name: 'ask',
      run: (request, now) => requestClarification(request, { officer, question: 'Går han i skolan?' }, now),
    },
    { name: 'answer', run: (request, now) => answerClarification(request, 'Ja, i årskurs nio', now) },
    { name: 'addDetails', run: (request, now) => addDetails(request, details, now) },
    { name: 'show', run: (request, now) => look(request, { candidates: 3, found: undefined }, now) },
    { name: 'showNone', run: (request, now) => look(request, { candidates: 0, found: undefined }, now) },
    { name: 'showRivals', run: (request, now) => look(request, { candidates: 3, found: rivalry }, now) },
    { name: 'warned', run: request => hearOfCompetition(request, rival) },
    {
      name: 'suggest',
      run: (request, now) =>
        sendSuggestion(
          request,
          { officer, candidates: units.map(aCandidate), validUntil: now + 72 * hour, ledger },
          now,
        ),
    },
    {
      name: 'choose',
      run: (request, now) => choose(request, { unitId: unit, by: 'sara', holdUntil: now + 24 * hour }, now),
    },
    { name: 'decline', run: request => decline(request, { unitId: unit, reason: 'tooFar', note }) },
    { name: 'recall', run: request => recallSuggestion(request, officer) },
    { name: 'askForMore', run: request => askForMore(request, note) },
    { name: 'cancel', run: request => cancelChoice(request, note) },
    {
      name: 'decide',
      run: (request, now) =>
        recordDecision(
          request,
          {
            outcome: 'granted',
            decider: { id: 'lena', name: 'Lena', delegations },
            body: 'enhetschef',
            recordedBy: 'sara',
            note,
          },
          now,
        ),
    },
    { name: 'move in', run: (request, now) => startPlacement(request, '2026-11-23', now) },
    { name: 'withdraw', run: (request, now) => withdraw(request, { by: 'sara', note }, now) },
    { name: 'unmet', run: (request, now) => closeUnmet(request, { officer, note, ledger }, now) },
    { name: 'replace', run: (request, now) => replace(request, { officer, other }, now) },
    { name: 'close', run: (request, now) => close(request, officer, now) },
    {
      name: 'clock',
      run: (request, now) => [
        ...holdRunsOut(request, now),
        ...suggestionRunsOut(request, now),
        ...requestRunsOut(request, now),
      ],
    },
    { name: 'parallel', run: (request, now) => closeByParallel(request, 'CCCC-3333', now) },
  ]
}

const rivalry = { rivals: ['DDDD-4444'], districts: ['centrum', 'hisingen'], freePlaces: 1, neededPlaces: 2 }

const rival = aRequest({
  caseCode: 'EEEE-5555',
  competition: { ...rivalry, rivals: ['KMPX-3Q47'], foundAt: Date.parse('2026-11-24T09:00:00Z') },
}).searching()

export function aCandidate(unitId: string): SuggestedCandidate {
  return {
    unitId,
    providerId: `${unitId}-ab`,
    unitName: unitId,
    providerName: unitId,
    municipality: '1480',
    route: 'frameworkAgreement',
    dailyPrice: 5_000,
    priceForStay: 450_000,
    distanceKm: 12,
    reasons: [],
  }
}
