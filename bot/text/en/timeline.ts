import type { RequestEntry } from '../../domain/request/entries.ts'
import type { Meeting, MeetingAnswer } from '../../domain/request/meeting.ts'
import type { Choice, CompetitionEnd } from '../../domain/request/placementRequest.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import type { Names, TimelineWords } from '../timelineWords.ts'
import { inquiry } from './inquiry.ts'
import { meeting } from './meeting.ts'
import { terms } from './terms.ts'

export const timeline: TimelineWords = { said }

function said(entry: RequestEntry, names: Names): string {
  switch (entry.type) {
    case 'RequestFiled':
      return 'Sent the request.'
    case 'QueueAudienceAdded':
      return 'Showed the case in the placement unit’s channel.'
    case 'RequestClaimed':
      return 'Took the case.'
    case 'RequestTakenOver':
      return `Took the case over from ${names.person(entry.from)}.`
    case 'ClarificationRequested':
      return 'Asked a question.'
    case 'ClarificationAnswered':
      return 'Answered the question.'
    case 'DetailsAdded':
      return entry.coReader
        ? `Added to the request. ${names.person(entry.coReader)} follows the case too.`
        : 'Added to the request.'
    case 'CandidatesShown':
      return entry.candidates === 0
        ? 'Looked for candidates. No unit fitted.'
        : `Looked for candidates. ${units(entry.candidates)} fitted.`
    case 'CompetitionFound':
      return `Was told that ${others(entry.competition.rivals.length)} the same places: ${entry.competition.freePlaces} there are, ${entry.competition.neededPlaces} are needed.`
    case 'CompetitionEnded':
      return competitionEnds[entry.how]
    case 'UnitsAsked':
      return `Asked ${lists.all(entry.inquiries.map(({ unitName }) => unitName))} for a place.`
    case 'InquirySent':
      return entry.isReminder
        ? `A reminder for ${names.unit(entry.unitId)} was sent to ${entry.to}.`
        : `The inquiry to ${names.unit(entry.unitId)} was sent to ${entry.to}.`
    case 'UnitWrote':
      return `${names.unit(entry.unitId)}: ${inquiry.written(entry.written)}`
    case 'InquirySettled':
      return `${names.unit(entry.unitId)}: ${inquiry.settlement(entry.settlement)}`
    case 'SuggestionSent':
      return `Suggested ${lists.all(entry.suggestion.candidates.map(({ unitName }) => unitName))}.`
    case 'CandidateDeclined':
      return `Declined ${entry.declined.unitName}: ${terms.declineReasons[entry.declined.reason]}.`
    case 'MoreAskedFor':
      return 'Asked for more suggestions.'
    case 'SuggestionRecalled':
      return 'Took the suggestion back.'
    case 'SuggestionExpired':
      return 'The time to choose ran out.'
    case 'SuggestionChosen':
      return chose(entry.choice, names)
    case 'HoldExpired':
      return `The time to decide ran out. The place at ${names.unit(entry.unitId)} was let go of.`
    case 'ChoiceCancelled':
      return `Took back the choice of ${names.unit(entry.unitId)}.`
    case 'DecisionRecorded':
      return `Recorded approval by ${entry.decision.decider}, ${entry.decision.body}.`
    case 'DecisionRefused':
      return `Recorded refusal by ${entry.decision.decider}, ${entry.decision.body}.`
    case 'PlacementStarted':
      return `Confirmed the move on ${figures.date(entry.startedOn)}.`
    case 'RequestWithdrawn':
      return 'Withdrew the request.'
    case 'RequestReplaced':
      return `Closed the case as a duplicate of ${entry.replacedBy}.`
    case 'RequestUnmet':
      return 'Closed the case without a place.'
    case 'RequestExpired':
      return 'Nobody took the case in time, so it was closed.'
    case 'RequestClosedByParallel':
      return `The place was found in ${entry.placedCase}, so the case was closed.`
    case 'RequestClosed':
      return 'Closed the case.'
    case 'MeetingBooked':
      return `Booked a ${meeting.kinds[entry.meeting.kind].toLowerCase()}, ${figures.moment(entry.meeting.startsAt)}${again(entry.meeting)}.`
    case 'MeetingMoved':
      return `Moved the meeting to ${figures.moment(entry.startsAt)}.`
    case 'MeetingCancelled':
      return 'Cancelled the meeting.'
    case 'MeetingEndedWithCase':
      return `Cancelled the meeting because the case ${meeting.endings[entry.ending]}.`
    case 'MeetingMovedInOutlook':
      return `The meeting was changed in Outlook to ${figures.moment(entry.startsAt)}, ${entry.minutes}\u00a0minutes.`
    case 'MeetingCancelledInOutlook':
      return 'The meeting was cancelled in Outlook.'
    case 'MeetingAnswered':
      return entry.answers.length === 0
        ? 'None of those invited has answered the invitation yet.'
        : `Answers to the invitation to the meeting: ${lists.all(entry.answers.map(one => answer(one, names)))}.`
    case 'MeetingInCalendar':
      return `The meeting ${figures.moment(entry.inCalendar.startsAt)} is in the calendar and the invitation is sent.`
    case 'MeetingCleared':
      return 'The meeting is out of the calendar and those invited have been told.'
    case 'MeetingFailed':
      return 'The calendar did not take the meeting. Get in touch another way.'
    case 'DeliveryGivenUp':
      return `A message to ${names.recipient(entry.undelivered.recipient)} did not arrive.`
  }
}

function units(count: number): string {
  return count === 1 ? '1\u00a0unit' : `${count}\u00a0units`
}

const competitionEnds: Readonly<Record<CompetitionEnd, string>> = {
  gotPlace: 'The competition for places ended with a place.',
  wentWithout: 'The competition for places ended without one.',
  eased: 'The competition for places is over. There are enough now.',
  gaveUp: 'The competition for places ended, as the case looks no longer.',
}

function others(cases: number): string {
  return cases === 1 ? 'one more case needs' : `${cases} more cases need`
}

function chose({ unitId, holdUntil, route }: Choice, names: Names): string {
  const chosen = `Chose ${names.unit(unitId)}. The place is held until ${figures.moment(holdUntil)}.`
  return route
    ? `${chosen} Since the suggestion the purchase route has changed to ${terms.purchaseRoutes[route]}.`
    : chosen
}

function again({ repeats }: Meeting): string {
  return repeats ? `, ${meeting.repeats(repeats)}` : ''
}

function answer({ from, answer: given }: MeetingAnswer, names: Names): string {
  const name = from === 'guest' ? 'the provider' : names.person(from.person)
  return `${name} ${meeting.answers[given]}`
}
