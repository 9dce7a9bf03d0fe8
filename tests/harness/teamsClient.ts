import { randomUUID } from 'node:crypto'
import { demoBot, demoTenant } from '../../bot/demo/playground.ts'

/** What people do in Teams, as the activities that Teams sends for it. */
export type TeamsClient = Readonly<{
  say: (person: string, text: string, where?: Place) => Promise<Answer>
  click: (person: string, data: ClickData, where?: Place) => Promise<Answer>
  /** Any activity, or anything else that JSON can say. */
  send: (activity: unknown) => Promise<Answer>
}>

export type Place = 'ownChat' | 'channel'

/** The action and, beside it, what stood in the card's fields. */
export type ClickData = Readonly<Record<string, unknown> & { verb: string }>

export type Answer = Readonly<{ status: number; text: string; body: unknown }>

export const queueChannel = 'channel-queue'

export function chatId(person: string): string {
  return `chat-${person}`
}

/** Speaks to the bot at `url`, and names the connector by which the bot speaks back. */
export function teamsClient({ url, connector }: Readonly<{ url: string; connector: string }>): TeamsClient {
  const send = (activity: unknown) => postJson(`${url}/api/messages`, JSON.stringify(activity))
  return {
    say: (person, text, where = 'ownChat') => send(messageFrom({ person, where, connector }, text)),
    click: (person, data, where = 'ownChat') => send(clickFrom({ person, where, connector }, data)),
    send,
  }
}

export type Speaker = Readonly<{ person: string; where: Place; connector: string }>

export function messageFrom(speaker: Speaker, text: string) {
  return { ...activityFrom(speaker), type: 'message', text }
}

export function clickFrom(speaker: Speaker, data: ClickData) {
  return {
    ...activityFrom(speaker),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  }
}

type Posting = Readonly<{
  longestMs?: number
  /** A connection of its own, and none that is kept. */
  alone?: boolean
}>

export async function postJson(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  { longestMs = 300_000, alone = false }: Posting = {},
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(alone && { connection: 'close' }) }
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(longestMs) })
  const text = await response.text()
  return { status: response.status, text, body: jsonIn(text) }
}

function activityFrom({ person, where, connector }: Speaker) {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: connector,
    locale: 'sv-SE',
    from: { id: person, name: 'Någon', aadObjectId: person },
    recipient: { id: demoBot, name: 'Samplats' },
    conversation: conversationOf(person, where),
  }
}

function conversationOf(person: string, where: Place) {
  if (where === 'ownChat') return { conversationType: 'personal', id: chatId(person), tenantId: demoTenant }
  return {
    conversationType: 'channel',
    isGroup: true,
    id: `${queueChannel};messageid=1`,
    tenantId: demoTenant,
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
