import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../../bot/desk/answerForCase.ts'
import { carryOut } from '../../../bot/desk/carryOut.ts'
import { loadCorrespondence } from '../../../bot/desk/inquiries/correspondenceFile.ts'
import { replyByLink } from '../../../bot/desk/inquiries/replyByLink.ts'
import { tellRegister } from '../../../bot/desk/inquiries/tellRegister.ts'
import { mergeProvider } from '../../../bot/desk/mergeProviders.ts'
import { providerFile } from '../../../bot/desk/providerFile.ts'
import { day, hour, type Instant, minute } from '../../../bot/domain/calendar.ts'
import type { InquiryReply } from '../../../bot/domain/inquiry/reply.ts'
import { theClock } from '../../../bot/domain/person.ts'
import type { RegisterEntry } from '../../../bot/domain/register/providerEntries.ts'
import { type AskingOffice, anAskingOffice, ekbackenAndLarkan } from '../../builders/anAskingOffice.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aVacancy } from '../../builders/aUnit.ts'
import { aClick, caseIn, stateOf, unitIn } from '../../builders/caseSteps.ts'
import { onProvider } from '../../builders/registerActs.ts'
import { jonas, sara, tove } from '../../builders/staff.ts'

const code = 'KMPX-3Q47'
const full: InquiryReply = { answer: 'full', reason: 'Fullt till jul.' }
const unsuited: InquiryReply = { answer: 'unsuited', reason: 'Inte vår målgrupp.' }
const free: InquiryReply = { answer: 'free', places: 2, from: '2026-12-03', conditions: '' }

let office: AskingOffice
let askedAt: Instant
beforeEach(async () => {
  const other = aProvider({
    id: 'provider-2',
    name: 'Annans AB',
    organisationNumber: '556677-8899',
    units: [],
  })
  office = await anAskingOffice([ekbackenAndLarkan, other])
  await office.search()
  stateOf(await office.ask(['unit-1']))
  await office.sendLetters()
  askedAt = office.now()
})
afterEach(() => office.close())

describe('a unit that says nothing', () => {
  test('is not silent yet when it is reminded', async () => {
    await office.untilDeadline()
    expect(await ended()).toEqual([])
  })

  test('has been silent once when the reminder’s hour has passed too, and the officer reads so in the case', async () => {
    await silence()
    expect(await ended()).toMatchObject([{ how: 'silent', at: office.now() - minute }])
    expect((await caseIn(office)).inquiries).toMatchObject([{ settled: { how: 'silent' } }])
    office.pass(30 * day)
    await office.sendLetters()
    expect(await ended()).toHaveLength(1)
  })

  test('has been silent of each case that it was asked about', async () => {
    await office.search({ caseCode: 'RTQW-88M2', by: jonas })
    stateOf(await office.ask(['unit-1'], { caseCode: 'RTQW-88M2' }))
    await office.sendLetters()
    await silence()
    await office.untilDeadline('RTQW-88M2')
    expect((await ended()).map(({ how }) => how)).toEqual(['silent', 'silent'])
  })

  test('is not called so when nobody needs the answer any more', async () => {
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    office.pass(30 * day)
    await office.sendLetters()
    expect(await ended()).toEqual([])
  })

  test('and answers after all has answered, and taken its time', async () => {
    await silence()
    office.pass(hour)
    await reply(full)
    expect(await ended()).toEqual([
      {
        inquiry: expect.any(String),
        how: 'answered',
        at: office.now(),
        tookMs: office.now() - askedAt,
      },
    ])
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'full' }])
  })

  test('and writes after all has answered, before anybody has read it', async () => {
    await silence()
    await write('Vi har plats.')
    expect(await ended()).toMatchObject([{ how: 'answered' }])
    expect((await unitIn(office)).vacancy).toEqual([])
  })

  test('and moves to another provider before it answers is put right there', async () => {
    await silence()
    await mergeProvider(office.desk, onProvider(tove), { into: 'provider-2', reason: 'Samma' })
    await office.runErrands()
    await reply(free)
    expect(office.desk.register.get('provider-2')?.units[0]?.inquiriesEnded).toMatchObject([
      { how: 'answered' },
    ])
  })

  test('because the letter never came has not been silent', async () => {
    await silence()
    office.mailbox.receive(0, {
      from: 'postmaster@ekbacken.example',
      subject: 'Undeliverable',
      receivedAt: office.now(),
    })
    await office.readMail()
    await office.runErrands()
    expect(await ended()).toEqual([])
    expect((await caseIn(office)).inquiries).toMatchObject([{ settled: { how: 'undelivered' } }])
  })
})

