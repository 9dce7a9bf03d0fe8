import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { loadInbox } from '../../bot/desk/inquiries/inboxFile.ts'
import { providerOf } from '../../bot/desk/inquiries/unitAsked.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { noticePath } from '../../bot/notices/noticeRoutes.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { answerOnPage } from '../demo/mailbox/answerOnPage.ts'
import { startSamplats } from '../harness/runningSamplats.ts'
import { clickAt, fileAt, openDeskBeside } from '../journeys/deskBeside.ts'
import { startPeer } from './peers/startPeer.ts'
import { percentile, percentilesOf, ratioOf, rounded } from './percentile.ts'
import { callers } from './stopwatch.ts'
import { atLeast, atMost } from './target.ts'

const mails = 2_000
const cases = 3
const unitsAsked = 10
const connections = 50
const longestFilingMs = 480_000

/**
 * So many providers' mails lie in the local mailbox and are being filed, when as many notifications of them come in a
 * burst over fifty connections, each sending the next when the last was answered. Beside it a bare server that reads as
 * many and keeps nothing. Times in ms from sending to the answer; then it is waited until all mails are filed.
 */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'notify-'))
  const closing: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true })]
  try {
    const samplats = await startSamplats({ folder, mailbox: 'bare' })
    closing.push(() => samplats.stop())
    const bare = await startPeer(new URL('./peers/accepts.ts', import.meta.url))
    closing.push(() => bare.stop())
    const desk = await openDeskBeside(samplats.archivePath)
    closing.push(() => desk.archive.close())
    const mailbox = `http://127.0.0.1:${samplats.mailboxPort}`
    const caseCodes = await askUnits(desk)
    const letters = await untilSent(mailbox, cases * unitsAsked)
    for (let nth = 0; nth < mails; nth++)
      await answerOnPage(mailbox, letters[nth % letters.length] ?? '', {
        way: 'reply',
        text: `Vi har plats. Svar ${nth}.`,
      })
    const notice = await noticeOf(desk)
    const began = performance.now()
    const ours = await burst(`${samplats.url}${noticePath}`, notice)
    const filedByThen = await filedIn(desk, caseCodes)
    const theirs = await burst(bare.url, notice)
    const filed = await untilFiled(desk, caseCodes)
    const seconds = Math.round((performance.now() - began) / 1_000)
    const [us, them] = [percentilesOf(ours), percentilesOf(theirs)]
    const p95 = Number(percentile(ours, 0.95).toFixed(1))
    return {
      notifications: ours.length,
      connections,
      ours: { ...rounded(us), p95 },
      bare: rounded(them),
      ratio: ratioOf(us, them),
      filedAfterTheBurst: filedByThen,
      filed,
      seconds,
      targets: { p95: atMost(200, p95), filed: atLeast(mails, filed) },
    }
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

/** Each case asks other units, so that no letter is about two. */
async function askUnits(desk: Desk): Promise<readonly string[]> {
  const caseCodes: string[] = []
  const asked = new Set<string>()
  for (let nth = 0; nth < cases; nth++) {
    const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
    stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    const request = stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
    const unitIds = matchCase(desk, request)
      .first(200)
      .map(({ unitId }) => unitId)
      .filter(unitId => !asked.has(unitId) && providerOf(desk, unitId)?.mailbox)
      .slice(0, unitsAsked)
    for (const unitId of unitIds) asked.add(unitId)
    stateOf(await askByMail(desk, clickAt(desk, 'Omar Haddad', caseCode), { unitIds, note: '' }))
    caseCodes.push(caseCode)
  }
  return caseCodes
}

/** Their ids, as the mailbox's own page has them. */
async function untilSent(mailbox: string, many: number): Promise<readonly string[]> {
  for (;;) {
    const page = await (await fetch(mailbox)).text()
    const ids = new Set(
      [...page.matchAll(/href="\/brev\/([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id)),
    )
    if (ids.size >= many) return [...ids]
    await pause(250)
  }
}

/** As Graph sends one, with what only Graph and we know. */
async function noticeOf(desk: Desk): Promise<object> {
  const watch = (await loadInbox(desk))?.watch
  if (!watch?.standing) throw new Error('The mailbox was not asked to tell us of mail.')
  return {
    value: [
      {
        subscriptionId: watch.standing.id,
        clientState: watch.clientState,
        changeType: 'created',
        resource: 'Users/x/Messages/y',
      },
    ],
  }
}

async function burst(url: string, notice: object): Promise<readonly number[]> {
  const call = callers(connections)
  const times: number[] = []
  let sent = 0
  const keepTelling = async () => {
    while (sent++ < mails) times.push((await call(url, notice)).ms)
  }
  await Promise.all(Array.from({ length: connections }, keepTelling))
  return times
}

async function filedIn(desk: Desk, caseCodes: readonly string[]): Promise<number> {
  const journals = await Promise.all(caseCodes.map(caseCode => desk.archive.journal(caseCode)))
  return journals.flat().filter(({ type }) => type === 'UnitWrote').length
}

async function untilFiled(desk: Desk, caseCodes: readonly string[]): Promise<number> {
  const giveUpAt = performance.now() + longestFilingMs
  for (;;) {
    const filed = await filedIn(desk, caseCodes)
    if (filed >= mails || performance.now() > giveUpAt) return filed
    await pause(1_000)
  }
}
