import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { loadInbox } from '../../bot/desk/inquiries/inboxFile.ts'
import { type RecordedReply, recordReply } from '../../bot/desk/inquiries/recordReply.ts'
import { replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import { changeProviderDetails } from '../../bot/desk/keepProvider.ts'
import type { ReceivedMail } from '../../bot/desk/mailbox.ts'
import { dateAt, day, minute } from '../../bot/domain/calendar.ts'
import { turnOf } from '../../bot/domain/request/placementRequest.ts'
import { readInbox } from '../../bot/mail/readInbox.ts'
import { letterPerformer } from '../../bot/mail/sendLetter.ts'
import { loadAnswerWords } from '../../bot/reading/answerWords.ts'
import { guessAnswer } from '../../bot/reading/guessAnswer.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aMailbox, type TestMailbox } from '../builders/aMailbox.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, filed, refusalOf, stateOf, unitIn } from '../builders/caseSteps.ts'
import { onProvider, providerStored } from '../builders/registerActs.ts'
import { jonas, omar, sara, tove } from '../builders/staff.ts'

const words = loadAnswerWords()
const code = 'KMPX-3Q47'
const otherCode = 'RTQW-88M2'

let office: Office
let mailbox: TestMailbox
beforeEach(async () => {
  mailbox = aMailbox()
  office = await aDesk({
    providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Lärkan' })] })],
    senders: desk => ({
      letter: letterPerformer({ desk, mailbox, replyAddress: () => 'http://127.0.0.1/svar/abc' }),
    }),
  })
  await searching()
  stateOf(await ask(['unit-1']))
})
afterEach(() => office.close())

describe('a reply by ordinary mail', () => {
  test('stands in the case that asked, with what it seems to say, and the officer hears that it has come', async () => {
    await sendLetters()
    office.pass(minute)
    mailbox.receive(0, { receivedAt: office.now(), text: 'Ja, vi har plats från måndag.\n\n> Har ni plats?' })
    await read()
    expect((await caseIn(office)).inquiries).toMatchObject([
      { written: { kind: 'reply', seems: 'free', text: 'Ja, vi har plats från måndag.', at: office.now() } },
    ])
    expect(turnOf(await caseIn(office))).toBe('centralUnit')
    const told = await office.runErrands()
    for (const what of ['mail', 'unitWrote'])
      expect(told).toContainEqual({ recipient: 'channel', what, caseCode: code })
  })

  test('says nothing in the register until somebody has read it', async () => {
    await answered({ text: 'Vi har plats.' })
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toHaveLength(0)
    expect((await caseIn(office)).inquiries[0]?.settled).toBeUndefined()
  })

  test('is filed once, however often the mailbox tells of it', async () => {
    await answered({ text: 'Vi har plats.' })
    mailbox.forgetMark()
    await read()
    await read()
    expect(await entriesOf(code, 'UnitWrote')).toHaveLength(1)
    expect(await entriesOf('correspondence:unit-1', 'MailCame')).toHaveLength(1)
    expect(mailbox.opened()).toBe(1)
  })

  test('is filed by whoever looks next, when the first died over it', async () => {
    await sendLetters()
    mailbox.receive(0, { text: 'Vi har plats.' })
    mailbox.refuseAll({})
    await expect(read()).rejects.toThrow()
    mailbox.refuseAll(undefined)
    await read()
    expect(await entriesOf(code, 'UnitWrote')).toHaveLength(1)
  })

  test('keeps the unit from being reminded', async () => {
    await answered({ text: 'Vi återkommer.' })
    office.pass(7 * day)
    await sendLetters()
    expect(mailbox.sent()).toHaveLength(1)
    expect((await caseIn(office)).inquiries[0]?.settled).toBeUndefined()
  })

  test('that comes when silence has been noted is still to be read', async () => {
    await sendLetters()
    for (const _ of ['reminded', 'silent']) {
      office.pass(7 * day)
      await sendLetters()
    }
    expect((await caseIn(office)).inquiries[0]?.settled?.how).toBe('silent')
    mailbox.receive(0, { text: 'Vi har plats.' })
    await read()
    stateOf(await record('free'))
    expect((await caseIn(office)).inquiries[0]?.settled?.how).toBe('replied')
  })

  test('after an answer by the link does no harm, and neither does a second one', async () => {
    await sendLetters()
    const link = { unitId: 'unit-1', letter: 1, caseCode: code }
    await replyByLink(office.desk, link, { answer: 'full', reason: 'Fullt till jul.' })
    await office.runErrands()
    mailbox.receive(0, { text: 'Vi har visst plats.' })
    mailbox.receive(0, { text: 'Eller nej, fullt.' })
    await read()
    await office.runErrands()
    expect((await caseIn(office)).inquiries).toMatchObject([
      { settled: { how: 'replied', channel: 'replyLink' }, written: { text: 'Eller nej, fullt.' } },
    ])
    expect(refusalOf(await record('free'))).toBe('nothingToRecord')
  })

  test('is kept as far as somebody reads it on a page', async () => {
    await answered({ text: 'å'.repeat(30_000) })
    expect((await caseIn(office)).inquiries[0]?.written?.text).toHaveLength(2_002)
  })
})

