import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { StoredEvent } from '../../bot/demo/mailbox/events.ts'
import type { CaseOutcome } from '../../bot/desk/actOnCase.ts'
import {
  addCaseDetails,
  answerQuestion,
  askForMoreCandidates,
  declineCandidate,
  withdrawCase,
} from '../../bot/desk/answerForCase.ts'
import { cancelChoiceOfPlace, choosePlace } from '../../bot/desk/choosePlace.ts'
import { fileRequest } from '../../bot/desk/fileRequest.ts'
import {
  askForClarification,
  claimCase,
  closeAsUnmet,
  lookForCandidates,
  recallCaseSuggestion,
  suggestCandidates,
} from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { bookCaseMeeting, cancelCaseMeeting, moveCaseMeeting } from '../../bot/desk/meetings/meetCase.ts'
import { meetingTimes } from '../../bot/desk/meetings/meetingTimes.ts'
import { day, hour } from '../../bot/domain/calendar.ts'
import { slotIn } from '../../bot/domain/request/messageSlot.ts'
import { cardInSlot } from '../../bot/showing/cardInSlot.ts'
import { cardMessage } from '../../bot/teams/cardMessage.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { aForm } from '../builders/aForm.ts'
import { goteborg } from '../builders/aUnit.ts'
import { aClick, caseIn, stateOf } from '../builders/caseSteps.ts'
import { answerOnPage } from '../demo/mailbox/answerOnPage.ts'
import { type AskingScene, anAskingScene, omar, sara, siri } from './askingScene.ts'
import { type Written, written } from './identifyingWritings.ts'

const code = 'KMPX-3Q47'

/** Everything that a person can write on a case, and what a provider writes back. */
const texts = fc.record({
  place: written,
  freeText: written,
  details: written,
  question: written,
  answer: written,
  decline: written,
  more: written,
  note: written,
  ending: written,
  byLink: written,
  byMail: written,
})
type Texts = typeof texts extends fc.Arbitrary<infer Value> ? Value : never

/** What becomes of the meetings of the case. */
const meetings = fc.record({
  invitesProvider: fc.boolean(),
  isMoved: fc.boolean(),
  isCancelled: fc.boolean(),
})
type Meetings = typeof meetings extends fc.Arbitrary<infer Value> ? Value : never

test('nothing that is written of a child leaves, whatever is written wherever', async () => {
  await fc.assert(
    fc.asyncProperty(texts, meetings, fc.boolean(), async (all, how, isWithdrawn) => {
      const scene = await anAskingScene()
      try {
        await ask(scene, all)
        await expectNothingLeft(scene, { all, letters: 2, events: 0 })
        await answer(scene, all)
        await remind(scene)
        await meet(scene, how)
        await expectNothingLeft(scene, { all, letters: 3, events: 2 })
        await end(scene, all, isWithdrawn)
        await expectNothingLeft(scene, { all, letters: 3, events: 2 })
      } finally {
        await scene.close()
      }
    }),
    { numRuns: 30, endOnFailure: true },
  )
}, 120_000)

/** From the form to two letters that are on their way, with every text on the way there. */
async function ask(scene: AskingScene, all: Texts): Promise<void> {
  const { desk } = scene.office
  await bothWays(all.freeText, text => {
    const place = { name: all.place.told, position: goteborg }
    return fileRequest(desk, aClick(sara, code), { form: aForm({ freeText: text, place, ages: [14, 15] }) })
  })
  stateOf(await claimCase(desk, aClick(omar)))
  await bothWays(all.details, text =>
    addCaseDetails(desk, aClick(sara), { text, moreNeeds: [], mustNotPlaceAt: [], coReader: siri.id }),
  )
  await bothWays(all.question, text => askForClarification(desk, aClick(omar), text))
  await bothWays(all.answer, text => answerQuestion(desk, aClick(sara), text))
  stateOf(await lookForCandidates(desk, aClick(omar)))
  stateOf(await suggestCandidates(desk, aClick(omar), ['unit-1', 'unit-2']))
  await bothWays(all.decline, note =>
    declineCandidate(desk, aClick(sara), { unitId: 'unit-1', reason: 'otherReason', note }),
  )
  await bothWays(all.more, note => askForMoreCandidates(desk, aClick(sara), note))
  await recall(scene)
  expectRefused(await askOf(scene, `Gäller ${all.note.refused}.`), all.note)
  stateOf(await askOf(scene, 'Gärna redan i kväll.'))
  await scene.post()
}

