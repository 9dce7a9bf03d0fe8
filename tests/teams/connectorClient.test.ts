import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { outcomeOfFault } from '../../bot/teams/sendFaults.ts'
import { type Connector, type Fault, startConnector } from '../harness/connector.ts'

let connector: Connector

beforeEach(async () => {
  connector = await startConnector()
})

afterEach(() => connector.stop())

describe('a send through the bot SDK', () => {
  test('arrives with what Teams answers as its receipt', async () => {
    expect(await send()).toBe('message-1')
    expect(connector.effects()).toMatchObject([
      { kind: 'post', conversationId: 'chat', activity: { text: 'hej' } },
    ])
  })

  const inAMinute = new Date(Date.now() + 60_000).toUTCString()
  const fourMinutesAgo = new Date(Date.now() - 240_000).toUTCString()
  const fiveMinutesAgo = new Date(Date.parse(fourMinutesAgo) - 60_000).toUTCString()
  const faults: readonly (readonly [string, Fault, object])[] = [
    ['seconds to wait', { status: 429, headers: { 'retry-after': '30' } }, { retryAfterMs: 30_000 }],
    [
      'an hour to wait until',
      { status: 503, headers: { 'retry-after': inAMinute } },
      { retryAfterMs: expect.closeTo(60_000, -4) },
    ],
    [
      'an hour to wait until, by a clock five minutes behind',
      { status: 503, headers: { 'retry-after': fourMinutesAgo, date: fiveMinutesAgo } },
      { retryAfterMs: 60_000 },
    ],
    ['a wait that says nothing', { status: 429, headers: { 'retry-after': 'soon' } }, {}],
    ['502', { status: 502 }, {}],
    ['a broken connection', 'reset', {}],
    ['silence', 'silence', {}],
  ]
  test.each(faults)('fails after one call, and says when to try again: %s', async (_, fault, outcome) => {
    connector.failWith(() => fault)
    const failed = await send().catch(outcomeOfFault)
    expect(failed).toEqual({ fault: expect.stringMatching(/^the connector /), ...outcome })
    expect(connector.calls()).toHaveLength(1)
  })

  test.each([403, 404, 413])('is given up when the connector answers %d', async status => {
    connector.failWith(() => ({ status }))
    expect(await send().catch(outcomeOfFault)).toEqual({ hopeless: expect.stringContaining(String(status)) })
  })
})

async function send(): Promise<string | undefined> {
  const conversation = { id: 'chat', isGroup: false, conversationType: 'personal', name: '' }
  const to = { channelId: 'msteams', serviceUrl: connector.url, bot: { id: 'bot', name: '' }, conversation }
  let id: string | undefined
  await openAdapter(undefined, 300).continueConversationAsync('', to, async context => {
    id = (await context.sendActivity('hej'))?.id
  })
  return id
}
