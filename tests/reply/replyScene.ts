import { claimCase, lookForCandidates } from '../../bot/desk/handleCase.ts'
import { askByMail } from '../../bot/desk/inquiries/askUnits.ts'
import { inquiryBehind, type LinkedInquiry, replyByLink } from '../../bot/desk/inquiries/replyByLink.ts'
import { day, minute } from '../../bot/domain/calendar.ts'
import type { InquiryReply } from '../../bot/domain/inquiry/reply.ts'
import { letterPerformer } from '../../bot/mail/sendLetter.ts'
import { replyAddress, replyPath } from '../../bot/reply/replyAddress.ts'
import { type ReplyServices, replyRoutes } from '../../bot/reply/replyRoutes.ts'
import { openReplyTokens } from '../../bot/reply/replyToken.ts'
import { openServer } from '../../bot/server.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aMailbox } from '../builders/aMailbox.ts'
import { aProvider } from '../builders/aProvider.ts'
import { aUnit } from '../builders/aUnit.ts'
import { aClick, filed, stateOf } from '../builders/caseSteps.ts'
import { omar } from '../builders/staff.ts'
import { freePort } from '../harness/freePort.ts'
import { neverStopping } from '../harness/neverStopping.ts'

export type ReplyScene = Readonly<{
  office: Office
  /** The links in the mails that were sent, Ekbacken's and Lärkan's. */
  links: readonly string[]
  mails: readonly string[]
  /** What the desk was given to take, however it ended. */
  given: readonly InquiryReply[]
  linkTo: (inquiry: LinkedInquiry, lasts?: number) => string
  log: readonly string[]
  close: () => Promise<void>
}>

/** Two units are asked by mail about one case, and their replies come in over real HTTP. */
export async function aReplyScene(details: Partial<ReplyServices> = {}): Promise<ReplyScene> {
  const tokens = openReplyTokens(['a secret of thirty-two characters'])
  const mailbox = aMailbox()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const office = await aDesk({
    providers: [aProvider({ units: [aUnit(), aUnit({ id: 'unit-2', name: 'Lärkan' })] })],
    senders: desk => ({
      letter: letterPerformer({
        desk,
        mailbox,
        replyAddress: inquiry => replyAddress(url, tokens, { ...inquiry, expires: desk.clock() + 30 * day }),
      }),
    }),
  })
  await askBoth(office)
  const log: string[] = []
  const given: InquiryReply[] = []
  const routes = replyRoutes({
    inquiryBehind: inquiry => inquiryBehind(office.desk, inquiry),
    replyByLink: (inquiry, reply) => {
      given.push(reply)
      return replyByLink(office.desk, inquiry, reply)
    },
    tokens,
    clock: office.now,
    limits: { fromOne: 100_000, inAll: 100_000, spanMs: minute },
    behindProxy: false,
    log: line => void log.push(line),
    ...details,
  })
  const server = openServer(routes, { stopping: neverStopping, log: line => void log.push(line) })
  await server.listen(port)
  const mails = mailbox.sent().map(({ text }) => text)
  return {
    office,
    mails,
    links: mails.map(text => linkIn(text)),
    given,
    linkTo: (inquiry, lasts = day) =>
      replyAddress(url, tokens, { ...inquiry, expires: office.now() + lasts }),
    log,
    close: async () => {
      await server.close()
      await office.close()
    },
  }
}

async function askBoth(office: Office): Promise<void> {
  await filed(office)
  stateOf(await claimCase(office.desk, aClick(omar)))
  stateOf(await lookForCandidates(office.desk, aClick(omar)))
  stateOf(await askByMail(office.desk, aClick(omar), { unitIds: ['unit-1', 'unit-2'], note: '' }))
  await office.runErrands()
  office.pass(minute)
  await office.runErrands()
}

function linkIn(mail: string): string {
  const [link] = new RegExp(`http://\\S+${replyPath}\\S+`).exec(mail) ?? []
  if (link === undefined) throw new Error('Could not find the link in the mail.')
  return link
}
