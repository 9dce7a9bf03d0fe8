import { setTimeout as pause } from 'node:timers/promises'
import { type AskedByMail, askUnitsOfCase } from './askedByMail.ts'
import { type GraphWeather, graphWeather } from './graphWeather.ts'
import { inspectMail, type MailFindings } from './mailFindings.ts'
import { type MailScene, openMailScene } from './mailScene.ts'
import { inspectMeetings, type MeetingFindings } from './meetingFindings.ts'
import { type MeetingsOfCases, meetingsOfCases } from './meetingsOfCases.ts'
import { casesIn, type ProvidersAnswers, providersAnswer, sentOf, toAnswer } from './providersAnswer.ts'
import { untilStill } from './untilStill.ts'

/** `npm run faults -- mail [inquiries] [meetings]`. */
export const run = ([inquiries = '1000', meetings = '200']: readonly string[] = []) =>
  stormMail({
    inquiries: Number(inquiries),
    unitsEach: 10,
    silentOneIn: 10,
    meetings: Number(meetings),
    thinkMs: 2_000,
    mostKills: Number.POSITIVE_INFINITY,
    patienceMs: 3_000,
    oneIn: 6,
    sendSeconds: 4.5,
  })

export type MailStorm = Readonly<{
  inquiries: number
  unitsEach: number
  /** About one case in so many nobody answers, until they have been reminded. */
  silentOneIn: number
  meetings: number
  /** Between one case and the next: what is asked of a unit within ten seconds goes in one letter. */
  thinkMs: number
  mostKills: number
  /** For how long a kill waits for something that is being done. */
  patienceMs: number
  /** One request to Graph in so many fails. */
  oneIn: number
  /** What one letter may take. */
  sendSeconds: number
}>

/**
 * Units are asked by mail and answer, by link and by mail, or are reminded, and meetings are booked, moved and cancelled,
 * while Graph fails in all its ways and the server is killed; then Graph heals, and it goes on for as long as something
 * moves.
 */
export async function stormMail(form: MailStorm) {
  const { oneIn } = form
  const scene = await openMailScene(form)
  try {
    const began = performance.now()
    const weather = graphWeather(oneIn)
    scene.graph.failWith(weather.judge)
    const asked: AskedByMail[] = []
    const answers = providersAnswer(scene, asked)
    const meetings = meetingsOfCases(scene.desk)
    const killedAt: number[] = []
    const storm = new AbortController()
    const killing = killAgainAndAgain(scene, { ...form, weather, killedAt, over: storm.signal })
    const answering = answerAgainAndAgain(answers, storm.signal)
    try {
      await Promise.all([askAgainAndAgain(scene, asked, form), meetAgainAndAgain(meetings, form)])
      await untilStill({
        look: async () => sentOf(scene.mails()).length + answers.written.size + answers.byLink.size,
        isDone: () => areAllAnswered(scene, asked, answers),
      })
    } finally {
      storm.abort()
    }
    await Promise.all([killing, answering])
    scene.graph.heal()
    // What it is told of from now on it hears of, and what it was not told of it looks for when it starts.
    killedAt.push(Date.now())
    await scene.samplats.kill()
    await scene.samplats.startAgain()
    const found: { findings?: MailFindings & MeetingFindings } = {}
    const end = await untilStill({
      look: async () => {
        await answers.look()
        const mails = await inspectMail(scene, asked, answers)
        const inCalendar = await inspectMeetings(scene, meetings.wished())
        found.findings = { ...mails, ...inCalendar, broken: [...mails.broken, ...inCalendar.broken] }
        return JSON.stringify(found.findings)
      },
      isDone: () => found.findings?.broken.length === 0,
    })
    const { broken = [], ...figures } = found.findings ?? {}
    return {
      inquiries: inquiriesOf(asked),
      seconds: Math.round((performance.now() - began) / 1_000),
      kills: killedAt.length,
      struck: weather.struck(),
      tokensRenewed: weather.tokens.renewed(),
      answersByMail: answers.written.size,
      answersByLink: answers.byLink.size,
      ...figures,
      end,
      broken: [...broken, ...weather.tokens.notRenewed(killedAt)],
    }
  } finally {
    await scene.close()
  }
}

async function askAgainAndAgain(
  scene: MailScene,
  asked: AskedByMail[],
  { inquiries, unitsEach: many, silentOneIn, thinkMs }: MailStorm,
): Promise<void> {
  while (inquiriesOf(asked) < inquiries) {
    const isSilent = asked.length % silentOneIn === silentOneIn - 1
    asked.push(await askUnitsOfCase(scene, { many, isSilent }))
    await pause(thinkMs)
  }
}

/** For about as long as units are asked. */
async function meetAgainAndAgain(
  { next, wished }: MeetingsOfCases,
  { meetings, inquiries, unitsEach, thinkMs }: MailStorm,
): Promise<void> {
  while (wished().length < meetings) {
    await next()
    await pause((thinkMs * inquiries) / unitsEach / meetings)
  }
}

type Killing = Pick<MailStorm, 'mostKills' | 'patienceMs'> &
  Readonly<{ weather: GraphWeather; killedAt: number[]; over: AbortSignal }>

/** Most lives end while something is being done at the mailbox or in its calendar, the others when patience does. */
async function killAgainAndAgain(
  { samplats }: MailScene,
  { mostKills, patienceMs, weather, killedAt, over }: Killing,
): Promise<void> {
  const passed = (ms: number) => pause(ms, undefined, { signal: over }).catch(() => {})
  while (killedAt.length < mostKills) {
    await passed(500 + Math.random() * 3_000)
    await Promise.race([weather.nextAct(), passed(patienceMs)])
    await passed(Math.random() * 30)
    if (over.aborted) return
    killedAt.push(Date.now())
    await samplats.kill()
    await samplats.startAgain()
  }
}

async function answerAgainAndAgain(answers: ProvidersAnswers, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await answers.look()
    await pause(200)
  }
}

/** Whoever does not answer has been reminded. */
function areAllAnswered(
  scene: MailScene,
  asked: readonly AskedByMail[],
  { written, byLink }: ProvidersAnswers,
): boolean {
  const mails = scene.mails()
  const said = sentOf(mails).flatMap(casesIn).length
  const toSay = inquiriesOf(asked) + inquiriesOf(asked.filter(({ isSilent }) => isSilent))
  return said >= toSay && written.size + byLink.size >= toAnswer(mails, asked).length
}

function inquiriesOf(asked: readonly AskedByMail[]): number {
  return asked.flatMap(({ unitIds }) => unitIds).length
}