async function recall({ office }: AskingScene): Promise<void> {
  if ((await caseIn(office)).state === 'suggested')
    stateOf(await recallCaseSuggestion(office.desk, aClick(omar)))
}

function askOf({ office }: AskingScene, note: string): Promise<CaseOutcome> {
  return askByMail(office.desk, aClick(omar), { unitIds: ['unit-1', 'unit-2'], note })
}

/** What identifies is refused, what only a person could know to do so is taken. */
async function bothWays(
  { refused, told }: Written,
  attempt: (text: string) => Promise<CaseOutcome>,
): Promise<void> {
  expectRefused(await attempt(`${told} är den som det gäller, ${refused}.`), { refused, told })
  stateOf(await attempt(`${told} är den som det gäller.`))
}

function expectRefused(outcome: CaseOutcome, { refused }: Written): void {
  const isRefused = outcome.outcome === 'refused'
  expect([refused, isRefused && ['identifyingText', 'faultyForm'].includes(outcome.refusal.refused)]).toEqual(
    [refused, true],
  )
}

/** One unit answers by the link and is refused, the other by an ordinary mail that is for a person to read. */
async function answer(scene: AskingScene, { byLink, byMail }: Texts): Promise<void> {
  const [first = ''] = linksIn(scene)
  expect(await pagesBehind([first])).toEqual([expect.stringContaining(code), expect.stringContaining(code)])
  const reply = new URLSearchParams({
    answer: 'full',
    reason: `Vi känner ${byLink.told}, ${byLink.refused}.`,
  })
  const { status } = await fetch(first, { method: 'POST', body: reply })
  expect(status).toBe(422)
  const [letter = ''] = sentIn(scene).map(({ id }) => id)
  const text = `Är det ${byMail.told}, ${byMail.refused}?`
  expect(await answerOnPage(scene.mailbox.url, letter, { way: 'reply', text })).toBe(303)
  await scene.post()
  expect(JSON.stringify(await scene.office.archive.journal(code))).toContain(byMail.told)
}

/** Whoever has not written is. */
async function remind({ office, post }: AskingScene): Promise<void> {
  office.pass(4 * day)
  await post()
}

/** Of a place that is chosen, before it is decided and after; each meeting is a case code in the calendar. */
async function meet(
  { office: { desk, now }, calendar, post }: AskingScene,
  { invitesProvider, isMoved, isCancelled }: Meetings,
): Promise<void> {
  stateOf(await suggestCandidates(desk, aClick(omar), ['unit-1']))
  const request = stateOf(await choosePlace(desk, aClick(sara), 'unit-1'))
  expect(await meetingTimes(desk, calendar, { request, minutes: 60 })).not.toHaveLength(0)
  const booking = { startsAt: now() + 2 * day, minutes: 60 }
  stateOf(await bookCaseMeeting(desk, aClick(sara), { ...booking, kind: 'matching', invitesProvider }))
  stateOf(await bookCaseMeeting(desk, aClick(omar), { ...booking, kind: 'followUp', invitesProvider: true }))
  await post()
  const startsAt = booking.startsAt + hour
  if (isMoved) stateOf(await moveCaseMeeting(desk, aClick(omar), { number: 1, startsAt }))
  await post()
  if (isCancelled) stateOf(await cancelCaseMeeting(desk, aClick(sara), 1))
  await post()
}

async function end(scene: AskingScene, { ending }: Texts, isWithdrawn: boolean): Promise<void> {
  const { office, post } = scene
  if (!isWithdrawn) {
    await bothWays(ending, note => cancelChoiceOfPlace(office.desk, aClick(sara), note))
    await recall(scene)
  }
  await bothWays(ending, note =>
    isWithdrawn
      ? withdrawCase(office.desk, aClick(sara), note)
      : closeAsUnmet(office.desk, aClick(omar), note),
  )
  await post()
}

