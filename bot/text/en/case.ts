import type { PersonId } from '../../domain/person.ts'
import { chosenCandidate } from '../../domain/request/choosing.ts'
import type { EndedRequest, OpenRequest } from '../../domain/request/placementRequest.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import type { CaseWords } from '../caseWords.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import { form } from './form.ts'
import { identifyingKinds } from './identifyingKinds.ts'
import { matching } from './matching.ts'
import { reply } from './reply.ts'

const states: CaseWords['states'] = {
  filed: 'Sent',
  claimed: 'Taken',
  awaitingClarification: 'Waiting for an answer',
  searching: 'Looking for a place',
  inquiring: 'Asking providers',
  suggested: 'Suggestion sent',
  chosen: 'Place chosen',
  decided: 'Decision recorded',
  placed: 'Moved in',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  replaced: 'Replaced by another case',
  unmet: 'No place found',
  expired: 'Ran out of time',
  closedByParallel: 'Solved in another case',
}

export const caseWords: CaseWords = {
  states,
  turns: {
    centralUnit: 'The placement unit’s turn',
    socialWorker: 'The social worker’s turn',
    decider: 'The decision-maker’s turn',
    provider: 'The providers’ turn',
    nobody: '',
  },
  yourTurn: 'Your turn',
  urgent: 'Urgent',
  centralUnit: 'The placement unit',
  nextForOwner,
  nextForQueue,
  ended,
  refusal,
  undelivered: (recipient, at) =>
    `A message to ${recipient} was not delivered, ${figures.moment(at)}. Reach them another way.`,
}

function nextForOwner(request: OpenRequest, officer: string): string {
  switch (request.state) {
    case 'filed':
      return 'The placement unit takes the case next. Nothing for you to do now.'
    case 'claimed':
      return `${officer} is reading the request. Nothing for you to do now.`
    case 'awaitingClarification':
      return `Your turn: answer the question from ${officer}.`
    case 'searching':
      return `${officer} is looking for a place. Nothing for you to do now.`
    case 'inquiring':
      return `${officer} has asked ${unitsWaitedFor(request)} and waits for an answer. Nothing for you to do now.`
    case 'suggested':
      return `Your turn: choose among the suggestions by ${figures.moment(request.suggestion.validUntil)}.`
    case 'chosen':
      return `The place at ${chosenCandidate(request).unitName} is held until ${figures.moment(request.choice.holdUntil)}. A decision is needed now.`
    case 'decided':
      return `Your turn: confirm when the move to ${chosenCandidate(request).unitName} is done.`
    case 'placed':
      return `${officer} closes the case. Nothing more for you to do.`
  }
}

function nextForQueue(request: OpenRequest, officer: string): string {
  switch (request.state) {
    case 'filed':
      return 'Waiting for someone to take the case.'
    case 'claimed':
      return `${officer} has the case. Next: show candidates.`
    case 'awaitingClarification':
      return `${officer} has the case and waits for an answer from the social worker.`
    case 'searching':
      return `${officer} has the case. Next: send a suggestion.`
    case 'inquiring':
      return `${officer} waits for an answer from ${unitsWaitedFor(request)}. A suggestion can be sent at any time.`
    case 'suggested':
      return `The social worker chooses among the suggestions by ${figures.moment(request.suggestion.validUntil)}.`
    case 'chosen':
      return `${chosenCandidate(request).unitName} is chosen. The place is held until ${figures.moment(request.choice.holdUntil)}, waiting for a decision.`
    case 'decided':
      return `Decision made. The social worker confirms the move to ${chosenCandidate(request).unitName}.`
    case 'placed':
      return `Moved in at ${chosenCandidate(request).unitName} ${figures.date(request.startedOn)}. ${officer} closes the case.`
  }
}

function unitsWaitedFor({ inquiries }: OpenRequest): string {
  const [first, ...others] = inquiries.filter(({ settled }) => !settled)
  return first && others.length === 0 ? first.unitName : `${others.length + 1}\u00a0units`
}

function ended({ state, endedAt, endNote }: EndedRequest): string {
  const when = figures.moment(endedAt)
  switch (state) {
    case 'closed':
      return `The placement is done and the case was closed ${when}.`
    case 'withdrawn':
      return `The request was withdrawn ${when}.`
    case 'replaced':
      return `Replaced by ${endNote} ${when}. Go on there.`
    case 'unmet':
      return `The placement unit found no place and closed the case ${when}.`
    case 'expired':
      return `Nobody took the case before its time ran out ${when}.`
    case 'closedByParallel':
      return `The place was found in ${endNote}. This case was closed ${when}.`
  }
}

