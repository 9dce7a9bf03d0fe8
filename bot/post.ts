import type { Config } from './config.ts'
import type { Desk } from './desk/desk.ts'
import type { Performer } from './desk/dispatching.ts'
import type { MailNotice } from './desk/mailbox.ts'
import { meetingPerformer } from './desk/meetings/keepMeeting.ts'
import { type Chore, regularly } from './desk/regularly.ts'
import { day, minute } from './domain/calendar.ts'
import { appCredential, microsoftGraph } from './graph/appCredential.ts'
import { type MailboxSettings, openMailbox } from './graph/mailbox.ts'
import { faultOf, log } from './log.ts'
import type { InboxServices } from './mail/readInbox.ts'
import { letterPerformer } from './mail/sendLetter.ts'
import { openCalendarWatching } from './mail/watchCalendar.ts'
import { openInboxWatching } from './mail/watchInbox.ts'
import type { Watching } from './mail/watching.ts'
import { calendarNoticePath, noticePath } from './notices/noticeRoutes.ts'
import { replyAddress } from './reply/replyAddress.ts'
import { openReplyTokens, type ReplySecrets, type ReplyTokens } from './reply/replyToken.ts'

/** All that leaves and comes by the shared mailbox: letters, their links and answers, and meetings. */
export type Post = Readonly<{
  calendar: Mailbox['calendar'] | undefined
  /** What the links in letters are sealed with. */
  tokens: ReplyTokens
  letter: Performer
  meeting: Performer
  /** Answers by ordinary mail, and changes in the calendar. */
  told: Readonly<{ mail: Notices; calendar: Notices }>
  stop: () => Promise<void>
}>

type Mailbox = ReturnType<typeof openMailbox>

/** What stands in for Microsoft's mailbox on this machine. */
export type LocalPost = Readonly<{
  /** How the client reaches it; undefined where there is none. */
  graph: Pick<MailboxSettings, 'address' | 'graphUrl' | 'credential'> | undefined
  replySecrets: ReplySecrets
  stop: () => Promise<void>
}>

/** What the mailbox tells of, looked for besides, since what is told may be lost. */
type Notices = Readonly<{
  take: (notices: readonly MailNotice[]) => void
  /** When the server listens: the mailbox calls us before it agrees to tell. */
  begin: () => readonly Chore[]
}>

type PostServices = Readonly<{
  desk: Desk
  /** In the demo; at Microsoft otherwise. */
  local: LocalPost | undefined
  guess: InboxServices['guess']
}>

export function openPost({ desk, local, guess }: PostServices, config: Config): Post {
  const { mailbox, replySecrets, stop } = opened(config, local)
  const tokens = openReplyTokens(replySecrets)
  const unheard = { calendar: undefined, told: { mail: nothingTold, calendar: nothingTold } }
  return {
    ...(mailbox ? heard(mailbox, { desk, guess }, config) : unheard),
    tokens,
    letter: letters(mailbox, { desk, tokens }, config),
    meeting: meetings(mailbox, desk),
    stop,
  }
}

type Opened = Omit<LocalPost, 'graph'> & Readonly<{ mailbox: Mailbox | undefined }>

function opened({ run, sending }: Config, local: LocalPost | undefined): Opened {
  const settings = { timeoutMs: Math.floor(sending.longestMs / callsInOneLetter), log }
  if (local) {
    const { graph, replySecrets, stop } = local
    return { mailbox: graph && openMailbox({ ...graph, ...settings }), replySecrets, stop }
  }
  if (run.as === 'demo') throw new Error('Could not open the mailbox: the demo has its own.')
  const { address, replySecrets } = run.mail
  const credential = appCredential(run.bot)
  const mailbox = openMailbox({ address, graphUrl: microsoftGraph, credential, ...settings })
  return { mailbox, replySecrets, stop: async () => {} }
}

/** To look for it, to draft it and to send it. */
const callsInOneLetter = 3

function heard(
  mailbox: Mailbox,
  { desk, guess }: Pick<PostServices, 'desk' | 'guess'>,
  { publicUrl }: Config,
): Pick<Post, 'calendar' | 'told'> {
  const { calendar } = mailbox
  const inbox = openInboxWatching({ desk, mailbox, guess, noticeAddress: `${publicUrl}${noticePath}`, log })
  const events = openCalendarWatching({
    desk,
    calendar,
    noticeAddress: `${publicUrl}${calendarNoticePath}`,
    log,
  })
  return {
    calendar,
    told: {
      mail: noticesFor(inbox, 'file what came into the mailbox'),
      calendar: noticesFor(events, 'follow the calendar'),
    },
  }
}

function noticesFor(watching: Watching, what: string): Notices {
  const looking: { chore?: Chore } = {}
  return {
    take: notices => {
      if (watching.told(notices)) looking.chore?.soon()
    },
    begin: () => {
      const chore = regularly(watching.look, { everyMs: 2 * minute, onFault: faultOf(what) })
      looking.chore = chore
      chore.soon()
      return [chore]
    },
  }
}

const nothingTold: Notices = { take: () => {}, begin: () => [] }

function letters(
  mailbox: Mailbox | undefined,
  { desk, tokens }: Readonly<{ desk: Desk; tokens: ReplyTokens }>,
  { publicUrl }: Config,
): Performer {
  if (!mailbox) return leftToOthers
  return letterPerformer({
    desk,
    mailbox,
    replyAddress: inquiry =>
      replyAddress(publicUrl, tokens, { ...inquiry, expires: desk.clock() + linkOpensFor }),
  })
}

/** Longer than anybody waits for an answer; what is not waited for is closed sooner. */
const linkOpensFor = 60 * day

function meetings(mailbox: Mailbox | undefined, desk: Desk): Performer {
  if (!mailbox) return leftToOthers
  return meetingPerformer({ desk, calendar: mailbox.calendar })
}

/** Another process on the archive may have a mailbox, or this one after its next start. */
const leftToOthers: Performer = async () => ({ fault: 'this process has no mailbox' })
