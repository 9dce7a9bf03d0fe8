import type { Activity, TurnContext } from 'botbuilder'
import type { ChatReference } from '../domain/person.ts'
import { rootOf } from './conversation.ts'
import { statusOf } from './sendFaults.ts'
import type { BotServices } from './services.ts'

/** A message to be put somewhere, and where one stands. */
export type Message = Partial<Activity> & Readonly<{ type: string }>
export type Receipt = Readonly<{ conversationId: string; activityId: string }>

type Connection = Pick<BotServices, 'adapter' | 'appId'>

export async function post(services: Connection, chat: ChatReference, message: Message): Promise<Receipt> {
  let activityId = ''
  await inConversation(services, chat, async context => {
    activityId = (await context.sendActivity(message))?.id ?? ''
  })
  return { conversationId: chat.conversationId, activityId }
}

/** A new thread in a channel begins with a conversation of its own. */
export async function postInChannel(
  { adapter, appId }: Connection,
  chat: ChatReference,
  message: Message,
): Promise<Receipt> {
  let receipt: Receipt = { conversationId: chat.conversationId, activityId: '' }
  const parameters = {
    isGroup: true,
    bot: { id: chat.botId, name: '' },
    channelData: { channel: { id: chat.conversationId }, tenant: { id: chat.tenantId } },
    tenantId: chat.tenantId,
    activity: asFirstOf(chat, message),
  }
  await adapter.createConversationAsync(
    appId,
    'msteams',
    chat.serviceUrl,
    '',
    parameters,
    async ({ activity }) => {
      receipt = { conversationId: activity.conversation.id, activityId: rootOf(activity.conversation.id) }
    },
  )
  return receipt
}

/** False when the message that stood there has been removed. */
export async function updated(
  services: BotServices,
  standing: ChatReference & Receipt,
  message: Message,
): Promise<boolean> {
  try {
    await inConversation(services, standing, context =>
      context.updateActivity({ ...message, id: standing.activityId }),
    )
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

export function receiptIn(receipt: unknown): Receipt | undefined {
  if (typeof receipt !== 'object' || receipt === null) return undefined
  if (!('conversationId' in receipt) || !('activityId' in receipt)) return undefined
  const { conversationId, activityId } = receipt
  return typeof conversationId === 'string' && typeof activityId === 'string'
    ? { conversationId, activityId }
    : undefined
}

/** The SDK's type of a conversation's first message wants every field that an arriving one has. */
function asFirstOf({ serviceUrl, conversationId, botId }: ChatReference, message: Message): Activity {
  const bot = { id: botId, name: '' }
  return {
    callerId: '',
    channelId: 'msteams',
    conversation: { id: conversationId, isGroup: true, conversationType: 'channel', name: '' },
    from: bot,
    label: '',
    listenFor: [],
    localTimezone: '',
    recipient: bot,
    serviceUrl,
    text: '',
    valueType: '',
    ...message,
  }
}

async function inConversation(
  { adapter, appId }: Connection,
  chat: ChatReference,
  act: (context: TurnContext) => Promise<unknown>,
): Promise<void> {
  const inThread = rootOf(chat.conversationId) !== ''
  const reference = {
    channelId: 'msteams',
    serviceUrl: chat.serviceUrl,
    bot: { id: chat.botId, name: '' },
    conversation: {
      id: chat.conversationId,
      isGroup: inThread,
      conversationType: inThread ? 'channel' : 'personal',
      name: '',
      tenantId: chat.tenantId,
    },
  }
  await adapter.continueConversationAsync(appId, reference, async context => {
    await act(context)
  })
}
