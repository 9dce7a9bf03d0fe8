import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type CaseAct,
  candidateList,
  casePage,
  ledgerPage,
  queuePage,
  sentCards,
} from '../../../bot/api/contract/cases.ts'
import { problem } from '../../../bot/api/contract/problem.ts'
import { carryOut } from '../../../bot/desk/carryOut.ts'
import { choosePlace } from '../../../bot/desk/choosePlace.ts'
import { claimCase } from '../../../bot/desk/handleCase.ts'
import { readingsOf } from '../../../bot/desk/readLog.ts'
import { requestFile } from '../../../bot/desk/requestFile.ts'
import { hour, minute } from '../../../bot/domain/calendar.ts'
import { theClock } from '../../../bot/domain/person.ts'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import type { Refusal } from '../../../bot/domain/request/refusal.ts'
import { aDesk, type Office } from '../../builders/aDesk.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aSubscription, aUnit } from '../../builders/aUnit.ts'
import { aClick, caseIn, chosen, filed, stateOf, suggested } from '../../builders/caseSteps.ts'
import { jonas, lena, maja, omar, sara } from '../../builders/staff.ts'
import { type ApiServer, startApi } from '../../harness/apiServer.ts'

const code = 'KMPX-3Q47'
let office: Office
let api: ApiServer

beforeEach(async () => {
  const units = [
    aUnit(),
    aUnit({ id: 'unit-2', name: 'Björkudden' }),
    aUnit({ id: 'unit-3', name: 'Tallbo', serviceType: 'fosterHome' }),
  ]
  await openWith(units)
})

async function openWith(units: readonly Unit[]): Promise<void> {
  office = await aDesk({ providers: [aProvider({ units })] })
  api = await startApi(office)
}

afterEach(close)

async function close(): Promise<void> {
  await api.close()
  await office.close()
}

describe('the queue', () => {
  test('shows an officer every open case: by when, who waits for whom, who has it and what can be done', async () => {
    await filed(office)
    await filed(office, { by: jonas, caseCode: 'RTQW-88M2' })
    office.pass(2 * hour)
    stateOf(await claimCase(office.desk, aClick(omar)))
    const { cases } = queuePage.parse(await bodyOf('omar', '/api/queue'))
    expect(cases).toMatchObject([
      { caseCode: 'RTQW-88M2', isMine: false, offers: [{ command: 'claim', title: 'Ta ärendet' }] },
      { caseCode: code, isMine: true, officer: 'Omar', turn: 'centralUnit', state: 'Tagen' },
    ])
    expect(plain(cases[1]?.waitsFor)).toBe('Väntar på placeringsenheten sedan 2 timmar')
    expect(plain(cases[1]?.deadline?.said)).toMatch(/^Plats behövs /)
  })

  test('shows a social worker her own cases, and nobody else’s', async () => {
    await filed(office)
    const seen = async (person: string) =>
      queuePage.parse(await bodyOf(person, '/api/queue')).cases.map(({ caseCode }) => caseCode)
    expect(await seen('sara')).toEqual([code])
    expect(await seen('lena')).toEqual([code])
    expect(await seen('siri')).toEqual([])
    expect(await seen('jonas')).toEqual([])
  })
})

