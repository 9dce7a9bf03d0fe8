import { dateAt } from '../../domain/calendar.ts'
import type { RequestFacts, WeighedNeed } from '../../domain/request/requestFacts.ts'
import { isBeyondWish } from '../../domain/request/requestFacts.ts'
import type { CardWords } from '../cardWords.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import { sentence } from '../sentence.ts'
import { terms } from './terms.ts'

export const cards: CardWords = {
  buttons: {
    file: 'Skicka förfrågan',
    addDetails: 'Komplettera',
    sendDetails: 'Skicka komplettering',
    withdraw: 'Återkalla',
    confirmWithdraw: 'Återkalla förfrågan',
    copyToNew: 'Kopiera till ny',
    claim: 'Ta ärendet',
    takeOver: 'Ta över ärendet',
    requestClarification: 'Begär komplettering',
    sendQuestion: 'Skicka frågan',
    showCandidates: 'Visa kandidater',
    showExcluded: 'Visa enheterna',
    askUnits: 'Fråga om plats',
    bookMeeting: 'Boka möte',
    sendSuggestion: 'Skicka förslag',
    recallSuggestion: 'Ta tillbaka förslaget',
    closeUnmet: 'Avsluta utan plats',
    replace: 'Avsluta som dubblett',
    close: 'Avsluta ärendet',
    answerClarification: 'Skicka svar',
    decline: 'Avböj',
    confirmDecline: 'Avböj enheten',
    askForMore: 'Be om fler',
    sendAskForMore: 'Be om fler förslag',
    recordDecision: 'Registrera beslut',
    saveDecision: 'Spara beslutet',
    cancelChoice: 'Ångra valet',
    cancelMeeting: 'Avboka mötet',
    moveMeeting: 'Flytta mötet',
    startPlacement: 'Bekräfta inflyttning',
    showCase: 'Visa',
    openInTab: 'Öppna i fliken',
    more: 'Mer',
  },
  labels: {
    service: 'Insats',
    children: 'Ålder',
    start: 'Start',
    place: 'Plats',
    needs: 'Behov',
    district: 'Förvaltning',
    legalGround: 'Lagrum',
    basis: 'Beslut och stöd',
    holder: 'Handläggare',
    parallels: 'Söks samtidigt',
    chosenUnit: 'Vald enhet',
    notAt: 'Inte hos',
    freeText: 'Fritext',
    wholeRequest: 'Visa hela förfrågan',
    hide: 'Dölj',
    details: 'Vad vill du lägga till?',
    moreMusts: 'Nya krav',
    mustNotPlaceAt: 'Enheter som inte ska tillfrågas',
    coReader: 'Kollega som också ska följa ärendet',
    noCoReader: 'Ingen',
    withdrawNote: 'Varför återkallar du? Frivilligt.',
    question: 'Din fråga till socialsekreteraren',
    answer: 'Ditt svar',
    unmetNote: 'Vad har ni prövat? Frivilligt.',
    otherCase: 'Det andra ärendets kod',
    unmetHeading: 'Ingen plats går att hitta',
    replaceHeading: 'Samma barn finns i ett annat ärende',
    dailyPrice: 'Pris',
    distance: 'Avstånd',
    earliestStart: 'Tidigast',
    vacancy: 'Platsbesked',
    whichReason: 'Antal enheter per skäl. En enhet kan ha flera skäl.',
    unit: 'Enhet',
    declineReason: 'Skäl',
    note: 'Kommentar. Frivilligt.',
    moreNote: 'Vad ska vi leta efter i stället? Frivilligt.',
    decider: 'Vem fattade beslutet?',
    outcome: 'Beslut',
    granted: 'Bifall',
    refused: 'Avslag',
    startedOn: 'Vilken dag flyttade barnet in?',
    movedIn: 'Inflyttad',
    deciders: 'Kan fatta beslutet',
  },
  chooseUnit: unitName => `Välj ${unitName}`,
  service: ({ serviceType, assignment, withFamily }) =>
    sentence(
      [
        terms.serviceTypes[serviceType],
        ...(assignment ? [terms.assignments[assignment]] : []),
        ...(withFamily ? ['med familj'] : []),
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
      : `${name}, ${maxKmIsWish ? 'helst inom' : 'högst'} ${figures.distance(maxKm)}`,
  distance: (unit, { place }) => {
    const away = figures.distance(unit.distanceKm, unit)
    return isBeyondWish(unit.distanceKm, place) ? `${away}, längre än önskat` : away
  },
  basis: ({ insatsDecision, disclosureBasis }) =>
    `${sentence(terms.insatsDecisions[insatsDecision])}. ${terms.disclosureBases[disclosureBasis]}`,
  hasIt: (officer, queuePlace) => {
    if (officer !== undefined) return officer
    if (queuePlace === undefined) return 'Ingen än'
    return `Ingen än, plats\u00a0${queuePlace.place} i kön ${figures.moment(queuePlace.at)}`
  },
  isNew: 'Nytt',
  olderEvents: count => `och ${count}\u00a0äldre`,
  questionAt: at => `Fråga ${figures.moment(at)}:`,
  answer: 'Svar:',
  waitsForAnswer: 'Inget svar än.',
  additionAt: at => `Komplettering ${figures.moment(at)}:`,
  declined: (unitName, reason) => `Avböjd: ${unitName}, ${terms.declineReasons[reason]}`,
  decision: ({ decider, body, decidedOn }) => `${decider}, ${body}, ${figures.date(decidedOn)}`,
  candidatesHeading: count => {
    if (count === 0)
      return 'Ingen enhet passar. Se nedan varför, och be om komplettering eller avsluta utan plats.'
    const units = count === 1 ? '1\u00a0enhet passar' : `${count}\u00a0enheter passar`
    return `${units}. Markera dem att fråga, eller högst fyra att föreslå.`
  },
  moreCandidates: count => `Visa ${count}\u00a0till`,
  score: score => `Poäng ${figures.percent(score)}: så räknades den`,
  weighs: share => `väger ${figures.percent(share)}`,
  excludedUnits: count => `Visa varför ${count}\u00a0enheter inte passar`,
  excludedBy: (reason, units) => `${reason}: ${units}`,
  moreUnits: count => `och ${count}\u00a0till`,
  otherReasons: count => (count === 1 ? 'Ett skäl till.' : `${count}\u00a0skäl till.`),
  dailyPrice: ({ dailyPrice, priceIsAnswered }) =>
    `${figures.dailyPrice(dailyPrice)}${priceIsAnswered ? ', svarat pris' : ''}`,
  priceForStay: (kronor, days) => `${figures.money(kronor)} för ${figures.days(days)}`,
  earliest: date => (date === undefined ? 'Inte sagt' : figures.date(date)),
  mayDecide: (name, body) => `${name}, ${body}`,
  nobodyMayDecide: 'Ingen med rätt delegation är upplagd. Kontakta din chef.',
  suggestionOver: 'Förslagen gäller inte längre.',
  searchOver: 'Sökningen är klar.',
  answered: 'Svaret är skickat. Tack.',
  noLongerAsked: 'Frågan behöver inte besvaras längre.',
  asksYou: officer => `${officer} undrar:`,
}

const mostNeedsInLine = 8

function needsInWords({ needs }: RequestFacts): string {
  const musts = needs.filter(({ weight }) => weight === 'must')
  const shoulds = needs.filter(({ weight }) => weight === 'should')
  const parts = [inLine('Krav', musts), inLine('Önskemål', shoulds)].filter(part => part !== '')
  return parts.length === 0 ? 'Inga särskilda' : parts.join('. ')
}

function inLine(what: string, needs: readonly WeighedNeed[]): string {
  if (needs.length === 0) return ''
  return `${what}: ${lists.some(
    needs.map(({ need }) => terms.needs[need]),
    mostNeedsInLine,
  )}`
}
