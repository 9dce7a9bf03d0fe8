import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { day } from '../../bot/domain/calendar.ts'
import manifest from '../../manifest/manifest.json' with { type: 'json' }
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { now } from '../builders/aQuery.ts'
import { aUnit, aVacancy } from '../builders/aUnit.ts'
import { theTradeBook } from '../domain/registerIndex/theTradeBook.ts'
import { type BotServer, startBotServer } from '../harness/botServer.ts'
import { clickFrom } from '../harness/teamsClient.ts'

let office: Office
let bot: BotServer

beforeAll(async () => {
  const homes = Array.from({ length: 30 }, (_, nth) =>
    aUnit({ id: `home-${nth}`, name: `Hemmet ${String.fromCharCode(65 + nth)}`, serviceType: 'fosterHome' }),
  )
  const free = (
    [
      ['Asp', 3],
      ['Bok', 1],
      ['Ek', 2],
    ] as const
  ).map(([name, days]) =>
    aUnit({ id: name, name: `Gården ${name}`, vacancy: [aVacancy({ statedAt: now - days * day })] }),
  )
  office = await aDesk({ providers: [aProvider({ units: [...homes, ...free] })], trade: theTradeBook })
  bot = await startBotServer(office.desk)
})

afterAll(async () => {
  await bot.close()
  await office.close()
})

const [extension] = manifest.composeExtensions
const command = extension?.commands[0]

describe('a search from a message, as the manifest says that it is sent,', () => {
  test('finds units, each with a card to put in and a line to choose it by', async () => {
    const { attachments } = await found(searching('garden bok'))
    expect(attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5' },
      preview: { content: { title: 'Gården Bok', text: expect.stringContaining('HVB, Göteborg') } },
    })
  })

  test('shows before anything is written who has said last that they have a place', async () => {
    const initial = { ...searching(''), parameters: [{ name: 'initialRun', value: 'true' }] }
    for (const nothing of [initial, searching(''), searching('   ')])
      expect(titles(await found(nothing))).toEqual(['Gården Bok', 'Gården Ek', 'Gården Asp'])
  })

  test('gives at most 25, and the rest when one goes on', async () => {
    const first = titles(await found(searching('familjehem', { skip: 0, count: 100 })))
    const rest = titles(await found(searching('familjehem', { skip: 25, count: 25 })))
    expect([first.length, rest.length, new Set([...first, ...rest]).size]).toEqual([25, 5, 30])
  })

  test('puts in nothing to press but a page to open, which is all that Outlook has', async () => {
    const { attachments } = await found(searching('gården'))
    const actions = JSON.stringify(attachments).match(/"Action\.\w+"/g)
    expect(new Set(actions)).toEqual(new Set(['"Action.OpenUrl"']))
  })

  test('finds nothing without a fault', async () => {
    expect((await found(searching('flygplats'))).attachments).toEqual([])
  })

  test('keeps no chat: it may be two people’s own, where the bot is not', async () => {
    const before = office.desk.directory.person('sara')
    await found(searching('gården'))
    expect(office.desk.directory.person('sara')).toBe(before)
  })
})

describe('is answered with one sentence:', () => {
  test.each([
    ['a personal number', searching('20110203-2384'), /personnummer/],
    ['more than anyone types', searching('å'.repeat(201)), /högst 200 tecken/],
    ['another command', { ...searching('gården'), commandId: 'other' }, /kunde inte läsa/],
    ['a page far beyond', searching('ekbacken', { skip: 1e9, count: 25 }), /kunde inte läsa/],
    ['nothing at all', undefined, /kunde inte läsa/],
  ])('%s', async (_, value, sentence) => {
    expect(await said(value)).toMatch(sentence)
  })

  test('someone who is not on staff', async () => {
    expect(await said(searching('gården'), 'stranger')).toMatch(/inte upplagd/)
  })
})

function searching(text: string, queryOptions = { skip: 0, count: 25 }) {
  return {
    commandId: command?.id,
    parameters: [{ name: command?.parameters[0]?.name, value: text }],
    queryOptions,
  }
}

const listOfUnits = z.object({
  type: z.literal('result'),
  attachmentLayout: z.literal('list'),
  attachments: z.array(
    z.looseObject({ preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }) }),
  ),
})
const answered = z.object({
  composeExtension: z.union([listOfUnits, z.object({ type: z.literal('message'), text: z.string() })]),
})

async function ask(value: unknown, person = 'sara') {
  const invoke = clickFrom({ person, where: 'ownChat', connector: bot.connector.url }, { verb: '' })
  const { status, body } = await bot.teams.send({ ...invoke, name: 'composeExtension/query', value })
  expect(status).toBe(200)
  return answered.parse(body).composeExtension
}

async function found(value: unknown) {
  return listOfUnits.parse(await ask(value))
}

async function said(value: unknown, person?: string) {
  const answer = await ask(value, person)
  return 'text' in answer ? answer.text : ''
}

function titles({ attachments }: z.infer<typeof listOfUnits>): readonly string[] {
  return attachments.map(({ preview }) => preview.content.title)
}
