import type { RequestEntry } from '../../domain/request/entries.ts'
import type { Meeting, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Choice, CompetitionEnd } from '../../domain/request/placementRequest.ts'
import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import type { Names, TimelineWords } from '../timelineWords.ts'
import { inquiry } from './inquiry.ts'
import { meeting } from './meeting.ts'
import { terms } from './terms.ts'

export const timeline: TimelineWords = { said }

function said(entry: RequestEntry, names: Names): string {
  switch (entry.type) {
    case 'RequestFiled':
      return 'Skickade förfrågan.'
    case 'QueueAudienceAdded':
      return 'Visade ärendet i placeringsenhetens kanal.'
    case 'RequestClaimed':
      return 'Tog ärendet.'
    case 'RequestTakenOver':
      return `Tog över ärendet från ${names.person(entry.from)}.`
    case 'ClarificationRequested':
      return 'Begärde komplettering.'
    case 'ClarificationAnswered':
      return 'Svarade på frågan.'
    case 'DetailsAdded':
      return entry.coReader
        ? `Kompletterade förfrågan. ${names.person(entry.coReader)} följer också ärendet.`
        : 'Kompletterade förfrågan.'
    case 'CandidatesShown':
      return entry.candidates === 0
        ? 'Sökte kandidater. Ingen enhet passade.'
        : `Sökte kandidater. ${units(entry.candidates)} passade.`
    case 'CompetitionFound':
      return `Fick veta att ${others(entry.competition.rivals.length)} behöver samma platser: ${entry.competition.freePlaces} finns, ${entry.competition.neededPlaces} behövs.`
    case 'CompetitionEnded':
      return competitionEnds[entry.how]
    case 'UnitsAsked':
      return `Frågade ${lists.all(entry.inquiries.map(({ unitName }) => unitName))} om plats.`
    case 'InquirySent':
      return entry.isReminder
        ? `Påminnelse till ${names.unit(entry.unitId)} skickades till ${entry.to}.`
        : `Förfrågan till ${names.unit(entry.unitId)} skickades till ${entry.to}.`
    case 'UnitWrote':
      return `${names.unit(entry.unitId)}: ${inquiry.written(entry.written)}`
    case 'InquirySettled':
      return `${names.unit(entry.unitId)}: ${inquiry.settlement(entry.settlement)}`
    case 'SuggestionSent':
      return `Föreslog ${lists.all(entry.suggestion.candidates.map(({ unitName }) => unitName))}.`
    case 'CandidateDeclined':
      return `Avböjde ${entry.declined.unitName}: ${terms.declineReasons[entry.declined.reason]}.`
    case 'MoreAskedFor':
      return 'Bad om fler förslag.'
    case 'SuggestionRecalled':
      return 'Tog tillbaka förslaget.'
    case 'SuggestionExpired':
      return 'Tiden för att välja gick ut.'
    case 'SuggestionChosen':
      return chose(entry.choice, names)
    case 'HoldExpired':
      return `Tiden för beslut gick ut. Platsen på ${names.unit(entry.unitId)} släpptes.`
    case 'ChoiceCancelled':
      return `Ångrade valet av ${names.unit(entry.unitId)}.`
    case 'DecisionRecorded':
      return `Registrerade bifall av ${entry.decision.decider}, ${entry.decision.body}.`
    case 'DecisionRefused':
      return `Registrerade avslag av ${entry.decision.decider}, ${entry.decision.body}.`
    case 'PlacementStarted':
      return `Bekräftade inflyttning ${figures.date(entry.startedOn)}.`
    case 'RequestWithdrawn':
      return 'Återkallade förfrågan.'
    case 'RequestReplaced':
      return `Avslutade ärendet som dubblett av ${entry.replacedBy}.`
    case 'RequestUnmet':
      return 'Avslutade ärendet utan plats.'
    case 'RequestExpired':
      return 'Ingen tog ärendet i tid, så det avslutades.'
    case 'RequestClosedByParallel':
      return `Platsen ordnades i ${entry.placedCase}, så ärendet avslutades.`
    case 'RequestClosed':
      return 'Avslutade ärendet.'
    case 'MeetingBooked':
      return `Bokade ${meeting.kinds[entry.meeting.kind].toLowerCase()} ${figures.moment(entry.meeting.startsAt)}${again(entry.meeting)}.`
    case 'MeetingMoved':
      return `Flyttade mötet till ${figures.moment(entry.startsAt)}.`
    case 'MeetingCancelled':
      return 'Avbokade mötet.'
    case 'MeetingEndedWithCase':
      return `Avbokade mötet eftersom ärendet ${meeting.endings[entry.ending]}.`
    case 'MeetingMovedInOutlook':
      return `Mötet ändrades i Outlook till ${figures.moment(entry.startsAt)}, ${entry.minutes}\u00a0minuter.`
    case 'MeetingCancelledInOutlook':
      return 'Mötet avbokades i Outlook.'
    case 'MeetingAnswered':
      return entry.answers.length === 0
        ? 'Ingen av de inbjudna har svarat på inbjudan än.'
        : `Svar på inbjudan till mötet: ${lists.all(entry.answers.map(one => answer(one, names)))}.`
    case 'MeetingInCalendar':
      return `Mötet ${figures.moment(entry.inCalendar.startsAt)} står i kalendern och inbjudan är skickad.`
    case 'MeetingCleared':
      return 'Mötet är borta ur kalendern och de inbjudna har fått veta det.'
    case 'MeetingFailed':
      return 'Kalendern tog inte emot mötet. Ta kontakt på annat sätt.'
    case 'DeliveryGivenUp':
      return `Ett meddelande till ${names.recipient(entry.undelivered.recipient)} kom inte fram.`
  }
}

function units(count: number): string {
  return count === 1 ? '1\u00a0enhet' : `${count}\u00a0enheter`
}

const competitionEnds: Readonly<Record<CompetitionEnd, string>> = {
  gotPlace: 'Konkurrensen om platserna slutade med en plats.',
  wentWithout: 'Konkurrensen om platserna slutade utan plats.',
  eased: 'Konkurrensen om platserna upphörde. De räcker nu.',
  gaveUp: 'Konkurrensen om platserna slutade, för ärendet söker inte längre.',
}

function others(cases: number): string {
  return cases === 1 ? 'ett ärende till' : `${cases} ärenden till`
}

function chose({ unitId, holdUntil, route }: Choice, names: Names): string {
  const chosen = `Valde ${names.unit(unitId)}. Platsen hålls till ${figures.moment(holdUntil)}.`
  return route
    ? `${chosen} Sedan förslaget har inköpsvägen ändrats till ${terms.purchaseRoutes[route]}.`
    : chosen
}

function again({ repeats }: Meeting): string {
  return repeats ? `, ${meeting.repeats(repeats)}` : ''
}

function answer({ from, answer: given }: MeetingAnswer, names: Names): string {
  const name = from === 'guest' ? 'utföraren' : names.person(from.person)
  return `${name} ${meeting.answers[given]}`
}
