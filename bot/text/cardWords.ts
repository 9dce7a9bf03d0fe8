import type { CalendarDate, Instant } from '../domain/calendar.ts'
import type { Decision, DeclineReason, PlacementRequest } from '../domain/request/placementRequest.ts'
import type { RequestFacts } from '../domain/request/requestFacts.ts'
import type { SuggestedCandidate } from '../domain/request/suggestion.ts'

/** Labels and lines of the cards that follow a case. Verbs stand first on buttons. */
export type CardWords = Readonly<{
  buttons: Readonly<Record<ButtonName, string>>
  labels: Readonly<Record<LabelName, string>>
  chooseUnit: (unitName: string) => string
  service: (facts: RequestFacts) => string
  children: (facts: RequestFacts) => string
  /** The year too, where it is another than the one of filing. */
  start: (request: Pick<PlacementRequest, 'facts' | 'filedAt'>) => string
  needs: (facts: RequestFacts) => string
  place: (facts: RequestFacts) => string
  /** How far away a unit is, and that it is further than wished. */
  distance: (unit: Pick<SuggestedCandidate, 'distanceKm' | 'toTown'>, facts: RequestFacts) => string
  basis: (facts: RequestFacts) => string
  hasIt: (officer: string | undefined, queuePlace: QueuePlace | undefined) => string
  isNew: string
  olderEvents: (count: number) => string
  questionAt: (at: Instant) => string
  answer: string
  waitsForAnswer: string
  additionAt: (at: Instant) => string
  declined: (unitName: string, reason: DeclineReason) => string
  decision: (decision: Decision) => string
  candidatesHeading: (count: number) => string
  moreCandidates: (count: number) => string
  score: (score: number) => string
  weighs: (share: number) => string
  excludedUnits: (count: number) => string
  excludedBy: (reason: string, units: number) => string
  moreUnits: (count: number) => string
  otherReasons: (count: number) => string
  /** The daily price, and that the unit has answered with it where it has. */
  dailyPrice: (unit: Pick<SuggestedCandidate, 'dailyPrice' | 'priceIsAnswered'>) => string
  priceForStay: (kronor: number, days: number) => string
  earliest: (date: CalendarDate | undefined) => string
  mayDecide: (name: string, body: string) => string
  nobodyMayDecide: string
  suggestionOver: string
  searchOver: string
  answered: string
  noLongerAsked: string
  asksYou: (officer: string) => string
}>

/** First in line is 1. The line moves while the card stands, so the place is never said without its time. */
export type QueuePlace = Readonly<{ place: number; at: Instant }>

export type ButtonName =
  | 'file'
  | 'addDetails'
  | 'sendDetails'
  | 'withdraw'
  | 'confirmWithdraw'
  | 'copyToNew'
  | 'claim'
  | 'takeOver'
  | 'requestClarification'
  | 'sendQuestion'
  | 'showCandidates'
  | 'showExcluded'
  | 'askUnits'
  | 'bookMeeting'
  | 'sendSuggestion'
  | 'recallSuggestion'
  | 'closeUnmet'
  | 'replace'
  | 'close'
  | 'answerClarification'
  | 'decline'
  | 'confirmDecline'
  | 'askForMore'
  | 'sendAskForMore'
  | 'recordDecision'
  | 'saveDecision'
  | 'cancelChoice'
  | 'cancelMeeting'
  | 'moveMeeting'
  | 'startPlacement'
  | 'showCase'
  | 'openInTab'
  | 'more'

export type LabelName =
  | 'service'
  | 'children'
  | 'start'
  | 'place'
  | 'needs'
  | 'district'
  | 'legalGround'
  | 'basis'
  | 'holder'
  | 'parallels'
  | 'chosenUnit'
  | 'notAt'
  | 'freeText'
  | 'wholeRequest'
  | 'hide'
  | 'details'
  | 'moreMusts'
  | 'mustNotPlaceAt'
  | 'coReader'
  | 'noCoReader'
  | 'withdrawNote'
  | 'question'
  | 'answer'
  | 'unmetNote'
  | 'otherCase'
  | 'unmetHeading'
  | 'replaceHeading'
  | 'dailyPrice'
  | 'distance'
  | 'earliestStart'
  | 'vacancy'
  | 'whichReason'
  | 'unit'
  | 'declineReason'
  | 'note'
  | 'moreNote'
  | 'decider'
  | 'outcome'
  | 'granted'
  | 'refused'
  | 'startedOn'
  | 'movedIn'
  | 'deciders'
