import { candidatesCard, mostOnCandidatesCard } from '../cards/candidatesCard.ts'
import type { Card } from '../cards/card.ts'
import type { CaseView } from '../cards/caseView.ts'
import { clarificationCard } from '../cards/clarificationCard.ts'
import type { TabAddresses } from '../cards/foundUnitsCard.ts'
import { mailCard } from '../cards/mailCard.ts'
import { queueCard } from '../cards/queueCard.ts'
import { statusCard } from '../cards/statusCard.ts'
import { suggestionCard } from '../cards/suggestionCard.ts'
import { decidersFor } from '../desk/deciders.ts'
import type { Desk } from '../desk/desk.ts'
import { type FoundCase, placeInQueue } from '../desk/findCases.ts'
import { matchCase } from '../desk/matchCase.ts'
import { mayReadAlong } from '../domain/permissions.ts'
import type { PersonId } from '../domain/person.ts'
import { municipalityName } from '../domain/register/municipalityName.ts'
import type { MessageSlot } from '../domain/request/messageSlot.ts'
import { isSearching, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { nameOf, recipientName, unitName } from './names.ts'

/** A card that is shown in the tab has no need of a way there. */
export type Shown = FoundCase & Readonly<{ slot: MessageSlot; tab?: TabAddresses }>

/** The card of a case as it stands now, for one of the messages that show it. */
export async function cardInSlot(desk: Desk, shown: Shown, words: Words): Promise<Card> {
  const view = viewOf(desk, shown, words)
  const [slot, round] = shown.slot.split('-')
  if (slot === 'queue') return queue(desk, view, words)
  if (slot === 'candidates') return candidates(desk, view, words)
  if (slot === 'mail') return mailCard({ ...view, now: desk.clock() }, words)
  if (slot === 'clarification')
    return clarification(desk, view, { round: Number(round ?? view.request.clarifications.length), words })
  if (slot === 'suggestion')
    return suggestion(desk, view, { round: Number(round ?? view.request.suggestionsSent), words })
  return status(desk, view, words)
}

function viewOf(desk: Desk, { request, version, tab }: Shown, words: Words): CaseView {
  return {
    request,
    version,
    address: tab?.case(request.caseCode),
    officerName: 'officer' in request && request.officer ? nameOf(desk, request.officer) : undefined,
    undelivered: request.undelivered.map(({ recipient, at }) => ({
      recipient: recipientName(desk, recipient, words),
      at,
    })),
  }
}

function queue(desk: Desk, view: CaseView, words: Words): Card {
  const districtName = desk.districtName(view.request.district)
  const lacksChannel = desk.directory.centralUnit().queueChannel === undefined
  return queueCard({ ...view, districtName, lacksChannel }, words)
}

async function status(desk: Desk, view: CaseView, words: Words): Promise<Card> {
  const { request } = view
  return statusCard(
    {
      ...view,
      queuePlace: await queuePlace(desk, request),
      colleagues: colleaguesOf(desk, request),
      unitsNotAsked: request.facts.mustNotPlaceAt.map(id => unitName(desk, id)),
    },
    words,
  )
}

async function queuePlace(desk: Desk, request: PlacementRequest) {
  const place = await placeInQueue(desk, request)
  return place === undefined ? undefined : { place, at: desk.clock() }
}

/** More names than this would not leave room for the case on its card. */
const mostColleagues = 60

/** Making one takes longer than sorting with it. */
const inSwedish = new Intl.Collator('sv')

function colleaguesOf(desk: Desk, request: PlacementRequest) {
  return desk.directory
    .everyone()
    .filter(person => mayReadAlong(person, request))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => inSwedish.compare(one.name, other.name))
    .slice(0, mostColleagues)
}

async function candidates(desk: Desk, view: CaseView, words: Words): Promise<Card> {
  if (!isSearching(view.request))
    return candidatesCard({ ...view, ...nothingFound, now: desk.clock(), municipalityName }, words)
  const match = matchCase(desk, view.request)
  return candidatesCard(
    {
      ...view,
      now: desk.clock(),
      found: match.candidates,
      candidates: match.first(mostOnCandidatesCard),
      ledger: match.counts,
      unitsExcluded: match.keptOut,
      municipalityName,
    },
    words,
  )
}

const nothingFound = { found: 0, candidates: [], ledger: [], unitsExcluded: 0 } as const

type Round = Readonly<{ round: number; words: Words }>

function clarification(desk: Desk, view: CaseView, { round, words }: Round): Card {
  const askedBy = view.request.clarifications[round - 1]?.askedBy
  return clarificationCard({ ...view, round, askerName: askedBy ? nameOf(desk, askedBy) : '' }, words)
}

function suggestion(desk: Desk, view: CaseView, { round, words }: Round): Card {
  const deciders = decidersFor(desk, view.request).map(({ id, name, roles }) => ({
    id,
    name,
    body: roles.map(role => words.terms.roles[role]).join(', '),
  }))
  const personName = (id: PersonId) => nameOf(desk, id)
  return suggestionCard({ ...view, round, now: desk.clock(), municipalityName, personName, deciders }, words)
}
