import type { CaseOutcome, Click } from '../../desk/actOnCase.ts'
import {
  addCaseDetails,
  answerQuestion,
  askForMoreCandidates,
  declineCandidate,
  withdrawCase,
} from '../../desk/answerForCase.ts'
import { cancelChoiceOfPlace, choosePlace } from '../../desk/choosePlace.ts'
import type { Desk } from '../../desk/desk.ts'
import {
  askForClarification,
  claimCase,
  closeAsUnmet,
  closeCase,
  lookForCandidates,
  recallCaseSuggestion,
  replaceCase,
  suggestCandidates,
  takeOverCase,
} from '../../desk/handleCase.ts'
import { askByMail } from '../../desk/inquiries/askUnits.ts'
import { fileByHand } from '../../desk/inquiries/fileByHand.ts'
import { recordReply } from '../../desk/inquiries/recordReply.ts'
import { bookCaseMeeting, cancelCaseMeeting, moveCaseMeeting } from '../../desk/meetings/meetCase.ts'
import { type Instant, instantOf } from '../../domain/calendar.ts'
import type { ReplyGuess } from '../../domain/inquiry/writtenReply.ts'
import type { CaseAct, MeetingTime } from '../contract/cases.ts'

export type CommandServices = Readonly<{
  desk: Desk
  /** What a provider's own words seem to say. */
  guess: (text: string) => ReplyGuess
}>

/** The same acts as the buttons on the cards, each by what the desk does for both. */
export function carryOutCommand(services: CommandServices, click: Click, act: CaseAct): Promise<CaseOutcome> {
  const { desk } = services
  switch (act.command) {
    case 'claim':
      return claimCase(desk, click)
    case 'takeOver':
      return takeOverCase(desk, click)
    case 'requestClarification':
      return askForClarification(desk, click, act.question)
    case 'showCandidates':
      return lookForCandidates(desk, click)
    case 'askUnits':
      return askByMail(desk, click, act)
    case 'recordReply':
      return recordReply(desk, click, act)
    case 'fileMail':
      return fileByHand(services, click, act)
    case 'sendSuggestion':
      return suggestCandidates(desk, click, act.unitIds)
    case 'recallSuggestion':
      return recallCaseSuggestion(desk, click)
    case 'closeUnmet':
      return closeAsUnmet(desk, click, act.note)
    case 'replace':
      return replaceCase(desk, click, act.otherCase.trim().toUpperCase())
    case 'close':
      return closeCase(desk, click)
    case 'answerClarification':
      return answerQuestion(desk, click, act.answer)
    case 'choose':
      return choosePlace(desk, click, act.unitId)
    case 'decline':
      return declineCandidate(desk, click, act)
    case 'cancelChoice':
      return cancelChoiceOfPlace(desk, click, '')
    case 'addDetails':
      return addCaseDetails(desk, click, { text: act.text, moreNeeds: [], mustNotPlaceAt: [] })
    case 'askForMore':
      return askForMoreCandidates(desk, click, act.note)
    case 'bookMeeting':
      return bookCaseMeeting(desk, click, { ...act, startsAt: instantMeant(act.startsAt) })
    case 'moveMeeting':
      return moveCaseMeeting(desk, click, { ...act, startsAt: instantMeant(act.startsAt) })
    case 'cancelMeeting':
      return cancelCaseMeeting(desk, click, act.number)
    case 'withdraw':
      return withdrawCase(desk, click, act.note)
  }
}

/** A day that there is not, such as 30 February, is as little ahead as yesterday is. */
function instantMeant(time: MeetingTime): Instant {
  return typeof time === 'number' ? time : (instantOf(time) ?? 0)
}