function refusal(refused: Refusal, nameOf: (id: PersonId) => string): string {
  switch (refused.refused) {
    case 'notAllowed':
      return 'You do not have the right to do this. Nothing has changed.'
    case 'unknownCase':
      return 'There is no case with that code. Check the code and try again.'
    case 'wrongState':
      return `That can no longer be done. The case has changed and now stands as: ${states[refused.state].toLowerCase()}.`
    case 'alreadyClaimed':
      return `${nameOf(refused.officer)} took the case ${figures.moment(refused.since)}.`
    case 'heldByOther':
      return `${nameOf(refused.officer)} has the case. Take it over first if you are to go on with it.`
    case 'aboutEarlier':
      return 'This card is about an earlier question or suggestion. Use the latest card of the case.'
    case 'suggestionExpired':
      return `The suggestions stood until ${figures.moment(refused.at)}. The placement unit goes on looking.`
    case 'holdExpired':
      return `The place was held until ${figures.moment(refused.at)} and has been released. The placement unit goes on looking.`
    case 'notSuggested':
      return 'The unit is no longer among the suggestions. Choose another.'
    case 'noCandidatePicked':
      return 'Mark at least one candidate and send again.'
    case 'tooManyCandidates':
      return `You can suggest at most ${refused.most}. Unmark some and send again.`
    case 'tooManyAsked':
      return `You can ask at most ${refused.most} at a time. Untick some and send again.`
    case 'alreadyAsked':
      return `${refused.unitName} has been asked in this case already. The answer will show here.`
    case 'noMailbox':
      return `${refused.unitName} has no mail address in the register. Phone, or add the address first.`
    case 'keptOutOfMail':
      return 'The child needs a protected address, so nobody can be asked by mail. Phone the provider instead.'
    case 'deadlinePassed':
      return 'The time to answer has passed already. Choose a later one.'
    case 'nothingToRecord':
      return 'There is no mail to judge any more. The unit’s answer has been recorded already.'
    case 'notAsked':
      return 'The unit has not been asked in this case. Choose another case, or ask the unit first.'
    case 'writtenBeforeAsked':
      return 'The mail came before the unit was asked in this case. Choose another case.'
    case 'isNoAnswer':
      return 'The mail says that one of ours did not get through, and is no answer. Phone the unit, or correct its address in the register.'
    case 'filedElsewhere':
      return 'The mail stands under another inquiry already. Open the mail again to see which.'
    case 'faultyReply':
      return lists.all(refused.faults.map(reply.fault))
    case 'noLongerFits':
      return `${refused.unitName} no longer fits: ${refused.exclusions.map(matching.exclusion).join(' ')}`
    case 'noPlaceLeft':
      return `${refused.unitName} has no place left. Choose another.`
    case 'emptyText':
      return 'The text is empty. Write something and send again.'
    case 'textTooLong':
      return `The text is too long. Write at most ${refused.most} characters.`
    case 'identifyingText':
      return `The text was not saved, because it seems to hold ${identifyingKinds[refused.kind]}. Remove it and send again.`
    case 'faultyForm':
      return lists.all(refused.faults.map(form.fault))
    case 'coReaderElsewhere':
      return 'The co-reader must be another social worker in the same district. Choose someone else.'
    case 'noDelegation':
      return `${refused.decider} has no delegation for this decision. Choose someone else.`
    case 'ownDirectAward':
      return `${refused.decider} asked for the direct award and cannot decide on it. Choose someone else.`
    case 'placedInParallel':
      return `The child has been given a place in ${refused.caseCode} already. This case will be closed shortly.`
    case 'startInFuture':
      return 'Confirm the move when it is done. The date cannot lie ahead.'
    case 'cannotReplace':
      return `${refused.caseCode} is closed or belongs to another district. Give the code of an open case in the same district.`
    case 'meetingTimePassed':
      return 'That time has passed, or the meeting is too long. Choose another time.'
    case 'meetingTooFarAhead':
      return 'The meeting, or the last of the series, is more than two years ahead. Choose an earlier time or fewer times.'
    case 'meetingOver':
      return 'The meeting is over or cancelled. Nothing has changed.'
    case 'seriesBegun':
      return 'The series has begun and cannot be moved. Cancel it and book another.'
    case 'cannotRepeat':
      return `Only follow-up meetings recur, 2–${refused.most} times and at most a year apart. Change how it recurs.`
    case 'sameCase':
      return 'A case cannot be a duplicate of itself. Give the other case’s code.'
    case 'changedSince':
      return 'The case has changed since you opened it. Nothing is saved. See what is new and try again.'
    case 'busy':
      return 'It could not be saved just now, because many are writing at once. Try again.'
  }
}