describe('a case', () => {
  test('is shown with what is asked for and all that has happened, the newest first', async () => {
    await filed(office, { form: { freeText: 'Behöver lugn.' } })
    office.pass(minute)
    stateOf(await claimCase(office.desk, aClick(omar)))
    const { body, headers } = await api.ask('omar', `/api/cases/${code}`)
    const page = casePage.parse(body)
    expect(headers.get('etag')).toBe('"2"')
    expect(page).toMatchObject({ version: 2, freeText: 'Behöver lugn.', showsCandidates: false })
    expect(page.facts).toContainEqual({ label: 'Insats', value: 'HVB, behandling' })
    expect(page.timeline).toMatchObject([
      { version: 2, by: 'Omar', what: 'Tog ärendet.', side: 'centralUnit' },
      { version: 1, by: 'Sara', what: 'Skickade förfrågan.', side: 'district' },
    ])
  })

  test('keeps question and answer together with who wrote them', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'requestClarification', question: 'Går han i skolan?' })
    await send('sara', { command: 'answerClarification', answer: 'Ja.' })
    const { timeline } = casePage.parse(await bodyOf('omar', `/api/cases/${code}`))
    expect(timeline.filter(({ quote }) => quote)).toMatchObject([
      { by: 'Sara', quote: 'Ja.', side: 'district' },
      { by: 'Omar', quote: 'Går han i skolan?', side: 'centralUnit' },
    ])
  })

  test.each(['jonas', 'siri', 'eva'])('is no more known to %s than one that is not there', async person => {
    await filed(office)
    for (const part of ['', '/cards']) {
      const hidden = await api.ask(person, `/api/cases/${code}${part}`)
      const missing = await api.ask(person, `/api/cases/ZZZZ-2222${part}`)
      expect(hidden.status).toBe(404)
      expect(hidden.body).toEqual(missing.body)
    }
    expect(await send(person, { command: 'claim' }, 1)).toMatchObject({ status: 404 })
    expect(await readingsOf(office.desk, code)).toEqual([])
  })

  test('notes who has read it, for the head to see', async () => {
    await filed(office)
    await bodyOf('omar', `/api/cases/${code}`)
    office.pass(minute)
    await bodyOf('sara', `/api/cases/${code}/cards`)
    const seenBy = async (person: string) =>
      casePage.parse(await bodyOf(person, `/api/cases/${code}`)).readings?.map(({ by }) => by)
    expect((await seenBy('lena'))?.toSorted()).toEqual(['Lena', 'Omar', 'Sara'])
    expect(await seenBy('omar')).toBeUndefined()
  })

  test('stands at the version that it had though many read it', async () => {
    await filed(office)
    for (const person of [omar, maja, sara, lena]) await bodyOf(person.id, `/api/cases/${code}`)
    expect((await office.archive.load(code))?.version).toBe(1)
  })
})

describe('the candidates', () => {
  test('are shown best first beside the counted ledger, once they are looked for', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    expect((await api.ask('omar', `/api/cases/${code}/candidates`)).status).toBe(404)
    await send('omar', { command: 'showCandidates' })
    const list = candidateList.parse(await bodyOf('omar', `/api/cases/${code}/candidates`))
    expect(list.candidates.map(({ place }) => place)).toEqual([1, 2])
    expect(list.candidates[0]?.parts.map(({ name }) => name)).toContain('Avstånd')
    expect(list).toMatchObject({
      unitsExcluded: 1,
      ledger: [{ code: 'otherServiceType', reason: 'Annan insats', units: 1 }],
    })
  })

  test('have last the unit that was asked and said that it does not suit it, with that said', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    const list = async () => candidateList.parse(await bodyOf('omar', `/api/cases/${code}/candidates`))
    const [first, second] = (await list()).candidates.map(({ unitId }) => unitId)
    await send('omar', { command: 'askUnits', unitIds: [first ?? ''], note: '' })
    await carryOut(office.desk, requestFile, {
      fileId: code,
      commandId: 'answered',
      by: theClock,
      decide: (): readonly RequestEntry[] | Refusal => [
        {
          type: 'InquirySettled',
          unitId: first ?? '',
          settlement: {
            how: 'replied',
            at: office.now(),
            channel: 'replyLink',
            reply: { answer: 'unsuited', reason: 'Inte vår målgrupp.' },
          },
        },
      ],
    })
    expect((await list()).candidates).toMatchObject([
      { place: 1, unitId: second },
      { place: 2, unitId: first, saysUnsuited: 'Har svarat att det inte passar' },
    ])
    expect((await list()).candidates[0]).not.toHaveProperty('saysUnsuited')
  })

  test('leave behind, for each reason, the units that it keeps out', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    const asked = { body: { code: 'otherServiceType' } }
    const { body } = await api.ask('omar', `/api/cases/${code}/ledger`, asked)
    const { units, next } = ledgerPage.parse(body)
    expect(units).toMatchObject([{ unitName: 'Tallbo', why: ['Är familjehem, inte HVB.'] }])
    expect(next).toBeUndefined()
    expect((await api.ask('omar', `/api/cases/${code}/ledger`, { body: { code: 'noSuch' } })).status).toBe(
      404,
    )
  })

  test('are the central unit’s alone, for they weigh the whole register', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    expect((await api.ask('sara', `/api/cases/${code}/candidates`)).status).toBe(403)
    expect((await api.ask('sara', `/api/cases/${code}/ledger`, { body: { code: 'tooFar' } })).status).toBe(
      403,
    )
    expect(casePage.parse(await bodyOf('sara', `/api/cases/${code}`)).showsCandidates).toBe(false)
  })
})

