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
import { type DispatcherServices, dispatchingWithin } from './desk/dispatching.ts'
import { errandPerformers, recordGivenUp } from './desk/errands.ts'
import { inquiryBehind, replyByLink } from './desk/inquiries/replyByLink.ts'
import { openDesk } from './desk/openDesk.ts'
import { beginPermitWatch } from './desk/permitLapses.ts'
import { registerStaff } from './desk/registerStaff.ts'
import { regularly } from './desk/regularly.ts'
import { minute, second } from './domain/calendar.ts'
import { defaultMatchingRules } from './domain/matching/matchingRules.ts'
import { municipalities } from './domain/register/municipalities.ts'
import { openImports } from './import/openImports.ts'
import { faultOf, log } from './log.ts'
import { noticeRoutes } from './notices/noticeRoutes.ts'
import { openPost } from './post.ts'
import { loadAnswerWords } from './reading/answerWords.ts'
import { guessAnswer } from './reading/guessAnswer.ts'
import { loadLexicon } from './reading/loadLexicon.ts'
import type { Place } from './reading/reading.ts'
import { readNearby } from './reading/readNearby.ts'
import { replyRoutes } from './reply/replyRoutes.ts'
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
  const guess = guessingAnswers()
  const post = openPost({ desk, local: localMailbox, guess }, config)
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
      calendar: post.calendar,
      guess,
      addressOf: services.tab.case,
      tellEveryMs,
      log,
    }),
    tab: [...(demo ? [demo.standInRoute] : []), ...tabRoutes(tabFolder, demo?.standInPath)],
    reply: replyRoutes({
      inquiryBehind: inquiry => inquiryBehind(desk, inquiry),
      replyByLink: (inquiry, reply) => replyByLink(desk, inquiry, reply),
      tokens: post.tokens,
      clock: desk.clock,
      limits: usualVisitLimits,
      behindProxy: config.behindProxy,
      log,
    }),
    notices: noticeRoutes({ mail: post.told.mail.take, calendar: post.told.calendar.take }),
  }
  const routes = routesTo(handlers, stopping.signal)
  const server = openServer(demo?.ownNameOnly(routes) ?? routes, { stopping: stopping.signal, log })
  await server.listen(config.port)
  dispatching.dispatcher = dispatch(config, desk, {
    ...errandPerformers(desk),
    ...cardPerformers(services),
    permitAlarm: permitAlarm(services),
    permitsLapsed: lapsedPermits(services),
    letter: post.letter,
    meeting: post.meeting,
  })
  const hearAndTell = () => desk.catchUp().finally(events.look)
  const chores = [
    regularly(hearAndTell, { everyMs: second, onFault: faultOf('hear of changes') }),
    regularly(clock.adjustIfSet, { everyMs: second, onFault: faultOf('ask for the time') }),
    ...post.told.mail.begin(),
    ...post.told.calendar.begin(),
    regularly(clock.adjust, { everyMs: 10 * minute, onFault: faultOf('ask for the time') }),
  ]
  const local =
    demo && config.run.as === 'demo'
      ? await demo.startLocalTeams(desk, config, { ...config.run, mailbox: localMailbox?.toRead })
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

function guessingAnswers(): (text: string) => ReturnType<typeof guessAnswer> {
  const words = loadAnswerWords()
  return text => guessAnswer(text, words)
}

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
    tab: tabAddresses(publicUrl, inDemo ? undefined : run.teamsAppId),
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
