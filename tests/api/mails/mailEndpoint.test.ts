import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type CaseAct, casePage } from '../../../bot/api/contract/cases.ts'
import { type MailShown, mailShown } from '../../../bot/api/contract/mails.ts'
import type { OpenMail } from '../../../bot/api/contract/openMail.ts'
import { problem } from '../../../bot/api/contract/problem.ts'
import { claimCase, lookForCandidates } from '../../../bot/desk/handleCase.ts'
import { askByMail } from '../../../bot/desk/inquiries/askUnits.ts'
import { recordReply } from '../../../bot/desk/inquiries/recordReply.ts'
import { readingsOf } from '../../../bot/desk/readLog.ts'
import { day, minute } from '../../../bot/domain/calendar.ts'
import { readInbox } from '../../../bot/mail/readInbox.ts'
import { letterPerformer } from '../../../bot/mail/sendLetter.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aMailbox, type TestMailbox } from '../../builders/aMailbox.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aUnit } from '../../builders/aUnit.ts'
import { aClick, caseIn, filed, stateOf, unitIn } from '../../builders/caseSteps.ts'
import { jonas, omar, sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

const code = 'KMPX-3Q47'
const otherCode = 'RTQW-88M2'
const replyId = '<svar@ekbacken.example>'

let office: Office
let mailbox: TestMailbox
let api: ApiServer

beforeEach(async () => {
  mailbox = aMailbox()
  office = await aDesk({
    providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Lärkan' })] })],
    senders: desk => ({
      letter: letterPerformer({ desk, mailbox, replyAddress: () => 'http://127.0.0.1/svar/abc' }),
    }),
  })
  api = await startApi(office)
  await asked(code)
})

afterEach(async () => {
  await api.close()
  await office.close()
})

describe('a reply that is open in Outlook', () => {
  test('is shown under the inquiry that it is filed under, with what was asked and what it seems to say', async () => {
    await cameIn('Ja, vi har plats.')
    const { filed: standing, choices } = await look({ conversationId: 'thread-0' })
    expect(choices).toEqual([])
    expect(standing).toMatchObject([
      {
        head: { caseCode: code, state: 'Söker plats' },
        unit: {
          unitName: 'Ekbacken',
          mail: {
            text: 'Ja, vi har plats.',
            records: [
              { answer: 'free', free: { places: 1, from: '2026-11-30' } },
              { answer: 'full' },
              { answer: 'unsuited' },
              { answer: 'needsMore' },
            ],
          },
          sent: [{ subject: code }],
        },
      },
    ])
    expect(standing[0]?.unit.standing).toContain('Det verkar säga: ledigt.')
  })

  test('is known in another mailbox, where its conversation has another name, by what it says it answers', async () => {
    await cameIn('Ja, vi har plats.')
    const names = {
      conversationId: 'elsewhere',
      headers: answering('<older@elsewhere.example> <0@stad.example>'),
    }
    expect((await look(names)).filed).toHaveLength(1)
  })

  test('is recorded by the same command as on the case’s page, with what the mail says of the place', async () => {
    await cameIn('Två platser från den 7 december, 4 300 kr.')
    const { head } = (await look({ conversationId: 'thread-0' })).filed[0] ?? {}
    const free = { places: 2, from: '2026-12-07', dailyPrice: 4_300 } as const
    const act: CaseAct = { command: 'recordReply', unitId: 'unit-1', answer: 'free', free }
    expect((await send('omar', act, head?.version)).status).toBe(200)
    await office.runErrands()
    expect((await caseIn(office)).inquiries).toMatchObject([
      { settled: { how: 'replied', channel: 'mail', reply: free } },
    ])
    expect((await unitIn(office)).vacancy).toMatchObject([{ status: 'free', places: 2, from: '2026-12-07' }])
    const after = await look({ conversationId: 'thread-0' })
    expect(after.filed[0]?.unit).toMatchObject({ isAnswered: true, mail: { records: [] } })
  })

  test('is not recorded with a place that cannot be so', async () => {
    await cameIn('Ledigt.')
    const free = { places: 0, from: '2026-11-01' } as const
    const { status, body } = await send('omar', {
      command: 'recordReply',
      unitId: 'unit-1',
      answer: 'free',
      free,
    })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toMatch(/Antal platser: skriv ett helt tal.*dagen har redan varit/)
    expect((await caseIn(office)).inquiries[0]?.settled).toBeUndefined()
  })

  test('is a reading of its case', async () => {
    await cameIn('Fullt.')
    await look({ conversationId: 'thread-0' }, 'maja')
    expect((await readingsOf(office.desk, code)).map(({ by }) => by)).toEqual(['maja'])
  })

  test('that has come this moment may be filed by whoever reads it, under what it answers', async () => {
    await sendLetters()
    const { filed: standing, choices } = await look({ conversationId: 'thread-0' })
    expect(standing).toEqual([])
    expect(choices).toMatchObject([
      { caseCode: code, unitId: 'unit-1', why: 'Svar på vårt mejl', isLikely: true },
    ])
  })
})

test('the letter itself, among what was sent, shows how it stands and is not to be filed', async () => {
  await sendLetters()
  const own = await look({ messageId: '<0@stad.example>', conversationId: 'thread-0' })
  expect(own).toMatchObject({
    filed: [
      {
        head: { caseCode: code },
        unit: { isAnswered: false },
        address: `https://samplats.example/tab/cases/${code}`,
      },
    ],
    choices: [],
  })
})

test('what is filed by hand is kept by its case alone, and gone with it', async () => {
  await sendLetters()
  await send('omar', filing('unit-1', replyId, { text: 'Är det Kalle Ek, 070-123 45 67?' }))
  expect((await caseIn(office)).inquiries[0]?.written?.text).toContain('Kalle Ek')
  await office.runErrands()
  await office.archive.purge(code)
  const left: unknown[] = []
  for (const id of (await office.archive.ids()).items) left.push(await office.archive.whole(id))
  expect(left.length).toBeGreaterThan(0)
  expect(JSON.stringify(left)).not.toMatch(/Kalle|070-123/)
})

describe('a mail about no letter of ours', () => {
  const unknown = { conversationId: 'elsewhere', messageId: '<nytt@ekbacken.example>' }

  test('may be filed under the officer’s own inquiries, and those that something in it points to', async () => {
    await asked(otherCode, jonas)
    await sendLetters()
    const bySubject = await look({ ...unknown, subject: `Angående ${otherCode}` })
    expect(bySubject.choices.map(({ caseCode, why }) => [caseCode, why])).toEqual([
      [otherCode, 'Ämnet nämner ärendet, Ditt ärende'],
      [code, 'Ditt ärende'],
    ])
    const byAddress = await look({ ...unknown, from: 'placering@ekbacken.example' }, 'maja')
    expect(byAddress.choices.map(({ why }) => why)).toEqual(['Från enhetens adress', 'Från enhetens adress'])
    expect((await look(unknown, 'maja')).choices).toEqual([])
  })

  test('is not filed under what is answered already, unless something in it points there', async () => {
    await cameIn('Fullt.')
    expect((await look(unknown)).choices).toHaveLength(1)
    stateOf(await recordReply(office.desk, aClick(omar), { unitId: 'unit-1', answer: 'full' }))
    await office.runErrands()
    expect((await look(unknown)).choices).toEqual([])
    expect((await look({ ...unknown, subject: code })).choices).toMatchObject([{ caseCode: code }])
  })

  test('is offered no more inquiries than anybody reads, the nearest first', async () => {
    const others = [...'3456789BCDFGHJKMNPQRS'].map(sign => `RTQW-88M${sign}`)
    for (const other of others) await asked(other)
    const { choices } = await look({ ...unknown, subject: `Angående ${code}` })
    expect(choices).toHaveLength(20)
    expect(choices[0]?.caseCode).toBe(code)
  })

  test('is filed once, and known from then on', async () => {
    await sendLetters()
    for (const _ of ['pressed', 'pressed again']) expect((await fileUnder(code)).status).toBe(200)
    const { inquiries } = await caseIn(office)
    expect(inquiries).toMatchObject([{ written: { text: 'Fullt till jul.', seems: 'full' } }])
    expect(await written(code)).toBe(1)
    expect((await look(unknown)).filed).toMatchObject([{ head: { caseCode: code } }])
    const answersIt = { messageId: '<senare@x.example>', headers: answering(unknown.messageId) }
    expect((await look(answersIt)).choices[0]).toMatchObject({ caseCode: code, isLikely: true })
  })

  test('says on the case’s page who filed it, and what', async () => {
    await sendLetters()
    const { body } = await fileUnder(code)
    const { timeline } = casePage.parse(body)
    expect(timeline[0]).toMatchObject({ by: 'Omar', side: 'provider', quote: 'Fullt till jul.' })
  })

  test('keeps the unit from being reminded', async () => {
    await sendLetters()
    await fileUnder(code)
    office.pass(7 * day)
    await sendLetters()
    expect(mailbox.sent()).toHaveLength(1)
  })

  test('is not kept under a unit that the case does not ask', async () => {
    await sendLetters()
    const { status, body } = await fileUnder(code, 'unit-2')
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('inte tillfrågad')
    expect(await written(code)).toBe(0)
  })

  test('that the mailbox tells of afterwards stands in the case once', async () => {
    await sendLetters()
    await send('omar', filing('unit-1', replyId))
    mailbox.receive(0, { messageId: replyId, text: 'Fullt till jul.' })
    await readInbox({ desk: office.desk, mailbox, guess: () => 'full' })
    expect(await written(code)).toBe(1)
  })

  test('that a machine wrote is filed as that, and the unit is reminded all the same', async () => {
    await sendLetters()
    await fileUnder(code, 'unit-1', { headers: [{ name: 'auto-submitted', value: 'auto-replied' }] })
    expect((await caseIn(office)).inquiries[0]?.written?.kind).toBe('automatic')
    office.pass(7 * day)
    await sendLetters()
    expect(mailbox.sent()).toHaveLength(2)
  })

  test('that says ours did not get through is no answer', async () => {
    await sendLetters()
    const { status, body } = await fileUnder(code, 'unit-1', {
      headers: [{ name: 'content-type', value: 'multipart/report; report-type=delivery-status' }],
    })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('inte kom fram')
    expect(await written(code)).toBe(0)
  })

  test('is known when the unit’s correspondence has let go of the letter long since', async () => {
    await sendLetters()
    await fileUnder(code)
    await office.archive.purge('correspondence:unit-1')
    expect((await look(unknown)).filed).toMatchObject([{ head: { caseCode: code } }])
  })

  test('that came before the unit was asked is no answer to that', async () => {
    await sendLetters()
    const { status, body } = await fileUnder(code, 'unit-1', { at: office.now() - day })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('innan enheten tillfrågades')
    expect(await written(code)).toBe(0)
  })

  test('stands in one case, whoever files it in another afterwards', async () => {
    await asked(otherCode)
    await sendLetters()
    await fileUnder(code)
    const { status, body } = await fileUnder(otherCode)
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('redan under en annan förfrågan')
    expect([await written(code), await written(otherCode)]).toEqual([1, 0])
  })

  test('is not filed where the mailbox would, when somebody has filed it elsewhere', async () => {
    await sendLetters()
    await asked(otherCode)
    await sendLetters()
    await fileUnder(otherCode)
    mailbox.receive(0, { messageId: unknown.messageId, text: 'Fullt till jul.' })
    await readInbox({ desk: office.desk, mailbox, guess: () => 'full' })
    expect([await written(code), await written(otherCode)]).toEqual([0, 1])
  })

  test('that the mailbox has filed is not filed elsewhere by hand', async () => {
    await asked(otherCode)
    await cameIn('Fullt.')
    stateOf(await askByMail(office.desk, aClick(omar, otherCode), { unitIds: ['unit-2'], note: '' }))
    expect((await send('omar', filing('unit-2', replyId), undefined, otherCode)).status).toBe(409)
    expect(await written(otherCode)).toBe(1)
  })

  test.each(['correspondence:unit-1', code])(
    'whose filing broke off before %s heard of it is not shown as filed, and pressed again it is whole',
    async file => {
      await sendLetters()
      const inThread = { ...unknown, conversationId: 'thread-0' }
      const { append } = office.archive
      const breaking = jest.spyOn(office.archive, 'append').mockImplementation(async change => {
        if (change.file.id === file) throw new Error('The process was killed.')
        return append(change)
      })
      expect((await fileUnder(code)).status).toBe(500)
      breaking.mockRestore()
      const { filed: standing, choices } = await look(inThread)
      expect(standing).toEqual([])
      expect(choices[0]).toMatchObject({ caseCode: code, isLikely: true })
      expect((await fileUnder(code)).status).toBe(200)
      expect((await look(inThread)).filed).toHaveLength(1)
      office.pass(7 * day)
      await sendLetters()
      expect(mailbox.sent()).toHaveLength(1)
    },
  )

  async function fileUnder(caseCode: string, unitId = 'unit-1', details: Partial<Filing> = {}) {
    return send('omar', filing(unitId, unknown.messageId, details), undefined, caseCode)
  }
})

test.each(['sara', 'lena', 'tove'])('%s, who handles no queue, is told so and nothing else', async person => {
  await cameIn('Fullt.')
  const { status, body } = await api.ask(person, '/api/mails', { body: openMail({}) })
  expect(status).toBe(403)
  expect(problem.parse(body).title).toBe('Du får inte se det här')
  expect(JSON.stringify(body)).not.toContain(code)
  for (const messageId of ['<annat@ekbacken.example>', replyId])
    expect((await send(person, filing('unit-1', messageId))).status).not.toBe(200)
  expect(await written(code)).toBe(1)
})

test('who handles no queue lets no other unit count as having written by a mail that stands in their case', async () => {
  await cameIn('Fullt.')
  stateOf(await askByMail(office.desk, aClick(omar, code), { unitIds: ['unit-2'], note: '' }))
  await sendLetters()
  for (const person of ['sara', 'lena'])
    expect((await send(person, filing('unit-2', replyId))).status).not.toBe(200)
  const letters = await office.archive.journal('correspondence:unit-2')
  expect(letters.map(({ type }) => type)).toContain('LetterSent')
  expect(letters.map(({ type }) => type)).not.toContain('MailCame')
})

test('what is no mail is not understood', async () => {
  for (const body of [{}, { ...openMail({}), itemId: 'AAMk' }, { ...openMail({}), messageId: '' }])
    expect((await api.ask('omar', '/api/mails', { body })).status).toBe(400)
})

const strange = { from: 'nagon@annan.example', subject: 'Hej', headers: [] }

function answering(value: string): OpenMail['headers'] {
  return [{ name: 'references', value }]
}

function openMail(details: Partial<OpenMail>): OpenMail {
  return {
    messageId: replyId,
    conversationId: '',
    ...strange,
    ...details,
  }
}

async function look(details: Partial<OpenMail>, person = 'omar'): Promise<MailShown> {
  return mailShown.parse((await api.ask(person, '/api/mails', { body: openMail(details) })).body)
}

const fullAndQuoted = 'Fullt till jul.\n\n> Har ni plats?'

type Filing = Extract<CaseAct, { command: 'fileMail' }>

function filing(unitId: string, messageId: string, details: Partial<Filing> = {}): Filing {
  return {
    command: 'fileMail',
    unitId,
    messageId,
    at: office.now(),
    text: fullAndQuoted,
    ...strange,
    ...details,
  }
}

async function send(person: string, act: CaseAct, seen?: number, caseCode = code) {
  const version = seen ?? (await office.archive.load(caseCode))?.version
  return api.ask(person, `/api/cases/${caseCode}/commands`, {
    body: { commandId: randomUUID(), act },
    headers: { 'if-match': `"${version}"` },
  })
}

async function asked(caseCode: string, by = sara): Promise<void> {
  await filed(office, { by, caseCode })
  stateOf(await claimCase(office.desk, aClick(omar, caseCode)))
  stateOf(await lookForCandidates(office.desk, aClick(omar, caseCode)))
  stateOf(await askByMail(office.desk, aClick(omar, caseCode), { unitIds: ['unit-1'], note: '' }))
}

async function sendLetters(): Promise<void> {
  await office.runErrands()
  office.pass(minute)
  await office.runErrands()
}

/** The mailbox tells of the reply, as it usually does before anyone has opened it. */
async function cameIn(text: string): Promise<void> {
  await sendLetters()
  mailbox.receive(0, { messageId: replyId, text, receivedAt: office.now() })
  const guess = () => 'free' as const
  await readInbox({ desk: office.desk, mailbox, guess })
}

async function written(caseCode: string): Promise<number> {
  return (await office.archive.journal(caseCode)).filter(({ type }) => type === 'UnitWrote').length
}
