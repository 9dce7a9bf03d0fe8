import { ActivityTypes, CardFactory } from 'botbuilder'
import { withRefusal } from '../cards/withRefusal.ts'
import type { CaseOutcome } from '../desk/actOnCase.ts'
import { inTime } from '../desk/inTime.ts'
import { maySeeCase } from '../domain/permissions.ts'
import { nameOf } from '../showing/names.ts'
import { cardForPresser } from './caseCards.ts'
import { answers } from './clickAnswers.ts'
import { type ClickInput, commandIdOf } from './clickInput.ts'
import { isPersonalChat } from './conversation.ts'
import { answerInvoke, type CardOrText, cardAnswer, textAnswer } from './invokeAnswer.ts'
import type { BotServices, Turn } from './services.ts'

/** A press of a button: the answer is the card as it is now, for the one who pressed; everyone else's is updated by dispatch. */
export async function answerClick(turn: Turn, input: ClickInput, services: BotServices): Promise<void> {
  const instead = textAnswer(turn.words.chat.tooLate)
  const answer = await inTime(answerTo(turn, input, services), { longestMs: longestAnswerMs, instead })
  await answerInvoke(turn.context, answer)
}

/** Teams gives a card's button some ten seconds and people three; what comes later reaches them by the updated card. */
const longestAnswerMs = 2_800

/** Old clients send the press as a message: they get a new message back, which repeats nothing typed where others read. */
export async function answerOldClick(turn: Turn, input: ClickInput, services: BotServices): Promise<void> {
  const answer = await answerTo(turn, input, services)
  if (typeof answer.value === 'string') await turn.context.sendActivity(answer.value)
  else await turn.context.sendActivity({ attachments: [CardFactory.adaptiveCard(answer.value)] })
}

async function answerTo(turn: Turn, input: ClickInput, services: BotServices): Promise<CardOrText> {
  const click = {
    person: turn.person,
    caseCode: input.action.caseCode,
    commandId: commandIdOf(input, turn.person.id),
    slot: input.action.slot,
  }
  const answer = await answers[input.action.verb]({ turn, click, input, services })
  return 'outcome' in answer ? afterOutcome(answer, input, { turn, services }) : answer
}

/** Whoever may not see the case is told so, and shown nothing of it. */
async function afterOutcome(
  outcome: CaseOutcome,
  { action, inputs }: ClickInput,
  { turn, services }: Readonly<{ turn: Turn; services: BotServices }>,
): Promise<CardOrText> {
  const { words, person } = turn
  const { state, version } = outcome
  const said =
    outcome.outcome === 'refused' ? words.cases.refusal(outcome.refusal, id => nameOf(services.desk, id)) : ''
  if (!state || !maySeeCase(person, state)) return textAnswer(said || words.chat.notYours)
  const card = await cardForPresser(
    services.desk,
    { request: state, version, slot: action.slot, tab: services.tab },
    turn,
  )
  return cardAnswer(said ? withRefusal(card, said, isReadByOthers(turn) ? {} : inputs) : card)
}

/** An answer to a click is its presser's alone; a message in a channel or group is everyone's. */
function isReadByOthers({ context: { activity } }: Turn): boolean {
  return activity.type === ActivityTypes.Message && !isPersonalChat(activity)
}
