import { dateAt, type Instant } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import { endCompetition } from './competing.ts'
import type { RequestEntry } from './entries.ts'
import { judgeOptionalText, judgeText } from './freeText.ts'
import { endMeetings } from './meetings.ts'
import { type CaseCode, isEnded, type Parallel, type PlacementRequest } from './placementRequest.ts'
import type { Refusal } from './refusal.ts'
import type { RequestFacts, WeighedNeed } from './requestFacts.ts'
import { isUrgent } from './urgency.ts'

export type Filing = Readonly<{
  caseCode: CaseCode
  district: string
  requester: PersonId
  facts: RequestFacts
  parallels: readonly Parallel[]
  queueAudience: readonly string[]
}>

export function file(
  request: PlacementRequest | undefined,
  filing: Filing,
  now: Instant,
): RequestEntry[] | Refusal {
  if (request) return { refused: 'wrongState', state: request.state }
  const urgent = isUrgent(dateAt(now), filing.facts.desiredStart)
  return [{ type: 'RequestFiled', ...filing, urgent, at: now }]
}

/** What the social worker adds after filing; everything that was said before stands. */
export type Details = Readonly<{
  by: PersonId
  text: string
  moreNeeds: readonly WeighedNeed[]
  mustNotPlaceAt: readonly string[]
  coReader?: PersonId
}>

export function addDetails(
  request: PlacementRequest,
  details: Details,
  now: Instant,
): RequestEntry[] | Refusal {
  if (isEnded(request)) return { refused: 'wrongState', state: request.state }
  const refusal = saysNothingButText(details) ? judgeText(details.text) : judgeOptionalText(details.text)
  if (refusal) return refusal
  const { by, text, coReader } = details
  const facts: RequestFacts = {
    ...request.facts,
    needs: withMoreNeeds(request.facts.needs, details.moreNeeds),
    mustNotPlaceAt: [...new Set([...request.facts.mustNotPlaceAt, ...details.mustNotPlaceAt])],
  }
  return [{ type: 'DetailsAdded', text: text.trim(), by, at: now, facts, ...(coReader ? { coReader } : {}) }]
}

/** What was added about the child in a kindred case holds here too; nothing new, nothing happens. */
export function takeOnDetails(
  request: PlacementRequest,
  from: PlacementRequest,
  now: Instant,
): RequestEntry[] {
  if (isEnded(request)) return []
  const { needs, mustNotPlaceAt } = request.facts
  const moreNeeds = from.facts.needs.filter(
    asked =>
      asked.weight === 'must' && !needs.some(({ need, weight }) => need === asked.need && weight === 'must'),
  )
  const moreUnits = from.facts.mustNotPlaceAt.filter(unitId => !mustNotPlaceAt.includes(unitId))
  if (moreNeeds.length === 0 && moreUnits.length === 0) return []
  const facts: RequestFacts = {
    ...request.facts,
    needs: withMoreNeeds(needs, moreNeeds),
    mustNotPlaceAt: [...mustNotPlaceAt, ...moreUnits],
  }
  return [{ type: 'DetailsAdded', text: '', by: from.requester, at: now, facts }]
}

function saysNothingButText(details: Details): boolean {
  return details.moreNeeds.length === 0 && details.mustNotPlaceAt.length === 0 && !details.coReader
}

function withMoreNeeds(needs: readonly WeighedNeed[], more: readonly WeighedNeed[]): readonly WeighedNeed[] {
  const kept = needs.filter(({ need }) => !more.some(added => added.need === need))
  return [...kept, ...more]
}

export function answerClarification(
  request: PlacementRequest,
  answer: string,
  now: Instant,
): RequestEntry[] | Refusal {
  if (request.state !== 'awaitingClarification') return { refused: 'wrongState', state: request.state }
  const refusal = judgeText(answer)
  if (refusal) return refusal
  return [{ type: 'ClarificationAnswered', answer: answer.trim(), at: now }]
}

export type Withdrawal = Readonly<{ by: PersonId; note: string }>

export function withdraw(
  request: PlacementRequest,
  { by, note }: Withdrawal,
  now: Instant,
): RequestEntry[] | Refusal {
  if (isEnded(request) || request.state === 'placed') return { refused: 'wrongState', state: request.state }
  const refusal = judgeOptionalText(note)
  if (refusal) return refusal
  return [
    ...endCompetition(request, 'gaveUp', now),
    { type: 'RequestWithdrawn', by, note: note.trim(), at: now },
    ...endMeetings(request, 'withdrawn', now),
  ]
}
