import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadInbox } from '../../bot/desk/inquiries/inboxFile.ts'
import { recordReply } from '../../bot/desk/inquiries/recordReply.ts'
import { replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import { changeProviderDetails } from '../../bot/desk/keepProvider.ts'
import type { ReceivedMail } from '../../bot/desk/mailbox.ts'
import { dateAt, day, minute } from '../../bot/domain/calendar.ts'
import { isToBeRecorded } from '../../bot/domain/request/inquiring.ts'
import { turnOf } from '../../bot/domain/request/placementRequest.ts'
import { type AskingOffice, anAskingOffice } from '../builders/anAskingOffice.ts'
import { aClick, caseIn, refusalOf, stateOf, unitIn } from '../builders/caseSteps.ts'
import { onProvider, providerStored } from '../builders/registerActs.ts'
import { jonas, omar, sara, tove } from '../builders/staff.ts'

const code = 'KMPX-3Q47'
const otherCode = 'RTQW-88M2'

let office: AskingOffice
beforeEach(async () => {
  office = await anAskingOffice()
  await office.search()
  stateOf(await office.ask(['unit-1']))
})
afterEach(() => office.close())

describe('a reply by ordinary mail', () => {
  test('stands in the case that asked, with what it seems to say, and the officer hears that it has come', async () => {
    await office.sendLetters()
    office.pass(minute)
    office.mailbox.receive(0, {
      receivedAt: office.now(),
      text: 'Ja, vi har plats från måndag.\n\n> Har ni plats?',
    })
    await office.readMail()
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
    office.mailbox.forgetMark()
    await office.readMail()
    await office.readMail()
    expect(await entriesOf(code, 'UnitWrote')).toHaveLength(1)
    expect(await entriesOf('correspondence:unit-1', 'MailCame')).toHaveLength(1)
    expect(office.mailbox.opened()).toBe(1)
  })

  test('is filed by whoever looks next, when the first died over it', async () => {
    await office.sendLetters()
    office.mailbox.receive(0, { text: 'Vi har plats.' })
    office.mailbox.refuseAll({})
    await expect(office.readMail()).rejects.toThrow()
    office.mailbox.refuseAll(undefined)
    await office.readMail()
    expect(await entriesOf(code, 'UnitWrote')).toHaveLength(1)
  })

  test('keeps the unit from being reminded', async () => {
    await answered({ text: 'Vi återkommer.' })
    office.pass(7 * day)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(1)
    expect((await caseIn(office)).inquiries[0]?.settled).toBeUndefined()
  })

  test('that comes when silence has been noted is still to be read', async () => {
    await office.sendLetters()
    for (const _ of ['reminded', 'silent']) {
      office.pass(7 * day)
      await office.sendLetters()
    }
    expect((await caseIn(office)).inquiries[0]?.settled?.how).toBe('silent')
    office.mailbox.receive(0, { text: 'Vi har plats.' })
    await office.readMail()
    stateOf(await office.record('free'))
    expect((await caseIn(office)).inquiries[0]?.settled?.how).toBe('replied')
  })

  test('after an answer by the link does no harm, and neither does a second one', async () => {
    await office.sendLetters()
    const link = { unitId: 'unit-1', letter: 1, caseCode: code }
    await replyByLink(office.desk, link, { answer: 'full', reason: 'Fullt till jul.' })
    await office.runErrands()
    office.mailbox.receive(0, { text: 'Vi har visst plats.' })
    office.mailbox.receive(0, { text: 'Eller nej, fullt.' })
    await office.readMail()
    await office.runErrands()
    expect((await caseIn(office)).inquiries).toMatchObject([
      { settled: { how: 'replied', channel: 'replyLink' }, written: { text: 'Eller nej, fullt.' } },
    ])
    expect(refusalOf(await office.record('free'))).toBe('nothingToRecord')
  })

  test('is kept as far as somebody reads it on a page', async () => {
    await answered({ text: 'å'.repeat(30_000) })
    expect((await caseIn(office)).inquiries[0]?.written?.text).toHaveLength(2_002)
  })
})

describe('what the officer has read', () => {
  test('becomes the unit’s answer, and the register’s with mail as its channel', async () => {
    await answered({ text: 'Vi har plats.' })
    const request = stateOf(await office.record('free'))
    expect(request.state).toBe('searching')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toMatchObject([
      { status: 'free', places: 1, channel: 'mail', from: request.facts.desiredStart },
    ])
    expect(await entriesOf(code, 'InquirySettled')).toHaveLength(1)
  })

  test('is recorded once, whoever presses again', async () => {
    await answered({ text: 'Fullt.' })
    stateOf(await office.record('full', { commandId: 'press' }))
    stateOf(await office.record('full', { commandId: 'press' }))
    expect(refusalOf(await office.record('free'))).toBe('nothingToRecord')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'full', channel: 'mail' }])
  })

  test('is followed by what it reads in the next mail, where the first asked back', async () => {
    await answered({ text: 'Vi behöver veta mer.', receivedAt: office.now() })
    const asked = stateOf(await office.record('needsMore'))
    expect(asked.inquiries.map(isToBeRecorded)).toEqual([false])
    office.pass(minute)
    office.mailbox.receive(0, { text: 'Då har vi plats.', receivedAt: office.now() })
    await office.readMail()
    expect((await caseIn(office)).inquiries.map(isToBeRecorded)).toEqual([true])
    const request = stateOf(await office.record('free'))
    expect(request.inquiries).toMatchObject([{ settled: { reply: { answer: 'free' }, channel: 'mail' } }])
    expect(await entriesOf(code, 'InquirySettled')).toHaveLength(2)
    await office.runErrands()
    expect(await entriesOf(code, 'InquirySettled')).toHaveLength(2)
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'free', channel: 'mail' }])
    expect(refusalOf(await office.record('full'))).toBe('nothingToRecord')
  })

  test('can be recorded though it came while somebody read the mail that asked back', async () => {
    await answered({ text: 'Vi behöver veta mer.', receivedAt: office.now() })
    const receivedAt = office.now() + 1
    office.pass(minute)
    stateOf(await office.record('needsMore'))
    office.mailbox.receive(0, { text: 'Då har vi plats.', receivedAt })
    await office.readMail()
    stateOf(await office.record('free'))
    expect((await caseIn(office)).inquiries).toMatchObject([{ settled: { reply: { answer: 'free' } } }])
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
    expect(refusalOf(await office.record('free'))).toBe('nothingToRecord')
    expect(await office.runErrands()).not.toContainEqual(expect.objectContaining({ what: 'unitWrote' }))
    office.pass(7 * day)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(2)
  })

  test('does not take the place of a person’s', async () => {
    await answered({ text: 'Vi har plats.' })
    office.mailbox.receive(0, { subject: 'Automatiskt svar: KMPX-3Q47', text: 'Borta.' })
    await office.readMail()
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
    await office.sendLetters()
    await changeProviderDetails(office.desk, onProvider(tove), {
      details: { mailbox: 'intag@ekbacken.example' },
      reason: '',
    })
    office.mailbox.receive(0, {
      from: 'postmaster@ekbacken.example',
      subject: 'Undelivered Mail Returned to Sender',
    })
    await office.readMail()
    expect((await providerStored(office)).provider.bounced).toBeUndefined()
  })
})

