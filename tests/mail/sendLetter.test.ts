import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withdrawCase } from '../../bot/desk/answerForCase.ts'
import { recordCaseDecision } from '../../bot/desk/choosePlace.ts'
import { claimCase, lookForCandidates, suggestCandidates, takeOverCase } from '../../bot/desk/handleCase.ts'
import { inquiryBehind, replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { day, hour, minute } from '../../bot/domain/calendar.ts'
import type { InquiryReply } from '../../bot/domain/inquiry/reply.ts'
import { type AskingOffice, anAskingOffice, ekbackenAndLarkan } from '../builders/anAskingOffice.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { aClick, caseIn, chosen, filed, refusalOf, stateOf, unitIn } from '../builders/caseSteps.ts'
import { aPerson, jonas, maja, omar, sara } from '../builders/staff.ts'

let office: AskingOffice
beforeEach(async () => {
  const mute = aProvider({ id: 'mute', name: 'Stumma AB', mailbox: '', units: [aUnit({ id: 'unit-3' })] })
  office = await anAskingOffice([ekbackenAndLarkan, mute])
})
afterEach(() => office.close())

const link = { unitId: 'unit-1', letter: 1, caseCode: 'KMPX-3Q47' }
const twoFree: InquiryReply = {
  answer: 'free',
  places: 2,
  from: '2026-12-03',
  dailyPrice: 4_850,
  conditions: 'Eget rum.',
}

describe('units that are asked', () => {
  test('get a mail each, and the case says so once it has gone', async () => {
    await office.search()
    expect(stateOf(await office.ask(['unit-1', 'unit-2'])).state).toBe('inquiring')
    expect(office.mailbox.sent()).toEqual([])
    await office.sendLetters()
    expect(office.mailbox.sent().map(({ subject, to }) => [subject, to])).toEqual([
      ['KMPX-3Q47', 'placering@ekbacken.example'],
      ['KMPX-3Q47', 'placering@ekbacken.example'],
    ])
    expect((await caseIn(office)).inquiries).toMatchObject([
      { unitId: 'unit-1', sentAt: office.now() },
      { unitId: 'unit-2', sentAt: office.now() },
    ])
  })

  test('are told what is needed and nothing of who it is', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1'], { note: 'Gärna redan i kväll.' }))
    await office.sendLetters()
    const [mail] = office.mailbox.sent()
    expect(mail?.text).toMatchInlineSnapshot(`
"Hej!

Har Ekbacken plats? Det gäller ett ärende.

Ärende KMPX-3Q47
Insats: HVB, behandling
Barn: 13–15 år
Från: mån 30 nov, omkring 180 dygn
Placeringsenheten skriver: Gärna redan i kväll.
Svara senast: ons 25 nov kl. 10.00
Svara här, utan inloggning. Länken kan användas en gång:
http://127.0.0.1/unit-1/1/KMPX-3Q47

Skriv aldrig något som kan peka ut ett barn.

Med vänlig hälsning
Placeringsenheten

In English: the link opens a page where you can answer in English too."
`)
  })

  test('are asked once, whoever presses how often', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1'], { commandId: 'press' }))
    stateOf(await office.ask(['unit-1'], { commandId: 'press' }))
    expect(refusalOf(await office.ask(['unit-1']))).toBe('alreadyAsked')
    expect(stateOf(await office.ask(['unit-1', 'unit-2'])).inquiries).toHaveLength(2)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(2)
  })

  test('read of all cases in one letter, though three districts ask, and answer each by itself', async () => {
    const cases = [
      { caseCode: 'KMPX-3Q47', by: sara },
      { caseCode: 'RTQW-88M2', by: jonas },
      { caseCode: 'BCDF-2345', by: aPerson('nils', { district: 'angered', roles: ['socialWorker'] }) },
    ]
    for (const each of cases) await office.search(each)
    for (const { caseCode } of cases) {
      stateOf(await office.ask(['unit-1'], { caseCode }))
      await office.runErrands()
    }
    const districts = await Promise.all(
      cases.map(async each => (await caseIn(office, each.caseCode)).district),
    )
    expect(new Set(districts).size).toBe(3)
    await office.sendLetters()
    const [mail, ...others] = office.mailbox.sent()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('KMPX-3Q47, RTQW-88M2, BCDF-2345')
    for (const { caseCode } of cases) expect(mail?.text).toContain(`http://127.0.0.1/unit-1/1/${caseCode}`)
    expect(await replyByLink(office.desk, { ...link, caseCode: 'RTQW-88M2' }, twoFree)).toBe('taken')
    await office.runErrands()
    for (const { caseCode } of cases) {
      const { settled } = (await caseIn(office, caseCode)).inquiries[0] ?? {}
      expect(settled?.how).toBe(caseCode === 'RTQW-88M2' ? 'replied' : undefined)
    }
  })

  test('are asked in a case once, also by whoever takes it over, and who sees what the first was answered', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    expect(refusalOf(await office.ask(['unit-1'], { by: maja }))).toBe('heldByOther')
    await replyByLink(office.desk, link, twoFree)
    await office.runErrands()
    stateOf(await takeOverCase(office.desk, aClick(maja)))
    expect(refusalOf(await office.ask(['unit-1'], { by: maja }))).toBe('alreadyAsked')
    expect(office.mailbox.sent()).toHaveLength(1)
    expect((await caseIn(office)).inquiries).toMatchObject([{ settled: { reply: twoFree } }])
  })

  test('have told every officer what they tell the first', async () => {
    await office.search()
    await office.search({ caseCode: 'RTQW-88M2', by: jonas })
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    await replyByLink(office.desk, link, { answer: 'full', reason: 'Fullt till jul.' })
    await office.runErrands()
    const match = matchCase(office.desk, await caseIn(office, 'RTQW-88M2'))
    expect(match.first(9).map(({ unitId }) => unitId)).not.toContain('unit-1')
    expect(match.verdictOn('unit-1')).toMatchObject({ keptOut: { exclusions: [{ code: 'saidFull' }] } })
    expect(refusalOf(await office.ask(['unit-1'], { caseCode: 'RTQW-88M2' }))).toBe('noLongerFits')
  })

  test('must have an address', async () => {
    await office.search()
    expect(refusalOf(await office.ask(['unit-1', 'unit-3']))).toBe('noMailbox')
    expect((await caseIn(office)).inquiries).toEqual([])
  })

  test('are not asked about a child whose address is protected', async () => {
    await filed(office, { form: { musts: ['protectedAddress'] } })
    stateOf(await claimCase(office.desk, aClick(omar)))
    stateOf(await lookForCandidates(office.desk, aClick(omar)))
    expect(refusalOf(await office.ask(['unit-1']))).toBe('noLongerFits')
  })

  test('are not asked with a note that could tell who the child is', async () => {
    await office.search()
    expect(refusalOf(await office.ask(['unit-1'], { note: 'Ring 0701-23 45 67.' }))).toBe('identifyingText')
  })
})

