import type { Instant } from '../calendar.ts'
import { mayAddDetails, mayAnswerFor, mayHandleQueue, mayMeetAbout } from '../permissions.ts'
import type { Person, PersonId } from '../person.ts'
import { askForMore, cancelChoice, choose, decline, openCandidates } from './choosing.ts'
import type { RequestEntry } from './entries.ts'
import { addDetails, answerClarification, withdraw } from './filing.ts'
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
} from './handling.ts'
import { askUnits } from './inquiring.ts'
import { bookMeeting } from './meetings.ts'
import type { PlacementRequest } from './placementRequest.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What can be done with a case from a page of it, what leads on first. */
export const caseCommands = [
  'claim',
  'answerClarification',
  'choose',
  'sendSuggestion',
  'askUnits',
  'showCandidates',
  'close',
  'requestClarification',
  'recallSuggestion',
  'takeOver',
  'decline',
  'cancelChoice',
  'askForMore',
  'addDetails',
  'bookMeeting',
  'closeUnmet',
  'replace',
  'withdraw',
] as const
export type CaseCommand = (typeof caseCommands)[number]

/** The commands that would not be refused now, once whatever they ask for is filled in: the rules themselves are asked. */
export function offersOf(request: PlacementRequest, person: Person, now: Instant): readonly CaseCommand[] {
  return caseCommands.filter(command => {
    const { allowed, attempt } = attempts[command]
    return allowed(person, request) && isOpen(attempt(request, person.id, now))
  })
}

type Attempt = Readonly<{
  allowed: (person: Person, request: PlacementRequest) => boolean
  attempt: (request: PlacementRequest, by: PersonId, now: Instant) => readonly RequestEntry[] | Refusal
}>

const someText = '–'

const attempts: Readonly<Record<CaseCommand, Attempt>> = {
  claim: { allowed: mayHandleQueue, attempt: claim },
  takeOver: { allowed: mayHandleQueue, attempt: takeOver },
  requestClarification: {
    allowed: mayHandleQueue,
    attempt: (request, officer, now) => requestClarification(request, { officer, question: someText }, now),
  },
  showCandidates: {
    allowed: mayHandleQueue,
    attempt: (request, officer) => showCandidates(request, { officer, candidates: 0, ledger: [] }),
  },
  askUnits: {
    allowed: mayHandleQueue,
    attempt: (request, officer, now) =>
      askUnits(request, { officer, units: [], note: '', deadline: now + 1 }, now),
  },
  sendSuggestion: {
    allowed: mayHandleQueue,
    attempt: (request, officer, now) =>
      sendSuggestion(request, { officer, candidates: [], validUntil: now, ledger: [] }, now),
  },
  recallSuggestion: { allowed: mayHandleQueue, attempt: recallSuggestion },
  closeUnmet: {
    allowed: mayHandleQueue,
    attempt: (request, officer, now) => closeUnmet(request, { officer, note: '', ledger: [] }, now),
  },
  replace: {
    allowed: mayHandleQueue,
    attempt: (request, officer, now) =>
      replace(request, { officer, other: { ...request, caseCode: '' } }, now),
  },
  close: { allowed: mayHandleQueue, attempt: close },
  answerClarification: {
    allowed: mayAnswerFor,
    attempt: (request, _, now) => answerClarification(request, someText, now),
  },
  choose: {
    allowed: mayAnswerFor,
    attempt: (request, by, now) =>
      choose(request, { unitId: someOpenUnit(request), by, holdUntil: now }, now),
  },
  decline: {
    allowed: mayAnswerFor,
    attempt: request => decline(request, { unitId: someOpenUnit(request), reason: 'otherReason', note: '' }),
  },
  cancelChoice: { allowed: mayAnswerFor, attempt: request => cancelChoice(request, '') },
  askForMore: { allowed: mayAnswerFor, attempt: request => askForMore(request, '') },
  addDetails: {
    allowed: mayAddDetails,
    attempt: (request, by, now) => addDetails(request, { ...onlyText(someText), by }, now),
  },
  bookMeeting: {
    allowed: mayMeetAbout,
    attempt: (request, by, now) =>
      bookMeeting(
        request,
        { kind: 'matching', startsAt: now + 1, minutes: 60, invitesProvider: false, by },
        now,
      ),
  },
  withdraw: {
    allowed: mayAnswerFor,
    attempt: (request, by, now) => withdraw(request, { by, note: '' }, now),
  },
}

function onlyText(text: string) {
  return { text, moreNeeds: [], mustNotPlaceAt: [] }
}

function someOpenUnit(request: PlacementRequest): string {
  return ('suggestion' in request && openCandidates(request)[0]?.unitId) || ''
}

/** That no candidate is picked yet is no reason to hide where they are sent from. */
function isOpen(tried: readonly RequestEntry[] | Refusal): boolean {
  return !isRefusal(tried) || tried.refused === 'noCandidatePicked'
}
