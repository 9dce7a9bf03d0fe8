import type { UnitId } from '../domain/register/unit.ts'
import type { MessageSlot } from '../domain/request/messageSlot.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'

/** Every button that a card can carry. */
export const verbs = [
  'file',
  'answerClarification',
  'addDetails',
  'withdraw',
  'copyToNew',
  'claim',
  'takeOver',
  'requestClarification',
  'showCandidates',
  'showExcluded',
  'askUnits',
  'recordFree',
  'recordFull',
  'recordUnsuited',
  'recordNeedsMore',
  'sendSuggestion',
  'recallSuggestion',
  'closeUnmet',
  'replace',
  'close',
  'choose',
  'decline',
  'askForMore',
  'cancelChoice',
  'recordDecision',
  'startPlacement',
  'cancelMeeting',
  'showCase',
  'refresh',
] as const
export type Verb = (typeof verbs)[number]

/**
 * What a button carries: which case, as of which version, and on which message it stands. Never the truth itself:
 * the case file is loaded and the person's rights are judged anew at every click.
 */
export type CardAction = Readonly<{
  verb: Verb
  caseCode: CaseCode
  version: number
  slot: MessageSlot
  unitId?: string
  exclusion?: string
  /** Which of the case's meetings. */
  meeting?: number
  /** The case that a new request was copied from: what must hold of both is taken from it. */
  copyOf?: CaseCode
}>

/** Names of the card's input fields, as they come back beside the action; each stands once on a card. */
export const inputs = {
  serviceTypes: 'serviceTypes',
  assignment: 'assignment',
  ages: 'ages',
  gender: 'gender',
  legalGround: 'legalGround',
  desiredStart: 'desiredStart',
  expectedDays: 'expectedDays',
  musts: 'musts',
  shoulds: 'shoulds',
  place: 'place',
  freeText: 'freeText',
  basis: 'basis',
  answer: 'answer',
  question: 'question',
  withdrawNote: 'withdrawNote',
  unmetNote: 'unmetNote',
  declineNote: 'declineNote',
  moreNote: 'moreNote',
  decisionNote: 'decisionNote',
  mustNotPlaceAt: 'mustNotPlaceAt',
  coReader: 'coReader',
  declineReason: 'declineReason',
  unit: 'unit',
  otherCase: 'otherCase',
  decider: 'decider',
  outcome: 'outcome',
  startedOn: 'startedOn',
  exclusion: 'exclusion',
} as const

/** A candidate's tick box, `true` when it is to be suggested. */
export function candidateInput(unitId: UnitId): string {
  return `${candidatePrefix}${unitId}`
}

/** The unit of a tick box; undefined for every other field. */
export function candidateIn(inputName: string): UnitId | undefined {
  return inputName.startsWith(candidatePrefix) ? inputName.slice(candidatePrefix.length) : undefined
}

const candidatePrefix = 'candidate:'
