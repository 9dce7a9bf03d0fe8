import { z } from 'zod'
import type { StoredEntry } from '../../bot/archive/archive.ts'
import type { StoredMail } from '../../bot/demo/mailbox/mails.ts'
import { correspondenceWith } from '../../bot/domain/inquiry/correspondence.ts'
import { type AskedByMail, onlyForUs } from './askedByMail.ts'
import type { MailScene } from './mailScene.ts'
import { casesIn, keyOf, type ProvidersAnswers, sentOf } from './providersAnswer.ts'
import { inspectTrackRecords } from './trackRecordFindings.ts'

export type MailFindings = Readonly<{
  mails: number
  inquiriesSent: number
  remindersSent: number
  filed: number
  settled: number
  /** Of no letter that has gone, or beside the mail that has: a draft is no mail, and nobody gets it. */
  draftsLeft: number
  broken: readonly string[]
}>

type Answers = Pick<ProvidersAnswers, 'written' | 'byLink'>

/** What must hold at the mailbox and in the cases, said in one sentence for each promise that broke. */
export async function inspectMail(
  { desk: { archive }, mails, calendar, samplats }: MailScene,
  asked: readonly AskedByMail[],
  answers: Answers,
): Promise<MailFindings> {
  const all = mails()
  const sent = sentOf(all)
  const unitIds = new Set(asked.flatMap(each => each.unitIds))
  const letters: Letter[] = []
  for (const unitId of unitIds)
    for (const entry of await archive.journal(correspondenceWith(unitId)))
      if (entry.type === 'LetterClosed') letters.push({ unitId, ...letterClosed.parse(entry.body) })
  const said: Said[] = []
  for (const each of asked) said.push({ ...each, ...readCase(await archive.journal(each.caseCode)) })
  const byKey = Map.groupBy(sent, keyOf)
  return {
    mails: sent.length,
    inquiriesSent: said.flatMap(each => each.sent).filter(({ isReminder }) => !isReminder).length,
    remindersSent: said.flatMap(each => each.sent).filter(({ isReminder }) => isReminder).length,
    filed: said.flatMap(each => each.wrote).length,
    settled: said.flatMap(each => each.settled).length,
    draftsLeft: all.filter(({ sentAt, receivedAt }) => sentAt === undefined && receivedAt === undefined)
      .length,
    broken: [
      ...twice(byKey),
      ...unknown(sent, letters),
      ...said.flatMap(each => inspectCase(each, { byKey, letters })),
      ...inspectWritten(said, answers),
      ...inspectLinks(said, { letters, byLink: answers.byLink }),
      ...(await inspectTrackRecords(archive, said)),
      ...identifying([
        ...sent.flatMap(({ subject, text }) => [subject, text]),
        JSON.stringify(calendar()),
        samplats.printed(),
      ]),
    ],
  }
}

const letterClosed = z.object({
  letter: z.number(),
  mail: z.object({ key: z.string(), to: z.string(), parts: z.array(z.object({ caseCode: z.string() })) }),
})
const inquirySent = z.object({
  unitId: z.string(),
  to: z.string(),
  text: z.string(),
  isReminder: z.boolean(),
})
const unitWrote = z.object({ unitId: z.string(), written: z.object({ text: z.string().optional() }) })
const inquirySettled = z.object({ unitId: z.string(), settlement: z.object({ how: z.string() }) })

type Letter = Readonly<{ unitId: string } & z.infer<typeof letterClosed>>
type Said = AskedByMail & ReturnType<typeof readCase>

function readCase(journal: readonly StoredEntry[]) {
  const bodies = <Body>(type: string, shape: z.ZodType<Body>) =>
    journal.filter(entry => entry.type === type).map(({ body }) => shape.parse(body))
  const wrote = bodies('UnitWrote', unitWrote)
  const settled = bodies('InquirySettled', inquirySettled)
  const replied = settled.filter(({ settlement }) => settlement.how === 'replied')
  return {
    sent: bodies('InquirySent', inquirySent),
    wrote,
    settled,
    answeredBy: [...new Set([...wrote, ...replied].map(({ unitId }) => unitId))],
  }
}