describe('a mail', () => {
  test.each(['draft', 'send'] as const)('leaves once though the answer to its %s is lost', async call => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    office.mailbox.loseAnswerTo(call)
    await office.sendLetters()
    expect((await caseIn(office)).inquiries[0]?.sentAt).toBeUndefined()
    office.pass(minute)
    await office.runErrands()
    expect(office.mailbox.sent()).toHaveLength(1)
    expect(office.mailbox.drafts()).toEqual([])
    expect((await caseIn(office)).inquiries[0]).toMatchObject({ sentAt: office.now() })
  })

  test('that was told to go and is on its way is waited for, and not written again', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    office.mailbox.loseAnswerTo('send')
    await office.sendLetters()
    office.mailbox.loseSight()
    office.pass(minute)
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]?.sentAt).toBeUndefined()
    office.pass(minute)
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]).toMatchObject({ sentAt: office.now() })
    expect([...office.mailbox.sent(), ...office.mailbox.drafts()]).toHaveLength(1)
  })

  test('that can never leave is told to whoever waits for it, and may be tried anew', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    office.mailbox.refuseAll({ hopeless: true })
    expect(await office.sendLetters()).toContainEqual({
      caseCode: 'KMPX-3Q47',
      recipient: 'channel',
      what: 'inquiryUndelivered',
    })
    expect(await caseIn(office)).toMatchObject({ state: 'searching' })
    expect(refusalOf(await office.ask(['unit-1']))).toBeUndefined()
  })

  test('is not written when the case needs nothing more', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.sendLetters()
    expect([...office.mailbox.sent(), ...office.mailbox.drafts()]).toEqual([])
  })
})