describe('a mail about nothing of ours', () => {
  test('is counted and never opened', async () => {
    await office.sendLetters()
    office.mailbox.receive(undefined, { text: 'Faktura' })
    office.mailbox.receive(undefined, { text: 'Faktura' })
    await office.readMail()
    expect(office.mailbox.opened()).toBe(0)
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 2 })
    await office.readMail()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 2 })
  })

  test('is one that names a case and answers another’s letter, too', async () => {
    await office.sendLetters()
    office.mailbox.receive(undefined, { headers: [{ name: 'In-Reply-To', value: '<x@elsewhere.example>' }] })
    await office.readMail()
    expect(office.mailbox.opened()).toBe(0)
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })
})

describe('a mail in a conversation of its own', () => {
  const headers = [{ name: 'In-Reply-To', value: '<0@stad.example>' }]

  test('is filed by the letter that it says it answers', async () => {
    await office.sendLetters()
    office.mailbox.receive(undefined, { headers, text: 'Vi har plats.' })
    await office.readMail()
    expect((await caseIn(office)).inquiries[0]?.written?.text).toBe('Vi har plats.')
  })

  test('is not asked what it answers when its subject names no case', async () => {
    await office.sendLetters()
    office.mailbox.receive(undefined, { headers, subject: 'Nyhetsbrev' })
    await office.readMail()
    expect(await loadInbox(office.desk)).toMatchObject({ unknown: 1 })
  })
})

describe('an answer to a letter about several cases', () => {
  beforeEach(async () => {
    await office.search({ caseCode: otherCode, by: jonas })
    await office.runErrands()
    stateOf(await office.ask(['unit-1'], { caseCode: otherCode }))
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(1)
  })

  test('goes to the one that it names', async () => {
    office.mailbox.receive(0, { text: `Vi har plats för ${otherCode.toLowerCase()}.` })
    await office.readMail()
    expect((await caseIn(office)).inquiries[0]?.written).toBeUndefined()
    expect((await caseIn(office, otherCode)).inquiries[0]?.written).toMatchObject({ seems: 'free' })
  })

  test('is not shown in any where it may be about another', async () => {
    const text = 'Till femtonåringen har vi plats, inte till lilla Lisa.'
    office.mailbox.receive(0, { text })
    await office.readMail()
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

async function answered(mail: Partial<ReceivedMail>): Promise<void> {
  await office.sendLetters()
  office.mailbox.receive(0, mail)
  await office.readMail()
}

async function entriesOf(fileId: string, type: string) {
  return (await office.archive.journal(fileId)).filter(entry => entry.type === type)
}