describe('a unit that answers', () => {
  test('by the link has answered in the time that it took', async () => {
    office.pass(3 * hour)
    await reply(free)
    expect(await ended()).toMatchObject([{ how: 'answered', tookMs: 3 * hour }])
  })

  test('by mail has answered when it wrote, not when somebody read it', async () => {
    office.pass(hour)
    await write('Vi har plats.')
    office.pass(day)
    stateOf(await office.record('free'))
    await office.runErrands()
    expect(await ended()).toMatchObject([{ how: 'answered', tookMs: hour }])
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'free', channel: 'mail' }])
  })

  test('by a machine has not answered', async () => {
    await write('Jag är ledig.', 'Automatiskt svar: KMPX-3Q47')
    expect(await ended()).toEqual([])
  })

  test('that it needs to know more has answered', async () => {
    await reply({ answer: 'needsMore', question: 'Vilken skola?' })
    expect(await ended()).toMatchObject([{ how: 'answered' }])
  })

  test('that this does not suit it has answered, and says nothing of its places', async () => {
    await reply(free)
    const stated = (await unitIn(office)).vacancy
    await office.search({ caseCode: 'RTQW-88M2', by: jonas })
    stateOf(await office.ask(['unit-1'], { caseCode: 'RTQW-88M2' }))
    await office.sendLetters()
    const link = { unitId: 'unit-1', letter: 2, caseCode: 'RTQW-88M2' }
    expect(await replyByLink(office.desk, link, unsuited)).toBe('taken')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toEqual(stated)
    expect(await ended()).toMatchObject([{ how: 'answered' }, { how: 'answered' }])
  })

  test('after it has asked back, states what it says then, and has answered once', async () => {
    await reply({ answer: 'needsMore', question: 'Vilken skola?' })
    expect((await unitIn(office)).vacancy).toEqual([])
    const asked = await ended()
    office.pass(hour)
    await reply(free)
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'free', channel: 'replyLink' }])
    expect(await ended()).toEqual(asked)
  })
})

test('what is told again, as after a crash, is in the register once', async () => {
  await reply(free)
  await tellAgain()
  expect((await unitIn(office)).vacancy).toHaveLength(1)
  expect(await ended()).toHaveLength(1)
})

test('what is said before we know that the letter has left is stated once, and counted when we know', async () => {
  await office.search({ caseCode: 'RTQW-88M2', by: jonas })
  stateOf(await office.ask(['unit-1'], { caseCode: 'RTQW-88M2' }))
  office.mailbox.loseAnswerTo('send')
  await office.sendLetters()
  const link = { unitId: 'unit-1', letter: 2, caseCode: 'RTQW-88M2' }
  expect(await replyByLink(office.desk, link, free)).toBe('taken')
  await office.runErrands()
  expect((await unitIn(office)).vacancy).toHaveLength(1)
  expect(await ended()).toEqual([])
  await office.sendLetters()
  expect((await unitIn(office)).vacancy).toHaveLength(1)
  expect(await ended()).toMatchObject([{ how: 'answered', tookMs: 0 }])
})

test('what an earlier version has stated is not stated anew, and still counts as an answer', async () => {
  await replyByLink(office.desk, { unitId: 'unit-1', letter: 1, caseCode: code }, free)
  const statement = aVacancy({ channel: 'replyLink', statedAt: office.now() })
  await carryOut(office.desk, providerFile, {
    fileId: 'provider-1',
    commandId: `reply:unit-1:${code}:${office.now()}`,
    by: theClock,
    decide: (): readonly RegisterEntry[] => [{ type: 'VacancyStated', unitId: 'unit-1', statement }],
  })
  await office.runErrands()
  expect((await unitIn(office)).vacancy).toEqual([statement])
  expect(await ended()).toMatchObject([{ how: 'answered' }])
})

test('the provider’s file names no case, whatever became of the inquiry', async () => {
  await silence()
  await reply(free)
  const kept = JSON.stringify(await office.archive.whole('provider-1'))
  for (const told of ['InquiryEnded', 'VacancyStated']) expect(kept).toContain(told)
  expect(kept).not.toContain(code)
})

async function ended() {
  return (await unitIn(office)).inquiriesEnded
}

async function silence(): Promise<void> {
  await office.untilDeadline()
  await office.untilDeadline()
}

async function reply(answer: InquiryReply): Promise<void> {
  expect(await replyByLink(office.desk, { unitId: 'unit-1', letter: 1, caseCode: code }, answer)).toBe(
    'taken',
  )
  await office.runErrands()
}

async function write(text: string, subject = `SV: ${code}`): Promise<void> {
  office.mailbox.receive(0, { text, subject, receivedAt: office.now() })
  await office.readMail()
  await office.runErrands()
}

async function tellAgain(): Promise<void> {
  const correspondence = await loadCorrespondence(office.desk, 'unit-1')
  if (!correspondence) throw new Error('Nothing was asked.')
  await tellRegister(office.desk, correspondence, code)
}