describe('an answer', () => {
  test('comes into the register as what the unit says, and tells the officer', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    expect(await replyByLink(office.desk, link, twoFree)).toBe('taken')
    expect(await office.runErrands()).toContainEqual({
      caseCode: 'KMPX-3Q47',
      recipient: 'channel',
      what: 'inquiryAnswered',
    })
    expect((await unitIn(office)).vacancy.at(-1)).toMatchObject({
      status: 'free',
      places: 2,
      from: '2026-12-03',
      channel: 'replyLink',
      statedAt: office.now(),
    })
    expect(await caseIn(office)).toMatchObject({
      state: 'searching',
      inquiries: [{ settled: { how: 'replied', reply: twoFree } }],
    })
  })

  test('is the first of two, also when both come at once', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    const full: InquiryReply = { answer: 'full', reason: 'Fullt till jul.' }
    const outcomes = await Promise.all([twoFree, full].map(reply => replyByLink(office.desk, link, reply)))
    expect(outcomes.toSorted()).toEqual(['replied', 'taken'])
    await office.runErrands()
    expect((await unitIn(office)).vacancy.filter(({ channel }) => channel === 'replyLink')).toHaveLength(1)
  })

  test('that is sent twice is thanked for twice and taken once', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    expect(await replyByLink(office.desk, link, twoFree)).toBe('taken')
    expect(await replyByLink(office.desk, link, twoFree)).toBe('taken')
    expect(await inquiryBehind(office.desk, link)).toMatchObject({ standing: 'replied' })
    await office.runErrands()
    expect((await unitIn(office)).vacancy.filter(({ channel }) => channel === 'replyLink')).toHaveLength(1)
  })

  test('that promises more places than the permit has stands in the case alone', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    const before = (await unitIn(office)).vacancy
    expect(await replyByLink(office.desk, link, { ...twoFree, places: 90 })).toBe('taken')
    await office.runErrands()
    expect((await unitIn(office)).vacancy).toEqual(before)
    expect((await caseIn(office)).inquiries[0]?.settled).toMatchObject({ reply: { places: 90 } })
  })

  test('that comes when a suggestion has been sent changes nothing about whose move it is', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    stateOf(await suggestCandidates(office.desk, aClick(omar), ['unit-2']))
    await replyByLink(office.desk, link, twoFree)
    await office.runErrands()
    expect(await caseIn(office)).toMatchObject({
      state: 'suggested',
      inquiries: [{ settled: { how: 'replied' } }],
    })
  })

  test('is not taken from a link that nobody was sent', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    for (const other of [
      { ...link, letter: 2 },
      { ...link, unitId: 'unit-2' },
      { ...link, caseCode: 'RTQW-88M2' },
    ]) {
      expect(await inquiryBehind(office.desk, other)).toBeUndefined()
      expect(await replyByLink(office.desk, other, twoFree)).toBe('closed')
    }
  })

  test('is not needed once a place has been decided on, and nobody is reminded of it', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1', 'unit-2']))
    await office.sendLetters()
    stateOf(await suggestCandidates(office.desk, aClick(omar), ['unit-2']))
    await chosen(office, { unit: 'unit-2' })
    const granted = { decider: 'lena', body: 'socialutskottet', outcome: 'granted', note: '' } as const
    stateOf(await recordCaseDecision(office.desk, aClick(sara), granted))
    await office.runErrands()
    expect(await inquiryBehind(office.desk, link)).toMatchObject({ standing: 'closed' })
    office.pass(30 * day)
    await office.runErrands()
    expect(office.mailbox.sent()).toHaveLength(2)
  })

  test('is not needed in a case that has ended', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    stateOf(await withdrawCase(office.desk, aClick(sara), ''))
    await office.runErrands()
    expect(await inquiryBehind(office.desk, link)).toMatchObject({ standing: 'closed' })
    expect(await replyByLink(office.desk, link, twoFree)).toBe('closed')
  })
})

