import { CardFactory, TurnContext } from 'botbuilder'
import type { Card } from '../cards/card.ts'
import { foundUnitsCard } from '../cards/foundUnitsCard.ts'
import { helpCard } from '../cards/helpCard.ts'
import { messageCard } from '../cards/messageCard.ts'
import { myCasesCard } from '../cards/myCasesCard.ts'
import { queueListCard } from '../cards/queueListCard.ts'
import { requestCard } from '../cards/requestCard.ts'
import { newCaseCode } from '../desk/caseCode.ts'
import { openCasesOf, openQueue } from '../desk/findCases.ts'
import { chooseQueueChannel, narrowRoles } from '../desk/people.ts'
import { searchRegister } from '../desk/searchRegister.ts'
import { dateAt } from '../domain/calendar.ts'
import { mayFile, mayHandleQueue } from '../domain/permissions.ts'
import type { PersonId } from '../domain/person.ts'
import { findIdentifying } from '../domain/request/identifyingText.ts'
import { locales, type Role } from '../domain/vocabulary.ts'
import { readSentence } from '../reading/readSentence.ts'
import { nameOf } from '../showing/names.ts'
import { wordsFor } from '../text/words.ts'
import { cardByCode } from './caseCards.ts'
import { chatOfActivity, isChannel, isPersonalChat } from './conversation.ts'
import { readersOf } from './readers.ts'
import { emptyFields, fieldsOfReading } from './requestFields.ts'
import type { BotServices, Turn } from './services.ts'

/** What people write: a few commands in Swedish or English, and otherwise a request in a sentence. */
export async function answerSentence(turn: Turn, services: BotServices): Promise<void> {
  const text = spoken(turn.context)
  const identifying = findIdentifying(text)
  if (identifying) return say(turn, messageCard(turn.words.chat.identifying(identifying)))
  const command = commands.find(({ says }) => says.test(text))
  if (command) return command.answer(turn, services, text)
  if (isPersonalChat(turn.context.activity) && mayFile(turn.person)) return readRequest(turn, services, text)
  return say(turn, helpCard({ unknown: true }, turn.words))
}

export async function greet(turn: Turn): Promise<void> {
  await say(turn, helpCard({ unknown: false }, turn.words))
}

type Command = Readonly<{
  says: RegExp
  answer: (turn: Turn, services: BotServices, text: string) => Promise<void>
}>

const commands: readonly Command[] = [
  { says: /^(ny förfrågan|new request)$/i, answer: openEmptyCard },
  { says: /^(mina ärenden|my cases)$/i, answer: listMyCases },
  { says: /^(kö|kön|queue)$/i, answer: listQueue },
  { says: /^(denna kanal|this channel)$/i, answer: setChannel },
  { says: /^(sök|search)(\s|$)/i, answer: searchUnits },
  { says: /^\/?(roll|role)(\s|$)/i, answer: switchRole },
  { says: /^(hjälp|help|hej|hello|\?)$/i, answer: greet },
  { says: /^[2-9a-z]{4}-[2-9a-z]{4}(-[2-9])?$/i, answer: showOneCase },
]

async function openEmptyCard(turn: Turn, { desk }: BotServices): Promise<void> {
  if (!mayFile(turn.person) || !isPersonalChat(turn.context.activity))
    return say(turn, messageCard(turn.words.chat.notYours))
  await say(
    turn,
    requestCard({ caseCode: newCaseCode(desk.random), form: emptyFields, faults: [] }, turn.words),
  )
}

async function readRequest(
  turn: Turn,
  { desk, lexicon, places, home }: BotServices,
  text: string,
): Promise<void> {
  const today = dateAt(desk.clock())
  const reading = readSentence(text, { today, lexicon, places })
  if (!reading.isRequest) return say(turn, helpCard({ unknown: true }, turn.words))
  const form = fieldsOfReading(reading, home, turn.words)
  const understood = { ...reading, readOn: today }
  await say(
    turn,
    requestCard({ caseCode: newCaseCode(desk.random), form, understood, faults: [] }, turn.words),
  )
}

async function listMyCases(turn: Turn, { desk }: BotServices): Promise<void> {
  if (readersOf(turn.context, desk) !== 'oneself')
    return say(turn, messageCard(turn.words.chat.onlyInOwnChat))
  const cases = await openCasesOf(desk, turn.person)
  await say(turn, myCasesCard({ cases, viewer: turn.person.id }, turn.words))
}

async function listQueue(turn: Turn, { desk }: BotServices): Promise<void> {
  if (!mayHandleQueue(turn.person)) return say(turn, messageCard(turn.words.chat.notYours))
  if (readersOf(turn.context, desk) === 'others') return say(turn, messageCard(turn.words.chat.onlyInOwnChat))
  const cases = await openQueue(desk)
  const names = { districtName: desk.districtName, nameOf: (id: PersonId) => nameOf(desk, id) }
  await say(turn, queueListCard({ cases, ...names }, turn.words))
}

async function setChannel(turn: Turn, { desk }: BotServices): Promise<void> {
  const { activity } = turn.context
  const { chat } = turn.words
  if (!isChannel(activity)) return say(turn, messageCard(chat.queueChannelOnlyInChannel))
  const refusal = await chooseQueueChannel(desk, turn.person, chatOfActivity(activity))
  await say(turn, messageCard(refusal ? chat.notYours : chat.queueChannelSet))
}

/** The first few; the rest, and every choice, are in the tab. */
async function searchUnits(turn: Turn, { desk, tab }: BotServices, text: string): Promise<void> {
  const asked = text.replace(/^\S+\s*/, '')
  if (asked === '') return say(turn, messageCard(turn.words.search.howTo))
  const found = searchRegister(desk, {
    text: asked,
    filters: {},
    sort: 'relevance',
    page: { size: mostUnitsOnCard },
  })
  await say(turn, foundUnitsCard({ ...found, asked, now: desk.clock(), tab }, turn.words))
}

const mostUnitsOnCard = 5

/** Roles by their name in either language; "alla" gives them all back. */
async function switchRole(turn: Turn, { desk }: BotServices, text: string): Promise<void> {
  const { chat, terms } = turn.words
  const wanted = text.replace(/^\/?\S+\s*/, '').toLowerCase()
  const own = turn.person.roles
  const named = own.filter(role => wordsOfRole(role).some(word => word.toLowerCase() === wanted))
  const all = wanted === 'alla' || wanted === 'all'
  if (named.length === 0 && !all)
    return say(turn, messageCard(chat.unknownRole(own.map(role => terms.roles[role]))))
  const person = await narrowRoles(desk, turn.person, named)
  await say(turn, messageCard(chat.actingAs(person.activeRoles.map(role => terms.roles[role]))))
}

function wordsOfRole(role: Role): readonly string[] {
  return locales.map(locale => wordsFor(locale).terms.roles[role])
}

async function showOneCase(turn: Turn, services: BotServices, text: string): Promise<void> {
  const shown = await cardByCode(services, text.toUpperCase(), turn)
  await say(turn, 'said' in shown ? messageCard(shown.said) : shown.card)
}

/** What was written, without the mention of the bot that a channel needs. */
function spoken(context: TurnContext): string {
  const text = TurnContext.removeRecipientMention(context.activity) ?? context.activity.text ?? ''
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

async function say({ context }: Turn, card: Card): Promise<void> {
  await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] })
}
