import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Call, Fault } from '../harness/connector.ts'
import { chatId, queueChannel } from '../harness/teamsClient.ts'
import { fieldOf, newsIn } from './read.ts'
import { fileCase, omar, openScene, type Scene, sara } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene({
    SAMPLATS_SEND_SECONDS: '1',
    SAMPLATS_SEND_GAP_SECONDS: '0.02',
    SAMPLATS_GIVE_UP_HOURS: String(8 / 3_600),
  })
})

beforeEach(() => scene.connector.heal())

afterAll(() => scene.close())

const throttled: Fault = { status: 429, headers: { 'retry-after': '1' } }

describe('what fails in passing is delivered later, once, and tried by nobody but the dispatcher:', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['429', throttled],
    ['412', { status: 412 }],
    ['502', { status: 502 }],
    ['504', { status: 504 }],
    ['a broken connection', 'reset'],
    ['silence', 'silence'],
  ]

  test.each(faults)('%s', async (_, fault) => {
    let failures = 2
    scene.connector.failWith(call => (isFor(sara, call) && failures-- > 0 ? fault : undefined))
    const caseCode = await fileCase(scene)
    await scene.connector.until(() => postsTo(sara, caseCode).length > 0)
    const tries = callsTo(sara, caseCode)
    expect(tries).toHaveLength(3)
    expect(postsTo(sara, caseCode)).toHaveLength(1)
    expect(await undeliveredOf(caseCode)).toEqual([])
    if (fault === throttled)
      for (const [earlier, later] of pairs(tries)) expect(later.at - earlier.at).toBeGreaterThanOrEqual(1_000)
  })
})

describe('what cannot be delivered is said on the case, and the matter rests there:', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['403', { status: 403 }],
    ['404', { status: 404 }],
    ['502 for ever', { status: 502 }],
  ]

  test.each(faults)(
    '%s to the social worker is read on the queue card',
    async (_, fault) => {
      scene.connector.failWith(call => (isFor(sara, call) ? fault : undefined))
      const caseCode = await fileCase(scene)
      await scene.connector.until(() => readBy('channel', caseCode).includes('kom inte fram'), 20_000)
      expect(readBy('channel', caseCode)).toMatch(/Ett meddelande till Sara Lind kom inte fram [^"]+\./)
      expect(await undeliveredOf(caseCode)).toMatchObject([{ recipient: `person:${sara}`, what: 'card' }])
      await expectRest()
    },
    30_000,
  )

  test('403 to the channel is read on the status card, by whoever filed the case', async () => {
    scene.connector.failWith(call => (isFor('channel', call) ? { status: 403 } : undefined))
    const caseCode = await fileCase(scene)
    await scene.connector.until(() => readBy(sara, caseCode).includes('kom inte fram'))
    expect(readBy(sara, caseCode)).toContain('Ett meddelande till placeringsenhetens kanal kom inte fram')
    await expectRest()
  })

  test('403 to everyone is in the journal, and reaches them with the next step once they can be reached', async () => {
    scene.connector.failWith(() => ({ status: 403 }))
    const caseCode = await fileCase(scene)
    await scene.connector.until(() => callsTo(sara, caseCode).length > 0)
    await expectRest()
    expect(await undeliveredOf(caseCode)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ recipient: 'channel' }),
        expect.objectContaining({ recipient: `person:${sara}` }),
      ]),
    )
    scene.connector.heal()
    await scene.teams.click(omar, { verb: 'claim', caseCode, version: 9, slot: 'queue' }, 'channel')
    await scene.connector.until(() => readBy(sara, caseCode).includes('Omar Haddad'))
    await scene.connector.until(() => readBy('channel', caseCode).includes('Omar Haddad'))
  })
})

function isFor(reader: string, { conversationId }: Call): boolean {
  return conversationOf(reader) === conversationId.split(';')[0]
}

function conversationOf(reader: string): string {
  return reader === 'channel' ? queueChannel : chatId(reader)
}

/** Calls that brought, or would have brought, something of the case to the reader. */
function callsTo(reader: string, caseCode: string): readonly Call[] {
  return scene.connector
    .calls()
    .filter(call => isFor(reader, call) && newsIn(call.activity).startsWith(caseCode))
}

function postsTo(reader: string, caseCode: string): readonly Call[] {
  return scene.connector
    .effects()
    .filter(effect => effect.kind === 'post' && isFor(reader, effect))
    .filter(({ activity }) => newsIn(activity).startsWith(caseCode))
}

/** Everything of the case that the reader can read now. */
function readBy(reader: string, caseCode: string): string {
  const messages = postsTo(reader, caseCode).map(({ activityId }) => scene.connector.message(activityId))
  return JSON.stringify(messages)
}

async function undeliveredOf(caseCode: string) {
  const entries = await scene.archive.journal(caseCode)
  return entries
    .filter(({ type }) => type === 'DeliveryGivenUp')
    .map(({ body }) => fieldOf(body, 'undelivered'))
}

/** Nobody is called any more: a failure that caused news of itself would go on for ever. */
async function expectRest(): Promise<void> {
  const { connector } = scene
  await connector.until(() => Date.now() - (connector.calls().at(-1)?.at ?? 0) > 300, 10_000)
}

function pairs(calls: readonly Call[]): readonly (readonly [Call, Call])[] {
  return calls.flatMap((call, index) => {
    const next = calls[index + 1]
    return next ? [[call, next] as const] : []
  })
}