describe('silence', () => {
  test('is reminded of once, and is then an answer too', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    await office.untilDeadline()
    expect(office.mailbox.sent()).toHaveLength(2)
    const reminded = await caseIn(office)
    expect(reminded.state).toBe('inquiring')
    expect(reminded.inquiries[0]?.remindedAt).toBeGreaterThan(reminded.inquiries[0]?.sentAt ?? Infinity)
    await office.untilDeadline()
    expect(office.mailbox.sent()).toHaveLength(2)
    expect(await caseIn(office)).toMatchObject({
      state: 'searching',
      inquiries: [{ settled: { how: 'silent' } }],
    })
  })

  test('of a unit that answers in the last minute is no silence: it is not reminded', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    const { deadline = 0 } = (await caseIn(office)).inquiries[0] ?? {}
    office.pass(deadline - office.now())
    await replyByLink(office.desk, link, twoFree)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(1)
  })

  test('that ends while the reminder waits for the mailbox is over: it is not sent', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    office.mailbox.refuseAll({ retryAfterMs: hour })
    await office.untilDeadline()
    await replyByLink(office.desk, link, twoFree)
    office.mailbox.refuseAll(undefined)
    office.pass(day)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(1)
  })

  test('is not broken into at a mailbox that has sent another letter back', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1', 'unit-2']))
    await office.sendLetters()
    office.mailbox.receive(1, { from: 'postmaster@ekbacken.example', subject: 'Undeliverable' })
    await office.readMail()
    await office.runErrands()
    expect(await office.untilDeadline()).toContainEqual(
      expect.objectContaining({ what: 'inquiryUndelivered', caseCode: 'KMPX-3Q47' }),
    )
    office.pass(30 * day)
    await office.sendLetters()
    expect(office.mailbox.sent()).toHaveLength(2)
    expect((await caseIn(office)).inquiries.map(({ settled }) => settled?.how)).toEqual([
      'undelivered',
      'undelivered',
    ])
  })

  test('that ends late has still ended, by either letter', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    await office.untilDeadline()
    await office.untilDeadline()
    office.pass(day)
    expect(await replyByLink(office.desk, link, twoFree)).toBe('taken')
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]?.settled).toMatchObject({ how: 'replied' })
    expect(await replyByLink(office.desk, { ...link, letter: 2 }, twoFree)).toBe('replied')
  })

  test('of several cases is told in each, though they were asked at different hours', async () => {
    await office.search()
    await office.search({ caseCode: 'RTQW-88M2', by: jonas })
    stateOf(await office.ask(['unit-1']))
    await office.sendLetters()
    office.pass(hour)
    stateOf(await office.ask(['unit-1'], { caseCode: 'RTQW-88M2' }))
    await office.sendLetters()
    await office.untilDeadline()
    office.pass(3 * day)
    await office.runErrands()
    office.pass(10 * day)
    await office.runErrands()
    for (const caseCode of ['KMPX-3Q47', 'RTQW-88M2'])
      expect((await caseIn(office, caseCode)).inquiries[0]).toMatchObject({ settled: { how: 'silent' } })
    expect(office.mailbox.sent()).toHaveLength(4)
  })

  test('of a mailbox is not that of a unit: nobody is late before the letter has left', async () => {
    await office.search()
    stateOf(await office.ask(['unit-1']))
    office.mailbox.refuseAll({ retryAfterMs: hour })
    await office.sendLetters()
    office.pass(10 * day)
    await office.runErrands()
    expect((await caseIn(office)).inquiries[0]).not.toHaveProperty('settled')
    expect(office.mailbox.sent()).toEqual([])
  })
})
