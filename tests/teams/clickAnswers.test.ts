import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { carryOut } from '../../bot/desk/carryOut.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { requestFile } from '../../bot/desk/requestFile.ts'
import { theClock } from '../../bot/domain/person.ts'
import type { RequestEntry } from '../../bot/domain/request/entries.ts'
import type { Refusal } from '../../bot/domain/request/refusal.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aClick, caseIn, filed, stateOf, unitIn } from '../builders/caseSteps.ts'
import { omar } from '../builders/staff.ts'
import { type BotServer, startBotServer } from '../harness/botServer.ts'

const caseCode = 'KMPX-3Q47'
const hostile = 'Vi har [plats](http://evil.example) **nu**'

let office: Office
let bot: BotServer

beforeEach(async () => {
  office = await aDesk()
  bot = await startBotServer(office.desk)
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await lookForCandidates(office.desk, aClick(omar)))
  stateOf(await askByMail(office.desk, aClick(omar), { unitIds: ['unit-1'], note: '' }))
  await office.runErrands()
  await carryOut(office.desk, requestFile, {
    fileId: caseCode,
    commandId: 'wrote',
    by: theClock,
    decide: (): readonly RequestEntry[] | Refusal => [
      {
        type: 'UnitWrote',
        unitId: 'unit-1',
        written: { kind: 'reply', seems: 'free', at: office.now(), text: hostile },
      },
    ],
  })
})

afterEach(async () => {
  await bot.close()
  await office.close()
})

describe('a mail that a unit answered by', () => {
  test('is shown in the thread as it was written, and in no text that is read as Markdown', async () => {
    const { text, body } = await press('refresh')
    expect(text).toContain('1\u00a0mejl att läsa')
    expect(runsIn(body)).toContain(hostile)
    expect(JSON.stringify(body).split(hostile)).toHaveLength(2)
  })

  test('is settled by a press there, once however often that arrives', async () => {
    expect((await press('recordFull')).text).toContain('Inga mejl att läsa')
    await press('recordFull')
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]?.settled).toMatchObject({ how: 'replied', channel: 'mail' })
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'full', channel: 'mail' }])
  })

  test('and says no to this child leaves what is known of its places as it is', async () => {
    expect((await press('recordUnsuited')).text).toContain('det passar inte.')
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]?.settled).toMatchObject({ reply: { answer: 'unsuited' } })
    expect((await unitIn(office)).vacancy).toEqual([])
  })
})

async function press(verb: string) {
  const { version } = (await office.archive.load(caseCode)) ?? { version: 0 }
  return bot.teams.click('omar', { verb, caseCode, version, slot: 'mail', unitId: 'unit-1' }, 'channel')
}

/** What stands in text runs, in which no client reads Markdown. */
function runsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && value.type === 'TextRun' && 'text' in value ? [String(value.text)] : []
  return [...own, ...Object.values(value).flatMap(runsIn)]
}
