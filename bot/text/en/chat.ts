import type { ChatWords } from '../chatWords.ts'
import { englishLists as lists } from '../lists.ts'
import { identifyingKinds } from './identifyingKinds.ts'

export const chat: ChatWords = {
  greeting: 'Hello. I take placement requests and keep you up to date on them.',
  help: [
    'Write what is needed, in Swedish, for example: *akut HVB för pojke 15 år, LVU, missbruk, från fredag*.',
    '**new request** opens an empty form. **my cases** shows your open cases.',
    '**queue** shows the cases that wait. **this channel** makes the channel the placement unit’s queue.',
    '**search hvb missbruk** finds units in the register. A case code, for example *KMPX-3Q47*, shows a case.',
    'Never write names, personal numbers, phone numbers or addresses. **help** shows this again.',
  ],
  unknownSentence: 'I did not understand that. This is what you can write:',
  identifying: kind =>
    `Your message seems to hold ${identifyingKinds[kind]}. Delete the message here in the chat. ` +
    'I have saved nothing of it. Then write the request again without it.',
  notRegistered:
    'You are not registered in Samplats yet. Ask your administrator to add you, and you can start.',
  notYours: 'You do not have the right to do this.',
  onlyInOwnChat: 'Others can read along here. Do it in your own chat with me instead.',
  actingAs: roles => `You now act as ${lists.all(roles)}.`,
  unknownRole: roles => `You do not have that role. You can choose ${lists.anyOf(roles)}.`,
  unknownUnit: names =>
    `I find no unit called ${lists.anyOf(names.map(name => `“${name}”`))}. Nothing was saved. Write the name as it stands in the register.`,
  queueChannelSet: 'New requests are shown in this channel from now on.',
  queueChannelOnlyInChannel: 'Write that in the channel that is to be the placement unit’s queue.',
  noQueueChannel:
    'No channel has been chosen for the queue, so the request comes here. Write “this channel” in the unit’s channel.',
  emptyQueue: 'The queue is empty. New requests are shown here as they come.',
  noOpenCases: 'You have no open cases. Write “new request” to begin.',
  queueHeading: count => (count === 1 ? 'Queue: 1 open case' : `Queue: ${count} open cases`),
  myCasesHeading: count => (count === 1 ? 'Your open case' : `Your ${count} open cases`),
  moreCases: count => `and ${count}\u00a0more`,
  unforeseen: 'Something went wrong on our side. Look at the case before you try again.',
  tooLate: 'It took too long. Look at the case before you try again.',
  queueChannelName: 'the placement unit’s channel',
  notices: {
    clarificationAnswered: code => `${code}: the question has been answered.`,
    detailsAdded: code => `${code}: details have been added to the request.`,
    chosen: code => `${code}: a place is chosen and held until there is a decision.`,
    choiceCancelled: code => `${code}: the choice was undone and the place released.`,
    holdExpired: code => `${code}: the time for a decision ran out and the place was released.`,
    suggestionExpired: code => `${code}: the time to choose ran out. The search goes on.`,
    suggestionRecalled: code => `${code}: the suggestion was taken back. The search goes on.`,
    moreAskedFor: code => `${code}: more suggestions are needed.`,
    allDeclined: code => `${code}: all suggestions were declined. The search goes on.`,
    decided: code => `${code}: the decision has been recorded.`,
    decisionRefused: code => `${code}: the decision was a refusal. The search goes on.`,
    placed: code => `${code}: the move is done. The case can be closed.`,
    takenOver: code => `${code}: a colleague has taken over the case.`,
    withdrawn: code => `${code}: the request was withdrawn.`,
    replaced: code => `${code}: the case was replaced by another.`,
    unmet: code => `${code}: no place was found and the case is closed.`,
    expired: code => `${code}: time ran out and the case is closed.`,
    closedByParallel: code => `${code}: the place was found in another case.`,
    competitionFound: code => `${code}: other cases need the same places. Open the case and talk it over.`,
    inquiryAnswered: code => `${code}: a provider has answered.`,
    unitWrote: code => `${code}: a provider has answered by a mail that needs to be read.`,
    inquiryUndelivered: code => `${code}: a question to a provider was not delivered. Phone instead.`,
    deliveryGivenUp: code => `${code}: a message was not delivered. Open the case to see which.`,
  },
  previews: {
    status: code => `${code}: how your request is doing`,
    queue: code => `${code}: case in the queue`,
    mail: code => `${code}: mail from providers`,
    candidates: code => `${code}: candidates`,
    clarification: code => `${code}: you have a question`,
    suggestion: code => `${code}: you have suggestions`,
  },
  requestPreview: 'New request to fill in',
}