async function expectNothingLeft(
  scene: AskingScene,
  { all, letters, events }: Readonly<{ all: Texts; letters: number; events: number }>,
): Promise<void> {
  const inCalendar = eventsIn(scene)
  const left = {
    requests: scene.graph.requests().map(request => readable(request)),
    mails: sentIn(scene).map(mail => readable(mail)),
    events: inCalendar.map(event => readable(event)),
    pages: await pagesBehind(linksIn(scene)),
    log: scene.log,
    notifications: await notificationsOf(scene),
    files: await otherFiles(scene),
  }
  expect(left.requests.length).toBeGreaterThan(4)
  expect(left.mails).toHaveLength(letters)
  expect(new Set(inCalendar.map(({ id }) => id)).size).toBe(events)
  for (const { subject, body, attendees } of inCalendar) {
    expect({ subject, body }).toEqual({ subject: code, body: { contentType: 'text', content: '' } })
    expect(attendees.length).toBeGreaterThanOrEqual(3)
  }
  expect(left.notifications.length).toBeGreaterThan(4)
  const traces = Object.values(all).flatMap(tracesOf)
  const found = Object.entries(left).flatMap(([where, said]) =>
    traces.filter(trace => said.some(text => text.includes(trace))).map(trace => `${where}: ${trace}`),
  )
  expect(found).toEqual([])
}

/** The whole of what must not be said, and each name by itself. */
function tracesOf({ refused, told }: Written): readonly string[] {
  return [refused, ...told.split(' ')]
}

/** As it is on the wire, and as it would be read there. */
function readable(sent: unknown): string {
  const text = JSON.stringify(sent)
  return `${text} ${text.replace(/(?:%[\dA-F]{2})+/gi, bytes => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())}`
}

type StoredLine = Readonly<{ drafted?: Readonly<{ id: string; text: string }>; event?: StoredEvent }>

/** The mails that we laid there, each with all that it holds. */
function sentIn(scene: AskingScene): readonly Readonly<{ id: string; text: string }>[] {
  return linesOf(scene).flatMap(({ drafted }) => drafted ?? [])
}

/** Every event that we put into the calendar, as it was each time that it was changed. */
function eventsIn(scene: AskingScene): readonly StoredEvent[] {
  return linesOf(scene).flatMap(({ event }) => event ?? [])
}

function linesOf({ folder }: AskingScene): readonly StoredLine[] {
  const lines = readFileSync(join(folder, 'mailbox.jsonl'), 'utf8').trim().split('\n')
  return lines.map(line => JSON.parse(line))
}

function linksIn(scene: AskingScene): readonly string[] {
  return sentIn(scene).flatMap(({ text }) => text.match(/http:\/\/\S+/g) ?? [])
}

function pagesBehind(links: readonly string[]): Promise<readonly string[]> {
  const asked = links.flatMap(link => [link, `${link}?lang=en`])
  return Promise.all(asked.map(async link => (await fetch(link)).text()))
}

/** What a telephone shows of a message: the preview of a card, the words of a notice, and what both are called by. */
async function notificationsOf({ office }: AskingScene): Promise<readonly string[]> {
  const { desk, archive } = office
  const request = await caseIn(office)
  const version = (await archive.load(code))?.version ?? 0
  const dispatches = await archive.dispatches.of(code)
  const previews = dispatches.map(async ({ body }) => {
    const slot = slotIn(body)
    if (!slot) return ''
    const { attachments: _, ...message } = cardMessage(
      await cardInSlot(desk, { request, version, slot }, wordsFor('sv')),
    )
    return JSON.stringify(message)
  })
  return [...dispatches.map(dispatch => JSON.stringify(dispatch)), ...(await Promise.all(previews))]
}

/** What is written of a child stands in its case alone. */
async function otherFiles({ office: { archive } }: AskingScene): Promise<readonly string[]> {
  const ids = (await archive.ids()).items.filter(id => id !== code)
  return Promise.all(ids.map(async id => JSON.stringify(await archive.whole(id))))
}
