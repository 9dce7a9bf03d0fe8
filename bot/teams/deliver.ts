import { ActivityTypes } from 'botbuilder'
import { messageCard } from '../cards/messageCard.ts'
import { loadRequest } from '../desk/actOnCase.ts'
import type { Outcome, Performer } from '../desk/dispatching.ts'
import type { FoundCase } from '../desk/findCases.ts'
import { mayBeToldOf } from '../domain/permissions.ts'
import type { ChatReference } from '../domain/person.ts'
import { cardKey } from '../domain/request/announce.ts'
import { channel, personIn } from '../domain/request/audience.ts'
import { slotIn } from '../domain/request/messageSlot.ts'
import { noticeKinds } from '../domain/request/notices.ts'
import { isOneOf, type Locale } from '../domain/vocabulary.ts'
import { cardInSlot } from '../showing/cardInSlot.ts'
import { wordsFor } from '../text/words.ts'
import { cardMessage } from './cardMessage.ts'
import { type Message, post, postInChannel, receiptIn, updated } from './posting.ts'
import { outcomeOfFault, statusOf } from './sendFaults.ts'
import type { BotServices } from './services.ts'

/** Puts cards and notices where their readers are. What is shown is always the case as it stands when it is sent. */
export function cardPerformers(services: BotServices): Readonly<Record<'card' | 'notice', Performer>> {
  return {
    card: dispatch => deliver(dispatch, services, deliverCard),
    notice: dispatch => deliver(dispatch, services, deliverNotice),
  }
}

type Dispatch = Parameters<Performer>[0]
type Delivering = Readonly<{ dispatch: Dispatch; found: FoundCase; reader: Reader; services: BotServices }>
type Reader = Readonly<{ chat: ChatReference; locale: Locale; inChannel: boolean }>

async function deliver(
  dispatch: Dispatch,
  services: BotServices,
  how: (delivering: Delivering) => Promise<Outcome>,
): Promise<Outcome> {
  const found = await loadRequest(services.desk, dispatch.fileId)
  // What another process wrote a moment ago may be read here only in a moment.
  if (!found) return { fault: 'the case could not be found' }
  if (found.version < dispatch.version) return { notYet: services.desk.clock() + waitForWhatIsWritten }
  const person = services.desk.directory.person(personIn(dispatch.recipient) ?? '')
  const reader = readerOf(dispatch.recipient, services)
  if (!reader) return { fault: 'the recipient has not opened the app, or no queue channel is chosen' }
  const mayRead = !person || mayBeToldOf(person, found.request)
  try {
    return await (mayRead ? how : takeBack)({ dispatch, found, reader, services })
  } catch (error) {
    return outcomeOfFault(error)
  }
}

/** Whoever may not see the case any more is told nothing, and a card that stands in their chat is emptied. */
async function takeBack({ dispatch, reader, services }: Delivering): Promise<Outcome> {
  const standing = receiptIn(dispatch.receipt)
  if (!standing || dispatch.kind !== 'card')
    return { hopeless: 'the recipient may not see the case any more' }
  const empty = cardMessage(messageCard(wordsFor(reader.locale).chat.notYours))
  await updated(services, { ...reader.chat, ...standing }, empty)
  return { delivered: true, receipt: { ...standing }, replaced: true }
}

function readerOf(recipient: string, { desk }: BotServices): Reader | undefined {
  if (recipient === channel) {
    const chat = desk.directory.centralUnit().queueChannel
    return chat && { chat, locale: 'sv', inChannel: true }
  }
  const person = desk.directory.person(personIn(recipient) ?? '')
  return person?.chat && { chat: person.chat, locale: person.locale, inChannel: false }
}

/** The message that stands is updated; the first time, or when its place in the chat is gone, a new one is posted. */
async function deliverCard(delivering: Delivering): Promise<Outcome> {
  const { dispatch, found, reader, services } = delivering
  const slot = slotIn(dispatch.body)
  if (!slot) return { hopeless: 'there is no such card' }
  const card = await cardInSlot(services.desk, { ...found, slot, tab: services.tab }, wordsFor(reader.locale))
  const message = cardMessage(card)
  const standing = receiptIn(dispatch.receipt)
  if (standing && (await updated(services, { ...reader.chat, ...standing }, message)))
    return { delivered: true, receipt: { ...standing }, replaced: true }
  if (!reader.inChannel) return { delivered: true, receipt: await post(services, reader.chat, message) }
  if (slot === 'queue')
    return { delivered: true, receipt: await postInChannel(services, reader.chat, message) }
  return postInThread(delivering, message)
}

async function deliverNotice(delivering: Delivering): Promise<Outcome> {
  const { dispatch, found, reader, services } = delivering
  const kind = noticeIn(dispatch.body)
  if (!kind) return { hopeless: 'there is nothing to say' }
  const said = wordsFor(reader.locale).chat.notices[kind](dispatch.fileId)
  const message = { type: ActivityTypes.Message, text: said }
  if (!reader.inChannel) return { delivered: true, receipt: await post(services, reader.chat, message) }
  return postInThread(delivering, addressed(said, found, services))
}

/** In a channel nobody is notified who is not mentioned. */
function addressed(said: string, { request }: FoundCase, { desk }: BotServices): Message {
  const officer = 'officer' in request && desk.directory.person(request.officer ?? '')
  if (!officer) return { type: ActivityTypes.Message, text: said }
  const mention = `<at>${officer.name}</at>`
  const entity = { type: 'mention', text: mention, mentioned: { id: officer.id, name: officer.name } }
  return { type: ActivityTypes.Message, text: `${mention} ${said}`, entities: [entity] }
}

/** In the channel everything about a case hangs under its queue card, which must be there first; gone, a new thread begins. */
async function postInThread({ dispatch, reader, services }: Delivering, message: Message): Promise<Outcome> {
  const queueCard = await services.desk.archive.dispatches.find(dispatch.fileId, cardKey('queue', channel))
  const root = receiptIn(queueCard?.receipt)
  if (!root && queueCard?.status !== 'pending') return { hopeless: 'the queue card was never delivered' }
  if (!root) return { notYet: services.desk.clock() + waitForQueueCard }
  const thread = { ...reader.chat, conversationId: root.conversationId }
  try {
    return { delivered: true, receipt: await post(services, thread, message) }
  } catch (error) {
    if (statusOf(error) !== 404) throw error
    return { delivered: true, receipt: await postInChannel(services, reader.chat, message) }
  }
}

const waitForQueueCard = 1_000
const waitForWhatIsWritten = 200

function noticeIn(body: unknown) {
  if (typeof body !== 'object' || body === null || !('notice' in body)) return undefined
  return isOneOf(noticeKinds, body.notice) ? body.notice : undefined
}
