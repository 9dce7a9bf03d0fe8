import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { readNearby } from '../../bot/reading/readNearby.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aFosterHome, aUnit, aVacancy } from '../builders/aUnit.ts'
import { theTradeBook } from '../domain/registerIndex/theTradeBook.ts'
import { type BotServer, startBotServer } from '../harness/botServer.ts'
import { chatId } from '../harness/teamsClient.ts'

let office: Office
let bot: BotServer

beforeEach(async () => {
  const units = [
    aUnit({ id: 'ek', name: 'Ekbacken', takes: ['substanceUse'], vacancy: [aVacancy()] }),
    aFosterHome({ id: 'alm', name: 'Almen', municipality: '1490' }),
  ]
  office = await aDesk({
    providers: [aProvider({ units })],
    trade: theTradeBook,
    nearby: text => readNearby(text, { places: municipalities }),
  })
  bot = await startBotServer(office.desk)
})

afterEach(async () => {
  await bot.close()
  await office.close()
})

describe('whoever may use the bot searches the register in the chat', () => {
  test.each(['sara', 'omar', 'lena'])(
    'and gets what was found, why, and a way to the tab: %s',
    async person => {
      const card = await answerTo(person, 'sök hvb misbruk')
      for (const said of ['Ekbacken', 'Göteborg', '4\u00a0500\u00a0kr/dygn', 'Hittad på HVB och missbruk'])
        expect(card).toContain(said)
      expect(card).not.toContain('Almen')
      expect(card).toContain('"url":"https://samplats.city.example/tab/register#text=hvb+misbruk"')
      expect(card).toContain('"url":"https://samplats.city.example/tab/register/units/ek"')
    },
  )

  test('with the vacancy and how old it is', async () => {
    expect(await answerTo('sara', 'sök ekbacken')).toMatch(/2\u00a0lediga platser, sagt för \d+/)
  })

  test('in English too', async () => {
    expect(await answerTo('sara', 'search boras')).toContain('Almen')
  })

  test('in the channel as well, where no child is spoken of', async () => {
    await bot.teams.say('omar', 'sök ekbacken', 'channel')
    await bot.connector.until(() => bot.connector.effects().length > 0)
    expect(JSON.stringify(bot.connector.effects())).toContain('Ekbacken')
  })

  test('and is told in a sentence when nothing is found, or nothing was asked for', async () => {
    expect(await answerTo('sara', 'sök flygplats')).toContain(
      'Ingen enhet i registret har med ”flygplats” att göra.',
    )
    expect(await answerTo('sara', 'sök')).toContain('Skriv vad du söker')
  })

  test('and how far away was looked where that leaves nothing', async () => {
    expect(await answerTo('sara', 'sök ekbacken inom 30 km från Stockholm')).toMatch(
      /Ingen enhet .* att göra\..*Högst .*30\u00a0km.* från Stockholm\./,
    )
  })

  test('but never by a personal number', async () => {
    const said = await answerTo('sara', 'sök hvb 20110203-2384')
    expect(said).toContain('personnummer')
    expect(said).not.toContain('2384')
  })
})

test('a request that begins with who is looking is a request and no search', async () => {
  expect(await answerTo('sara', 'söker familjehem för pojke 8 år, skolfrånvaro')).toContain('"verb":"file"')
})

async function answerTo(person: string, text: string): Promise<string> {
  const already = bot.connector.messagesIn(chatId(person)).length
  await bot.teams.say(person, text)
  await bot.connector.until(() => bot.connector.messagesIn(chatId(person)).length > already)
  return JSON.stringify(bot.connector.messagesIn(chatId(person)).at(-1)?.activity)
}