describe('what the officer has read', () => {
  test('becomes the unit’s answer, and the register’s with mail as its channel', async () => {
    await answered({ text: 'Vi har plats.' })
    const request = stateOf(await record('free'))
    expect(request.state).toBe('searching')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toMatchObject([
      { status: 'free', places: 1, channel: 'mail', from: request.facts.desiredStart },
    ])
    expect(await entriesOf(code, 'InquirySettled')).toHaveLength(1)
  })

  test('is recorded once, whoever presses again', async () => {
    await answered({ text: 'Fullt.' })
    stateOf(await record('full', 'press'))
    stateOf(await record('full', 'press'))
    expect(refusalOf(await record('free'))).toBe('nothingToRecord')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'full', channel: 'mail' }])
  })

  test('is recorded by the central unit alone, and only of a unit that wrote', async () => {
    await answered({ text: 'Fullt.' })
    const recording = { unitId: 'unit-1', answer: 'full' } as const
    expect(refusalOf(await recordReply(office.desk, aClick(sara), recording))).toBe('notAllowed')
    expect(refusalOf(await recordReply(office.desk, aClick(omar), { ...recording, unitId: 'unit-2' }))).toBe(
      'nothingToRecord',
    )
    expect((await caseIn(office)).inquiries[0]?.settled).toBeUndefined()
  })
})

describe('a machine’s answer', () => {
  test('is shown as one, and the unit is still waited for and reminded', async () => {
    await answered({ subject: 'Automatiskt svar: KMPX-3Q47', text: 'Jag är ledig, men plats finns i solen.' })
    expect((await caseIn(office)).inquiries[0]?.written?.kind).toBe('automatic')
    expect(refusalOf(await record('free'))).toBe('nothingToRecord')
    expect(await office.runErrands()).not.toContainEqual(expect.objectContaining({ what: 'unitWrote' }))
    office.pass(7 * day)
    await sendLetters()
    expect(mailbox.sent()).toHaveLength(2)
  })

  test('does not take the place of a person’s', async () => {
    await answered({ text: 'Vi har plats.' })
    mailbox.receive(0, { subject: 'Automatiskt svar: KMPX-3Q47', text: 'Borta.' })
    await read()
    expect((await caseIn(office)).inquiries[0]?.written?.text).toBe('Vi har plats.')
  })
})

describe('a letter that bounces', () => {
  test('ends the waiting, and the officer hears that nobody was reached', async () => {
    const headers = [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' }]
    await answered({ from: 'postmaster@ekbacken.example', headers, receivedAt: office.now() })
    const told = await office.runErrands()
    expect((await caseIn(office)).inquiries).toMatchObject([
      { settled: { how: 'undelivered', fault: 'bounced' } },
    ])
    expect(told).toContainEqual(expect.objectContaining({ what: 'inquiryUndelivered', caseCode: code }))
    expect(await entriesOf(code, 'UnitWrote')).toEqual([])
    expect((await providerStored(office)).provider.bounced).toEqual({
      mailbox: 'placering@ekbacken.example',
      on: dateAt(office.now()),
    })
  })

  test('says nothing of an address that has been changed meanwhile', async () => {
    await sendLetters()
    await changeProviderDetails(office.desk, onProvider(tove), {
      details: { mailbox: 'intag@ekbacken.example' },
      reason: '',
    })
    mailbox.receive(0, {
      from: 'postmaster@ekbacken.example',
      subject: 'Undelivered Mail Returned to Sender',
    })
    await read()
    expect((await providerStored(office)).provider.bounced).toBeUndefined()
  })
})

describe('a mail about nothing of ours', () => {
  test('is counted and never opened', async () => {
    await sendLetters()
    mailbox.receive(undefined, { text: 'Faktura' })
    mailbox.receive(undefined, { text: 'Faktura' })
    await read()
    expect(mailbox.opened()).toBe(0)
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 2 })
    await read()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 2 })
  })

  test('is one that names a case and answers another’s letter, too', async () => {
    await sendLetters()
    mailbox.receive(undefined, { headers: [{ name: 'In-Reply-To', value: '<x@elsewhere.example>' }] })
    await read()
    expect(mailbox.opened()).toBe(0)
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })
})

