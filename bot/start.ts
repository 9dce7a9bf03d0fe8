import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { apiRoutes } from './api/apiRoutes.ts'
import { openEventStream } from './api/events/eventStream.ts'
import { type SignIn, signInByTeams } from './api/signIn.ts'
import { openArchive } from './archive/openArchive.ts'
import type { Config } from './config.ts'
import { openArchiveClock } from './desk/archiveClock.ts'
import type { Desk } from './desk/desk.ts'
import { type Dispatcher, startDispatcher } from './desk/dispatcher.ts'
import { type DispatcherServices, dispatchingWithin, type Performer } from './desk/dispatching.ts'
import { errandPerformers, recordGivenUp } from './desk/errands.ts'
import { inquiryBehind, replyByLink } from './desk/inquiries/replyByLink.ts'
import type { MailNotice } from './desk/mailbox.ts'
import { meetingPerformer } from './desk/meetings/keepMeeting.ts'
import { openDesk } from './desk/openDesk.ts'
import { beginPermitWatch } from './desk/permitLapses.ts'
import { registerStaff } from './desk/registerStaff.ts'
import { type Chore, regularly } from './desk/regularly.ts'
import { day, minute, second } from './domain/calendar.ts'
import { defaultMatchingRules } from './domain/matching/matchingRules.ts'
import { municipalities } from './domain/register/municipalities.ts'
import { appCredential, microsoftGraph } from './graph/appCredential.ts'
import { type MailboxSettings, openMailbox } from './graph/mailbox.ts'
import { openImports } from './import/openImports.ts'
import type { InboxServices } from './mail/readInbox.ts'
import { letterPerformer } from './mail/sendLetter.ts'
import { openCalendarWatching } from './mail/watchCalendar.ts'
import { openInboxWatching } from './mail/watchInbox.ts'
import type { Watching } from './mail/watching.ts'
import { calendarNoticePath, noticePath, noticeRoutes } from './notices/noticeRoutes.ts'
import { loadAnswerWords } from './reading/answerWords.ts'
import { guessAnswer } from './reading/guessAnswer.ts'
import { loadLexicon } from './reading/loadLexicon.ts'
import type { Place } from './reading/reading.ts'
import { readNearby } from './reading/readNearby.ts'
import { replyAddress } from './reply/replyAddress.ts'
import { replyRoutes } from './reply/replyRoutes.ts'
import { openReplyTokens, type ReplySecrets, type ReplyTokens } from './reply/replyToken.ts'
import { usualVisitLimits } from './reply/visitLimit.ts'
import { routesTo } from './routes.ts'
import { openServer } from './server.ts'
import { readStaff } from './staff.ts'
import { tabRoutes } from './tabFiles.ts'
import { openAdapter } from './teams/adapter.ts'
import { openBot } from './teams/bot.ts'
import { cardPerformers } from './teams/deliver.ts'
import { lapsedPermits } from './teams/lapsedPermits.ts'
import { permitAlarm } from './teams/permitAlarm.ts'
import { type BotServices, tabAddresses } from './teams/services.ts'
import { wordsToSearchBy } from './text/wordsToSearchBy.ts'

export type Running = Readonly<{ welcome: readonly string[]; stop: () => Promise<void> }>