describe('the cards', () => {
  test('are those that people were sent, with whether they have come', async () => {
    await filed(office)
    await suggested(office)
    const { cards } = sentCards.parse(await bodyOf('omar', `/api/cases/${code}/cards`))
    expect(cards.map(({ slot }) => slot).toSorted()).toEqual([
      'candidates',
      'queue',
      'status',
      'suggestion-1',
    ])
    expect(cards.find(({ slot }) => slot === 'status')?.sentTo).toEqual([
      { name: 'Sara', arrival: 'waiting', said: 'På väg' },
    ])
    expect(JSON.stringify(cards)).toContain('Ta över ärendet')
  })

  test('of the central unit are not shown to the social worker', async () => {
    await filed(office)
    await suggested(office)
    const { cards } = sentCards.parse(await bodyOf('sara', `/api/cases/${code}/cards`))
    expect(cards.map(({ slot }) => slot).toSorted()).toEqual(['status', 'suggestion-1'])
  })
})

describe('a command', () => {
  test('does what the card’s button does, and answers with the case as it is now', async () => {
    await filed(office)
    const { status, body, headers } = await send('omar', { command: 'claim' }, 1)
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe('"2"')
    expect(casePage.parse(body)).toMatchObject({ officer: 'Omar', state: 'Tagen' })
    expect(await caseIn(office)).toMatchObject({ state: 'claimed', officer: 'omar' })
  })

  test('leads a case from the queue to a suggestion, a choice and on', async () => {
    await filed(office)
    await send('omar', { command: 'claim' })
    await send('omar', { command: 'showCandidates' })
    await send('omar', { command: 'sendSuggestion', unitIds: ['unit-1', 'unit-2'] })
    await send('sara', { command: 'decline', unitId: 'unit-2', reason: 'tooFar', note: '' })
    const { suggestion } = casePage.parse(await bodyOf('sara', `/api/cases/${code}`))
    expect(suggestion?.units).toMatchObject([
      { unitId: 'unit-1', standing: 'open' },
      { unitId: 'unit-2', standing: 'declined', said: 'Avböjd: Björkudden, för långt bort' },
    ])
    await send('sara', { command: 'choose', unitId: 'unit-1' })
    expect(await caseIn(office)).toMatchObject({ state: 'chosen', choice: { unitId: 'unit-1' } })
  })

  test('shows how the chosen place is bought, where another took the last paid place meanwhile', async () => {
    await close()
    await openWith([aUnit({ agreements: [aSubscription({ paidPlaces: 1 })] })])
    const whereAndHow = async () => {
      const { suggestion } = casePage.parse(await bodyOf('sara', `/api/cases/${code}`))
      return suggestion?.units.map(({ whoAndWhere }) => whoAndWhere)
    }
    const theirs = 'RTQW-88M2'
    await filed(office)
    await suggested(office)
    await filed(office, { by: jonas, caseCode: theirs })
    await suggested(office, ['unit-1'], theirs)
    expect(await whereAndHow()).toEqual([expect.stringContaining('Abonnemang')])
    stateOf(await choosePlace(office.desk, aClick(jonas, theirs), 'unit-1'))
    await send('sara', { command: 'choose', unitId: 'unit-1' })
    expect(await whereAndHow()).toEqual([expect.stringContaining('Direktupphandling')])
  })

  test.each<readonly [string, CaseAct, string]>([
    ['is taken back', { command: 'recallSuggestion' }, 'searching'],
    ['is asked for anew', { command: 'askForMore', note: 'Närmare.' }, 'searching'],
    ['is no longer needed', { command: 'withdraw', note: '' }, 'withdrawn'],
  ])('ends a suggestion that %s', async (_, act, state) => {
    await filed(office)
    await suggested(office)
    await send(act.command === 'recallSuggestion' ? 'omar' : 'sara', act)
    expect(await caseIn(office)).toMatchObject({ state })
  })

  test.each<readonly [string, CaseAct, string]>([
    ['without a place', { command: 'closeUnmet', note: 'Alla är tillfrågade.' }, 'unmet'],
    ['as a duplicate', { command: 'replace', otherCase: ' rtqw-88m2 ' }, 'replaced'],
  ])('ends a case %s', async (_, act, state) => {
    await filed(office)
    await filed(office, { caseCode: 'RTQW-88M2' })
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', act)
    expect(await caseIn(office)).toMatchObject({ state })
  })

  test('of the social worker adds to the request, and lets a chosen place go', async () => {
    await filed(office)
    await send('sara', { command: 'addDetails', text: 'Han sover dåligt.' })
    expect(await caseIn(office)).toMatchObject({ additions: [{ text: 'Han sover dåligt.', by: 'sara' }] })
    await suggested(office)
    await chosen(office)
    await send('sara', { command: 'cancelChoice' })
    expect(await caseIn(office)).toMatchObject({ state: 'searching' })
  })

  test('that takes a case over says so to both', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('maja', { command: 'takeOver' })
    const { timeline } = casePage.parse(await bodyOf('omar', `/api/cases/${code}`))
    expect(timeline[0]).toMatchObject({ by: 'Maja', what: 'Tog över ärendet från Omar.' })
  })

  test('that is sent twice under one id is carried out once', async () => {
    await filed(office)
    const body = { commandId: randomUUID(), act: { command: 'claim' } }
    const sent = { body, headers: { 'if-match': '"1"' } }
    const first = await api.ask('omar', `/api/cases/${code}/commands`, sent)
    const second = await api.ask('omar', `/api/cases/${code}/commands`, sent)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    expect((await office.archive.load(code))?.version).toBe(2)
  })

  test('on a case that changed meanwhile is refused with who did what', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(maja)))
    const { status, body } = await send('omar', { command: 'claim' }, 1)
    expect(status).toBe(412)
    expect(problem.parse(body)).toMatchObject({
      title: 'Någon annan hann före',
      changes: [{ version: 2, by: 'Maja', what: 'Tog ärendet.' }],
    })
  })

  test('is a reading of what it answers with, noted also when it was not carried out', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(maja)))
    const readBy = async () => (await readingsOf(office.desk, code)).map(({ by }) => by)
    expect((await send('omar', { command: 'claim' }, 1)).status).toBe(412)
    expect(await readBy()).toEqual(['omar'])
    expect((await send('sara', { command: 'addDetails', text: 'Han sover dåligt.' })).status).toBe(200)
    expect((await readBy()).toSorted()).toEqual(['omar', 'sara'])
  })

  test('that a rule refuses is told why, in words', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    const { status, body } = await send('maja', { command: 'showCandidates' })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toBe('Omar har ärendet. Ta över det först om du ska fortsätta.')
  })

  test('that holds a personal number is not kept', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    const question = 'Är det 20100101-2384?'
    const { status, body } = await send('omar', { command: 'requestClarification', question })
    expect(status).toBe(409)
    expect(problem.parse(body).detail).toContain('Texten är inte sparad')
  })

  test('without the version seen, or with a field that nobody knows, is not even tried', async () => {
    await filed(office)
    const body = { commandId: randomUUID(), act: { command: 'claim' } }
    expect((await api.ask('omar', `/api/cases/${code}/commands`, { body })).status).toBe(428)
    const more = { body: { ...body, act: { command: 'claim', by: 'maja' } }, headers: { 'if-match': '"1"' } }
    expect((await api.ask('omar', `/api/cases/${code}/commands`, more)).status).toBe(400)
    expect((await office.archive.load(code))?.version).toBe(1)
  })

  test('of someone who may see the case but not do this is refused, and changes nothing', async () => {
    await filed(office)
    await suggested(office)
    await chosen(office)
    const before = (await office.archive.load(code))?.version
    expect((await send('sara', { command: 'takeOver' })).status).toBe(409)
    expect((await send('omar', { command: 'choose', unitId: 'unit-1' })).status).toBe(409)
    expect((await office.archive.load(code))?.version).toBe(before)
  })
})