describe('a mail in a conversation of its own', () => {
  const headers = [{ name: 'In-Reply-To', value: '<0@stad.example>' }]

  test('is filed by the letter that it says it answers', async () => {
    await sendLetters()
    mailbox.receive(undefined, { headers, text: 'Vi har plats.' })
    await read()
    expect((await caseIn(office)).inquiries[0]?.written?.text).toBe('Vi har plats.')
  })

  test('is not asked what it answers when its subject names no case', async () => {
    await sendLetters()
    mailbox.receive(undefined, { headers, subject: 'Nyhetsbrev' })
    await read()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })
})

describe('an answer to a letter about several cases', () => {
  beforeEach(async () => {
    await searching(otherCode, jonas)
    await office.runErrands()
    stateOf(await ask(['unit-1'], otherCode))
    await sendLetters()
    expect(mailbox.sent()).toHaveLength(1)
  })

  test('goes to the one that it names', async () => {
    mailbox.receive(0, { text: `Vi har plats för ${otherCode.toLowerCase()}.` })
    await read()
    expect((await caseIn(office)).inquiries[0]?.written).toBeUndefined()
    expect((await caseIn(office, otherCode)).inquiries[0]?.written).toMatchObject({ seems: 'free' })
  })

  test('is not shown in any where it may be about another', async () => {
    const text = 'Till femtonåringen har vi plats, inte till lilla Lisa.'
    mailbox.receive(0, { text })
    await read()
    for (const caseCode of [code, otherCode]) {
      const { written } = (await caseIn(office, caseCode)).inquiries[0] ?? {}
      expect(written).toMatchObject({ kind: 'reply', seems: 'unclear' })
      expect(JSON.stringify(await office.archive.whole(caseCode))).not.toContain('Lisa')
    }
  })
})

test('what a reply says is kept by its case alone, and gone with it', async () => {
  await answered({ text: 'Är det Kalle Ek, 070-123 45 67? Då har vi plats.' })
  await office.runErrands()
  await office.archive.purge(code)
  const left: unknown[] = []
  for (const id of (await office.archive.ids()).items) left.push(await office.archive.whole(id))
  expect(left.length).toBeGreaterThan(0)
  expect(JSON.stringify(left)).not.toMatch(/Kalle|070-123/)
})

async function searching(caseCode = code, by = sara): Promise<void> {
  await filed(office, { by, caseCode })
  stateOf(await claimCase(office.desk, aClick(omar, caseCode)))
  stateOf(await lookForCandidates(office.desk, aClick(omar, caseCode)))
}

function ask(unitIds: readonly string[], caseCode = code) {
  return askByMail(office.desk, aClick(omar, caseCode), { unitIds, note: '' })
}

/** Lets the letters gather what there is to gather, and sends them. */
async function sendLetters(): Promise<void> {
  await office.runErrands()
  office.pass(minute)
  await office.runErrands()
}

async function answered(mail: Partial<ReceivedMail>): Promise<void> {
  await sendLetters()
  mailbox.receive(0, mail)
  await read()
}

function read(): Promise<void> {
  return readInbox({ desk: office.desk, mailbox, guess: text => guessAnswer(text, words) })
}

function record(answer: RecordedReply['answer'], commandId?: string) {
  return recordReply(office.desk, aClick(omar, code, commandId), { unitId: 'unit-1', answer })
}

async function entriesOf(fileId: string, type: string) {
  return (await office.archive.journal(fileId)).filter(entry => entry.type === type)
}