/** Config → archive → desk → edges → listen: the only place where the parts are put together. */
export async function start(config: Config): Promise<Running> {
  const demo = config.run.as === 'demo' ? await import('./demo/demo.ts') : undefined
  const archive = await openArchive(config.archive)
  const staff = config.run.as === 'production' ? readStaff(config.run.staffList) : undefined
  const districts = staff?.districts ?? demo?.districts ?? []
  const clock = await openArchiveClock(archive)
  const lexicon = loadLexicon()
  const places = [...municipalities, ...(demo?.cityParts ?? [])]
  const dispatching: { dispatcher?: Dispatcher } = {}
  const desk = await openDesk({
    archive,
    rules: defaultMatchingRules,
    trade: wordsToSearchBy(lexicon),
    nearby: text => readNearby(text, { places }),
    limits: { holdFor: config.holdFor, suggestionFor: config.suggestionFor },
    clock: clock.now,
    random: Math.random,
    districtName: id => districts.find(district => district.id === id)?.name ?? id,
    committed: () => dispatching.dispatcher?.nudge(),
  })
  if (demo) await demo.fillIfEmpty(desk)
  if (staff) await registerStaff(desk, staff.people)
  await beginPermitWatch(desk)
  const credentials = config.run.as === 'production' ? config.run.bot : undefined
  const adapter = openAdapter(credentials, Math.floor(config.sending.longestMs / callsInOneSend))
  const port = config.run.as === 'demo' ? config.run.mailboxPort : 0
  const localMailbox = await demo?.startLocalMailbox({
    port,
    folder: config.dataFolder,
    appUrl: config.publicUrl,
    log,
  })
  const post = openPost(config, localMailbox)
  const guess = guessingAnswers()
  const told = openNotices(desk, config, { post, guess })
  const tokens = openReplyTokens(post.replySecrets)
  const services = { desk, adapter, lexicon, ...bearings(config, places) }
  await demo?.buildTabIfChanged(tabFolder)
  const events = openEventStream(desk)
  const signIn = demo?.signInByChoice(desk.directory) ?? signInWith(config, desk)
  const stopping = new AbortController()
  const handlers = {
    messages: openBot(services),
    api: apiRoutes({
      desk,
      signIn,
      events,
      imports: openImports(lexicon),
      calendar: post.mailbox?.calendar,
      guess,
      tellEveryMs,
      log,
    }),
    tab: [...(demo ? [demo.standInRoute] : []), ...tabRoutes(tabFolder, demo?.standInPath)],
    reply: replyRoutes({
      inquiryBehind: inquiry => inquiryBehind(desk, inquiry),
      replyByLink: (inquiry, reply) => replyByLink(desk, inquiry, reply),
      tokens,
      clock: desk.clock,
      limits: usualVisitLimits,
      behindProxy: config.behindProxy,
      log,
    }),
    notices: noticeRoutes({ mail: told.mail.take, calendar: told.calendar.take }),
  }
  const routes = routesTo(handlers, stopping.signal)
  const server = openServer(demo?.ownNameOnly(routes) ?? routes, { stopping: stopping.signal, log })
  await server.listen(config.port)
  dispatching.dispatcher = dispatch(config, desk, {
    ...errandPerformers(desk),
    ...cardPerformers(services),
    permitAlarm: permitAlarm(services),
    permitsLapsed: lapsedPermits(services),
    letter: letters(desk, config, { post, tokens }),
    meeting: meetings(desk, post),
  })
  const hearAndTell = () => desk.catchUp().finally(events.look)
  const chores = [
    regularly(hearAndTell, { everyMs: second, onFault: faultOf('hear of changes') }),
    regularly(clock.adjustIfSet, { everyMs: second, onFault: faultOf('ask for the time') }),
    ...told.mail.begin(),
    ...told.calendar.begin(),
    regularly(clock.adjust, { everyMs: 10 * minute, onFault: faultOf('ask for the time') }),
  ]
  const local =
    demo && config.run.as === 'demo'
      ? await demo.startLocalTeams(desk, config, { ...config.run, mailboxUrl: post.url })
      : undefined
  return {
    welcome: local?.welcome ?? [`Samplats listens on port ${config.port}.`],
    stop: async () => {
      stopping.abort()
      await local?.stop()
      await post.stop()
      await pause(config.drainMs)
      events.close()
      await server.close()
      await dispatching.dispatcher?.stop()
      await Promise.all(chores.map(chore => chore.stop()))
      await archive.close()
    },
  }
}

/** Often enough for a bar that moves, and no work to speak of. */
const tellEveryMs = 250

const tabFolder = fileURLToPath(new URL('../tab/built', import.meta.url))

function signInWith({ run }: Config, { directory }: Desk): SignIn {
  if (run.as === 'demo') throw new Error('Could not choose how people sign in: the demo has its own way.')
  const { appId, tenantId } = run.bot
  return signInByTeams({ appId, tenantId, authority: 'https://login.microsoftonline.com' }, directory)
}

type Post = Omit<LocalPost, 'graph'> & Readonly<{ mailbox: ReturnType<typeof openMailbox> | undefined }>

type LocalPost = Readonly<{
  graph: Pick<MailboxSettings, 'address' | 'graphUrl' | 'credential'> | undefined
  replySecrets: ReplySecrets
  /** Where a person reads it, on this machine. */
  url: string | undefined
  stop: () => Promise<void>
}>

