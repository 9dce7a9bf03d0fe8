import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chosenPersonHeader } from '../../bot/api/contract/person.ts'
import { openMails, type StoredMail } from '../../bot/demo/mailbox/mails.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { providerOf } from '../../bot/desk/inquiries/unitAsked.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { second } from '../../bot/domain/calendar.ts'
import { correspondenceWith } from '../../bot/domain/inquiry/correspondence.ts'
import type { UnitId } from '../../bot/domain/register/unit.ts'
import type { CaseCode } from '../../bot/domain/request/placementRequest.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { type RunningSamplats, startSamplats } from '../harness/runningSamplats.ts'
import { clickAt, fileAt, openDeskBeside } from '../journeys/deskBeside.ts'
import { omar } from './scene.ts'

let first: RunningSamplats
let other: RunningSamplats
let desk: Desk

beforeAll(async () => {
  first = await startSamplats({ mailbox: 'free' })
  // Its clock alone is moved on, so it alone finds that letters are due.
  other = await startSamplats({ folder: first.folder, mailbox: first.mailboxPort, clock: 'movable' })
  desk = await openDeskBeside(first.archivePath)
}, 120_000)

afterAll(async () => {
  await desk?.archive.close()
  await other?.remove()
  await first?.remove()
})

test('a second process on the archive says that it uses the mailbox of the first', async () => {
  const line = `Brevlådan är den som redan är igång på http://127.0.0.1:${first.mailboxPort}.`
  await until(() => other.printed().includes(line))
})

test('what is asked at the second leaves by the mailbox of the first, and is answered at the second', async () => {
  const asked = await askAtOther()
  const letter = await until(() => letterAbout(asked))
  const [link = ''] = letter.text.match(/http:\S+/) ?? []
  expect(link).toContain(`${other.url}/`)
  expect((await fetch(link)).status).toBe(200)
}, 60_000)

test('what is asked while the first is stopped waits, and leaves when it is back', async () => {
  expect(await first.stop()).toBe(0)
  const asked = await askAtOther()
  await until(() => isWaiting(asked))
  expect(letterAbout(asked)).toBeUndefined()
  await first.startAgain()
  expect(await until(() => letterAbout(asked))).toBeDefined()
}, 120_000)

/** Files a case and asks a unit that fits it at the second process, as the tab does. */
async function askAtOther(): Promise<Asked> {
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9 })
  stateOf(await claimCase(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const request = stateOf(await lookForCandidates(desk, clickAt(desk, 'Omar Haddad', caseCode)))
  const unit = matchCase(desk, request)
    .first(20)
    .find(({ unitId }) => providerOf(desk, unitId)?.mailbox)
  if (!unit) throw new Error('No unit that fits can be asked by mail.')
  const { unitId } = unit
  const address = `${other.url}/api/cases/${caseCode}`
  const version = (await fetch(address, { headers: asOmar })).headers.get('etag') ?? ''
  const asked = await fetch(`${address}/commands`, {
    method: 'POST',
    headers: { ...asOmar, 'if-match': version, 'content-type': 'application/json' },
    body: JSON.stringify({
      commandId: randomUUID(),
      act: { command: 'askUnits', unitIds: [unitId], note: '' },
    }),
  })
  expect(asked.status).toBe(200)
  other.pass(10 * second)
  return { caseCode, unitId }
}

type Asked = Readonly<{ caseCode: CaseCode; unitId: UnitId }>

const asOmar = { [chosenPersonHeader]: omar }

/** Whether it was tried in vain, and is still to go. */
async function isWaiting({ unitId }: Asked): Promise<boolean> {
  const dispatches = await desk.archive.dispatches.of(correspondenceWith(unitId))
  return dispatches.some(
    ({ kind, status, attempts }) => kind === 'letter' && status === 'pending' && attempts > 0,
  )
}

function letterAbout({ caseCode }: Asked): StoredMail | undefined {
  return openMails(join(first.folder, 'mailbox'))
    .all()
    .find(({ sentAt, text }) => sentAt !== undefined && text.includes(caseCode))
}

async function until<Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
  const giveUpAt = Date.now() + 30_000
  while (Date.now() < giveUpAt) {
    const found = await look()
    if (found) return found
    await pause(50)
  }
  throw new Error(`It did not come to pass:\n${first.printed()}\n${other.printed()}`)
}