function twice(byKey: ReadonlyMap<string, readonly StoredMail[]>): readonly string[] {
  return [...byKey].flatMap(([key, group]) =>
    group.length > 1 ? [`The letter ${key} is at the mailbox ${group.length} times.`] : [],
  )
}

function unknown(sent: readonly StoredMail[], letters: readonly Letter[]): readonly string[] {
  const known = new Set(letters.map(({ mail }) => mail.key))
  return sent.flatMap(mail => (known.has(keyOf(mail)) ? [] : [`The mail ${mail.id} is no letter of ours.`]))
}

type Mailed = Readonly<{ byKey: ReadonlyMap<string, readonly StoredMail[]>; letters: readonly Letter[] }>

/**
 * Each unit has got one mail about the case, and where nobody has answered in time one that reminds of it; the case says
 * of each what it said.
 */
function inspectCase(
  { caseCode, unitIds, isSilent, sent }: Said,
  { byKey, letters }: Mailed,
): readonly string[] {
  return unitIds.flatMap(unitId => {
    const gone = letters
      .filter(
        letter => letter.unitId === unitId && letter.mail.parts.some(part => part.caseCode === caseCode),
      )
      .flatMap(({ mail }) => byKey.get(mail.key) ?? [])
      .filter(mail => casesIn(mail).includes(caseCode))
    const shown = sent.filter(each => each.unitId === unitId)
    const inquiries = shown.filter(({ isReminder }) => !isReminder).length
    const reminders = shown.length - inquiries
    const asShown = shown.every(({ to, text }) =>
      gone.some(mail => mail.to.includes(to) && mail.text.includes(text)),
    )
    return [
      ...(inquiries === 1 ? [] : [`${caseCode} shows ${inquiries} inquiries to ${unitId}.`]),
      ...(reminders === (isSilent ? 1 : 0) ? [] : [`${caseCode} shows ${reminders} reminders to ${unitId}.`]),
      ...(gone.length === shown.length
        ? []
        : [`${caseCode} shows ${shown.length} mails to ${unitId}, at the mailbox are ${gone.length}.`]),
      ...(asShown ? [] : [`${caseCode} shows a mail to ${unitId} in other words than were sent.`]),
    ]
  })
}

function inspectWritten(said: readonly Said[], { written }: Answers): readonly string[] {
  return [...written].flatMap(([mark, caseCode]) => {
    const filedIn = said.flatMap(each =>
      each.wrote.filter(({ written: { text } }) => text?.includes(mark)).map(() => each.caseCode),
    )
    const isRight = filedIn.length === 1 && filedIn[0] === caseCode
    return isRight ? [] : [`"${mark}" for ${caseCode} is filed in ${filedIn.join(', ') || 'no case'}.`]
  })
}

type Linked = Readonly<{ letters: readonly Letter[]; byLink: ReadonlySet<string> }>

function inspectLinks(said: readonly Said[], { letters, byLink }: Linked): readonly string[] {
  return letters
    .filter(({ mail }) => byLink.has(mail.key))
    .flatMap(({ unitId, mail }) =>
      mail.parts.flatMap(({ caseCode }) => {
        const heard = said
          .find(each => each.caseCode === caseCode)
          ?.settled.filter(each => each.unitId === unitId).length
        return heard === 1 ? [] : [`${caseCode} heard ${heard} answers of ${unitId} by link.`]
      }),
    )
}

function identifying(texts: readonly string[]): readonly string[] {
  const words = onlyForUs.match(/[\p{L}]{7,}/gu) ?? []
  return words.flatMap(word => (texts.some(text => text.includes(word)) ? [`"${word}" has left.`] : []))
}
