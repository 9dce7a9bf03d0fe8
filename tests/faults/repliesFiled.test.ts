import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { waysToAnswer } from '../../bot/demo/mailbox/answered.ts'
import { anyToken, type LocalMailbox, startMailbox } from '../../bot/demo/mailbox/startMailbox.ts'
import { usualPace } from '../../bot/demo/mailbox/throttle.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { minute } from '../../bot/domain/calendar.ts'
import { openMailbox } from '../../bot/graph/mailbox.ts'
import { letterPerformer } from '../../bot/mail/sendLetter.ts'
import { openInboxWatching } from '../../bot/mail/watchInbox.ts'
import type { Watching } from '../../bot/mail/watching.ts'
import { noticePath, noticeRoutes } from '../../bot/notices/noticeRoutes.ts'
import { openServer, type WebServer } from '../../bot/server.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { aClick, filed, stateOf } from '../builders/caseSteps.ts'
import { omar } from '../builders/staff.ts'
import { answerOnPage } from '../demo/mailbox/answerOnPage.ts'
import { type DescribedGraph, type GraphFault, startDescribedGraph } from '../graph/describedGraph.ts'
import { freePort } from '../harness/freePort.ts'

const units = ['unit-1', 'unit-2', 'unit-3', 'unit-4', 'unit-5']
const code = 'KMPX-3Q47'
/** What no log, no dispatch and no other file may hold. */
const theirWords = 'Är det Kalle Ek, 070-123 45 67? Vi har plats.'

let folder: string
let office: Office
let behind: LocalMailbox
let graph: DescribedGraph
let server: WebServer
let watching: Watching
let log: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplats-mailbox-'))
  log = []
  const keep = (line: string) => void log.push(line)
  const clock = () => office.now()
  const port = await freePort()
  const pace = { ...usualPace, answerMs: 0, onItsWayMs: 0, mailsAMinute: 1_000, atOnce: 100 }
  behind = await startMailbox({ port: await freePort(), folder, log: keep, pace, clock })
  graph = await startDescribedGraph(behind.graphUrl)
  const mailbox = openMailbox({
    address: 'placering@stad.example',
    graphUrl: graph.url,
    credential: anyToken,
    timeoutMs: 300,
    log: keep,
  })
  office = await aDesk({
    providers: [aProvider({ units: units.map(id => aUnit({ id, name: id })) })],
    senders: desk => ({
      letter: letterPerformer({ desk, mailbox, replyAddress: () => 'http://127.0.0.1/svar/abc' }),
    }),
  })
  server = openServer(noticeRoutes({ mail: notices => void watching.told(notices), calendar: () => {} }), {
    stopping: new AbortController().signal,
    log: keep,
  })
  await server.listen(port)
  const noticeAddress = `http://127.0.0.1:${port}${noticePath}`
  watching = openInboxWatching({ desk: office.desk, mailbox, guess: () => 'free', noticeAddress, log: keep })
})

afterEach(async () => {
  await server.close()
  await behind.stop()
  rmSync(folder, { recursive: true })
  await office.close()
  await graph.stop()
})

test('every answer is filed once in the case that asked, however Graph fails, and what it says stands there alone', async () => {
  await lookUntilItGoesWell()
  await askAll()
  const letters = await lettersOnPage()
  expect(letters).toHaveLength(units.length)
  graph.failWith(inTurn())
  for (let round = 0; round < 4; round += 1) {
    for (const [at, id] of letters.entries()) {
      const way = waysToAnswer[(at + round) % 2] ?? 'reply'
      expect(await answerOnPage(behind.url, id, { way, text: theirWords })).toBe(303)
      await watching.look().catch(() => {})
    }
    office.pass(minute)
  }
  await lookUntilItGoesWell()
  graph.heal()
  await lookUntilItGoesWell()
  await office.runErrands()

  const wrote = (await office.archive.journal(code)).filter(({ type }) => type === 'UnitWrote')
  expect(wrote).toHaveLength(4 * units.length)
  expect(JSON.stringify(wrote[0])).toContain('Kalle')
  for (const id of (await office.archive.ids()).items)
    if (id !== code) expect(JSON.stringify(await office.archive.whole(id))).not.toMatch(/Kalle|070-123/)
  expect(JSON.stringify(await office.archive.dispatches.of(code))).not.toMatch(/Kalle|070-123/)
  expect(log.join()).not.toMatch(/Kalle|070-123|enhet-|@ekbacken/)
})

/** Each fault that Graph has, one after the other, and after each of them four requests that go well. */
function inTurn(): () => GraphFault | undefined {
  const faults: readonly GraphFault[] = [
    { status: 429, headers: { 'retry-after': '1' } },
    'reset',
    { status: 503 },
    'resetAfterEffect',
    { status: 504, afterEffect: true },
    'silenceAfterEffect',
    { status: 200, body: '{"value":' },
    { status: 410 },
  ]
  let nth = 0
  return () => {
    nth += 1
    return nth % 5 === 0 ? faults[(nth / 5) % faults.length] : undefined
  }
}

async function lookUntilItGoesWell(): Promise<void> {
  for (;;) {
    office.pass(3 * minute)
    const went = await watching.look().then(
      () => true,
      () => false,
    )
    if (went) return
  }
}

async function askAll(): Promise<void> {
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await lookForCandidates(office.desk, aClick(omar)))
  stateOf(await askByMail(office.desk, aClick(omar), { unitIds: units, note: '' }))
  await office.runErrands()
  office.pass(minute)
  await office.runErrands()
}

async function lettersOnPage(): Promise<readonly string[]> {
  const page = await (await fetch(behind.url)).text()
  return [...page.matchAll(/href="\/brev\/([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id))
}