/** The shared mailbox and what reply links are sealed with: at Microsoft in production, on this machine in the demo. */
function openPost({ run, sending }: Config, local: LocalPost | undefined): Post {
  const settings = { timeoutMs: Math.floor(sending.longestMs / callsInOneLetter), log }
  if (local) return { ...local, mailbox: local.graph && openMailbox({ ...local.graph, ...settings }) }
  if (run.as === 'demo') throw new Error('Could not open the mailbox: the demo has its own.')
  const { address, replySecrets } = run.mail
  const credential = appCredential(run.bot)
  const mailbox = openMailbox({ address, graphUrl: microsoftGraph, credential, ...settings })
  return { mailbox, replySecrets, url: undefined, stop: async () => {} }
}

function letters(
  desk: Desk,
  { publicUrl }: Config,
  { post, tokens }: Readonly<{ post: Post; tokens: ReplyTokens }>,
): Performer {
  if (!post.mailbox) return async () => ({ hopeless: 'There is no mailbox to send from.' })
  return letterPerformer({
    desk,
    mailbox: post.mailbox,
    replyAddress: inquiry =>
      replyAddress(publicUrl, tokens, { ...inquiry, expires: desk.clock() + linkOpensFor }),
  })
}

function meetings(desk: Desk, { mailbox }: Post): Performer {
  if (!mailbox) return async () => ({ hopeless: 'There is no calendar to keep.' })
  return meetingPerformer({ desk, calendar: mailbox.calendar })
}

type Guess = InboxServices['guess']

function guessingAnswers(): Guess {
  const words = loadAnswerWords()
  return text => guessAnswer(text, words)
}

/** Answers by ordinary mail, and changes in the calendar: told of by the mailbox, and looked for besides, since what is told may be lost. */
function openNotices(
  desk: Desk,
  { publicUrl }: Config,
  { post: { mailbox }, guess }: Readonly<{ post: Post; guess: Guess }>,
): Readonly<{ mail: Notices; calendar: Notices }> {
  if (!mailbox) return { mail: nothingTold, calendar: nothingTold }
  const inbox = openInboxWatching({
    desk,
    mailbox,
    guess,
    noticeAddress: `${publicUrl}${noticePath}`,
    log,
  })
  const events = openCalendarWatching({
    desk,
    calendar: mailbox.calendar,
    noticeAddress: `${publicUrl}${calendarNoticePath}`,
    log,
  })
  return {
    mail: noticesFor(inbox, 'file what came into the mailbox'),
    calendar: noticesFor(events, 'follow the calendar'),
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

type Notices = Readonly<{
  take: (notices: readonly MailNotice[]) => void
  /** When the server listens: the mailbox calls us before it agrees to tell. */
  begin: () => readonly Chore[]
}>

/** Longer than anybody waits for an answer; what is not waited for is closed sooner. */
const linkOpensFor = 60 * day

/** To look for it, to draft it and to send it. */
const callsInOneLetter = 3

/** Where sentences find their places, and how the connector may be spoken to. */
function bearings(
  { run, publicUrl }: Config,
  places: readonly Place[],
): Omit<BotServices, 'desk' | 'adapter' | 'lexicon'> {
  const home = places.find(({ name }) => name === homeMunicipality)
  if (!home) throw new Error(`Could not find the home municipality ${homeMunicipality} on the map.`)
  const inDemo = run.as === 'demo'
  return {
    places,
    home,
    languageOf: inDemo ? 'directory' : 'client',
    secureOnly: !inDemo,
    appId: inDemo ? '' : run.bot.appId,
    tab: tabAddresses(publicUrl),
    log,
  }
}

/** An update that finds no message, a thread that is gone, and a post: all must fit into the longest send. */
const callsInOneSend = 3

const homeMunicipality = 'Göteborg'

function dispatch(config: Config, desk: Desk, performers: DispatcherServices['performers']): Dispatcher {
  return startDispatcher({
    archive: desk.archive,
    performers,
    onGivenUp: (dispatch, fault) => recordGivenUp(desk, dispatch, fault),
    clock: desk.clock,
    random: desk.random,
    log,
    config: { ...dispatchingWithin(config.sending), worker: randomUUID() },
  })
}

function faultOf(what: string): (fault: unknown) => void {
  return fault => log(`Could not ${what}: ${fault instanceof Error ? fault.message : 'unknown'}`)
}

/** One line to the server's log; no line ever holds anything of a case's content. */
function log(line: string): void {
  console.error(`${new Date().toISOString()} ${line}`)
}
