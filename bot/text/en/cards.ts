import { dateAt } from '../../domain/calendar.ts'
import type { RequestFacts, WeighedNeed } from '../../domain/request/requestFacts.ts'
import { isBeyondWish } from '../../domain/request/requestFacts.ts'
import type { CardWords } from '../cardWords.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import { sentence } from '../sentence.ts'
import { terms } from './terms.ts'

export const cards: CardWords = {
  buttons: {
    file: 'Send request',
    addDetails: 'Add details',
    sendDetails: 'Send details',
    withdraw: 'Withdraw',
    confirmWithdraw: 'Withdraw request',
    copyToNew: 'Copy to new',
    claim: 'Take case',
    takeOver: 'Take over case',
    requestClarification: 'Ask for details',
    sendQuestion: 'Send question',
    showCandidates: 'Show candidates',
    showExcluded: 'Show units',
    askUnits: 'Ask for a place',
    bookMeeting: 'Book a meeting',
    sendSuggestion: 'Send suggestion',
    recallSuggestion: 'Take back the suggestion',
    closeUnmet: 'Close without a place',
    replace: 'Close as duplicate',
    close: 'Close case',
    answerClarification: 'Send answer',
    decline: 'Decline',
    confirmDecline: 'Decline unit',
    askForMore: 'Ask for more',
    sendAskForMore: 'Ask for more suggestions',
    recordDecision: 'Record decision',
    saveDecision: 'Save decision',
    cancelChoice: 'Undo choice',
    cancelMeeting: 'Cancel the meeting',
    moveMeeting: 'Move the meeting',
    startPlacement: 'Confirm move',
    openInTab: 'Open in the tab',
    showCase: 'Show',
    more: 'More',
  },
  labels: {
    service: 'Service',
    children: 'Age',
    start: 'Start',
    place: 'Place',
    needs: 'Needs',
    district: 'District',
    legalGround: 'Legal ground',
    basis: 'Decision and ground',
    holder: 'Officer',
    parallels: 'Sought in parallel',
    chosenUnit: 'Chosen unit',
    notAt: 'Not at',
    freeText: 'Free text',
    wholeRequest: 'Show the whole request',
    hide: 'Hide',
    details: 'What do you want to add?',
    moreMusts: 'New musts',
    mustNotPlaceAt: 'Units not to be asked',
    coReader: 'Colleague who is to follow the case too',
    noCoReader: 'Nobody',
    withdrawNote: 'Why do you withdraw? Optional.',
    question: 'Your question to the social worker',
    answer: 'Your answer',
    unmetNote: 'What have you tried? Optional.',
    otherCase: 'The other case’s code',
    unmetHeading: 'No place can be found',
    replaceHeading: 'The same child is in another case',
    dailyPrice: 'Price',
    distance: 'Distance',
    earliestStart: 'Earliest',
    vacancy: 'Vacancy',
    whichReason: 'Units by reason. A unit can have several reasons.',
    unit: 'Unit',
    declineReason: 'Reason',
    note: 'Comment. Optional.',
    moreNote: 'What should we look for instead? Optional.',
    decider: 'Who took the decision?',
    outcome: 'Decision',
    granted: 'Granted',
    refused: 'Refused',
    startedOn: 'Which day did the child move in?',
    movedIn: 'Moved in',
    deciders: 'May take the decision',
  },
  chooseUnit: unitName => `Choose ${unitName}`,
  service: ({ serviceType, assignment, withFamily }) =>
    sentence(
      [
        terms.serviceTypes[serviceType],
        ...(assignment ? [terms.assignments[assignment]] : []),
        ...(withFamily ? ['with family'] : []),
      ].join(', '),
    ),
  children: ({ ages, gender }) =>
    gender ? `${figures.ages(ages)}, ${terms.genders[gender]}` : figures.ages(ages),
  start: ({ facts: { desiredStart, expectedDays }, filedAt }) =>
    `${figures.date(desiredStart, dateAt(filedAt))}, ${figures.days(expectedDays)}`,
  needs: needsInWords,
  place: ({ place: { name, maxKm, maxKmIsWish } }) =>
    maxKm === undefined
      ? name
      : `${name}, ${maxKmIsWish ? 'if possible within' : 'at most'} ${figures.distance(maxKm)}`,
  distance: (unit, { place }) => {
    const away = figures.distance(unit.distanceKm, unit)
    return isBeyondWish(unit.distanceKm, place) ? `${away}, further than wished` : away
  },
  basis: ({ insatsDecision, disclosureBasis }) =>
    `${sentence(terms.insatsDecisions[insatsDecision])}. ${sentence(terms.disclosureBases[disclosureBasis])}`,
  hasIt: (officer, queuePlace) => {
    if (officer !== undefined) return officer
    if (queuePlace === undefined) return 'Nobody yet'
    return `Nobody yet, no.\u00a0${queuePlace.place} in the queue ${figures.moment(queuePlace.at)}`
  },
  isNew: 'New',
  olderEvents: count => `and ${count}\u00a0older`,
  questionAt: at => `Question ${figures.moment(at)}:`,
  answer: 'Answer:',
  waitsForAnswer: 'No answer yet.',
  additionAt: at => `Added ${figures.moment(at)}:`,
  declined: (unitName, reason) => `Declined: ${unitName}, ${terms.declineReasons[reason]}`,
  decision: ({ decider, body, decidedOn }) => `${decider}, ${body}, ${figures.date(decidedOn)}`,
  candidatesHeading: count => {
    if (count === 0) return 'No unit fits. See why below, and ask for details or close without a place.'
    const units = count === 1 ? '1\u00a0unit fits' : `${count}\u00a0units fit`
    return `${units}. Mark those to ask, or at most four to suggest.`
  },
  moreCandidates: count => `Show ${count}\u00a0more`,
  score: score => `Score ${figures.percent(score)}: how it was counted`,
  weighs: share => `weighs ${figures.percent(share)}`,
  excludedUnits: count => `Show why ${count}\u00a0units do not fit`,
  excludedBy: (reason, units) => `${reason}: ${units}`,
  moreUnits: count => `and ${count}\u00a0more`,
  otherReasons: count => (count === 1 ? 'One more reason.' : `${count}\u00a0more reasons.`),
  dailyPrice: ({ dailyPrice, priceIsAnswered }) =>
    `${figures.dailyPrice(dailyPrice)}${priceIsAnswered ? ', as answered' : ''}`,
  priceForStay: (kronor, days) => `${figures.money(kronor)} for ${figures.days(days)}`,
  earliest: date => (date === undefined ? 'Not said' : figures.date(date)),
  mayDecide: (name, body) => `${name}, ${body}`,
  nobodyMayDecide: 'Nobody with the right delegation is registered. Contact your manager.',
  suggestionOver: 'The suggestions no longer stand.',
  searchOver: 'The search is over.',
  answered: 'Your answer has been sent. Thank you.',
  noLongerAsked: 'The question no longer needs an answer.',
  asksYou: officer => `${officer} asks:`,
}

const mostNeedsInLine = 8

function needsInWords({ needs }: RequestFacts): string {
  const musts = needs.filter(({ weight }) => weight === 'must')
  const shoulds = needs.filter(({ weight }) => weight === 'should')
  const parts = [inLine('Musts', musts), inLine('Wishes', shoulds)].filter(part => part !== '')
  return parts.length === 0 ? 'None in particular' : parts.join('. ')
}

function inLine(what: string, needs: readonly WeighedNeed[]): string {
  if (needs.length === 0) return ''
  return `${what}: ${lists.some(
    needs.map(({ need }) => terms.needs[need]),
    mostNeedsInLine,
  )}`
}