describe('units that were asked by mail', () => {
  const sent = {
    type: 'InquirySent',
    unitId: 'unit-1',
    to: 'placering@ekbacken.example',
    subject: code,
    text: 'Ärende KMPX-3Q47\nBarn: 13–15 år',
    isReminder: false,
    deadline: 0,
  } as const

  test('stand in the case with what left for them, word for word, and what they say', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    const asked = casePage.parse(
      (await send('omar', { command: 'askUnits', unitIds: ['unit-1', 'unit-2'], note: 'Gärna snart.' })).body,
    )
    expect(asked.inquiries?.units).toMatchObject([
      { unitName: 'Ekbacken', standing: 'Frågan är på väg.', isAnswered: false, sent: [] },
      { unitName: 'Björkudden', sent: [] },
    ])
    const at = office.now()
    const full = {
      how: 'replied',
      at,
      channel: 'replyLink',
      reply: { answer: 'full', reason: 'Fullt.' },
    } as const
    await carryOut(office.desk, requestFile, {
      fileId: code,
      commandId: 'answered',
      by: theClock,
      decide: (): readonly RequestEntry[] | Refusal => [
        { ...sent, at },
        { type: 'InquirySettled', unitId: 'unit-1', settlement: full },
      ],
    })
    const page = casePage.parse(await bodyOf('omar', `/api/cases/${code}`))
    expect(page.inquiries?.said).toBe('2\u00a0enheter tillfrågade, 1 har svarat')
    expect(page.inquiries?.units[0]).toMatchObject({
      isAnswered: true,
      ownWords: 'Fullt.',
      sent: [{ to: sent.to, subject: sent.subject, text: sent.text }],
    })
    expect(page.turn).toBe('provider')
  })

  test('and answer by ordinary mail are read on the page of the case, and what they say is recorded there', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    await send('omar', { command: 'askUnits', unitIds: ['unit-1'], note: '' })
    await office.runErrands()
    const text = 'Vi har plats från måndag.'
    await carryOut(office.desk, requestFile, {
      fileId: code,
      commandId: 'wrote',
      by: theClock,
      decide: (): readonly RequestEntry[] | Refusal => [
        {
          type: 'UnitWrote',
          unitId: 'unit-1',
          written: { kind: 'reply', seems: 'free', at: office.now(), text },
        },
      ],
    })
    const page = casePage.parse(await bodyOf('omar', `/api/cases/${code}`))
    expect(page.inquiries?.units[0]).toMatchObject({
      standing: expect.stringContaining('ledigt. Läs det och avgör.'),
      mail: { text },
    })
    expect(plain(page.timeline[0]?.what)).toMatch(
      /^Ekbacken: Svarade med ett mejl .* Det verkar säga: ledigt\.$/,
    )
    expect(page.inquiries?.units[0]?.mail?.records.map(({ answer }) => answer)).toEqual([
      'free',
      'full',
      'unsuited',
      'needsMore',
    ])
    const seenByOther = casePage.parse(await bodyOf('sara', `/api/cases/${code}`))
    expect(seenByOther.inquiries?.units[0]?.mail?.records).toEqual([])
    const recording = { command: 'recordReply', unitId: 'unit-1', answer: 'full' } as const
    expect((await send('sara', recording)).status).toBe(409)
    const recorded = casePage.parse((await send('omar', recording)).body)
    expect(recorded.inquiries?.units[0]).toMatchObject({
      isAnswered: true,
      mail: { said: expect.not.stringContaining('Det verkar säga'), text, records: [] },
    })
    expect((await send('omar', recording)).status).toBe(409)
  })

  test('are asked by the one who has the case, and by nobody else', async () => {
    await filed(office)
    stateOf(await claimCase(office.desk, aClick(omar)))
    await send('omar', { command: 'showCandidates' })
    for (const person of ['maja', 'sara'])
      expect((await send(person, { command: 'askUnits', unitIds: ['unit-1'], note: '' })).status).toBe(409)
    expect((await caseIn(office)).inquiries).toEqual([])
  })
})

/** As of the version that stands, unless another was seen. */
async function send(person: string, act: CaseAct, seen?: number) {
  const version = seen ?? (await office.archive.load(code))?.version
  return api.ask(person, `/api/cases/${code}/commands`, {
    body: { commandId: randomUUID(), act },
    headers: { 'if-match': `"${version}"` },
  })
}

async function bodyOf(person: string, path: string): Promise<unknown> {
  const { status, body } = await api.ask(person, path)
  expect(status).toBe(200)
  return body
}

function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00a0', ' ')
}
