import { setTimeout as pause } from 'node:timers/promises'
import { type AskedByMail, askUnitsOfCase } from './askedByMail.ts'
import { type GraphWeather, graphWeather } from './graphWeather.ts'
import { inspectMail, type MailFindings } from './mailFindings.ts'
import { type MailScene, openMailScene } from './mailScene.ts'
import { type ProvidersAnswers, providersAnswer, sentOf } from './providersAnswer.ts'

/** `npm run faults -- mail [inquiries]`. */
export const run = ([inquiries = '1000']: readonly string[] = []) =>
  stormMail({
    inquiries: Number(inquiries),
    unitsEach: 10,
    thinkMs: 2_000,
    kills: Number.POSITIVE_INFINITY,
    patienceMs: 3_000,
    oneIn: 6,
    sendSeconds: 4.5,
  })

export type MailStorm = Readonly<{
  inquiries: number
  unitsEach: number
  /** Between one case and the next: what is asked of a unit within ten seconds goes in one letter. */
  thinkMs: number
  /** At most. */
  kills: number
  /** For how long a kill waits for a mail that is being drafted or sent. */
  patienceMs: number
  /** One request to Graph in so many fails. */
  oneIn: number
  /** What one letter may take. */
  sendSeconds: number
}>

/**
 * Units are asked by mail and answer, by link and by mail, while Graph fails in all its ways and the server is killed; then
 * Graph heals, and it goes on for as long as something moves.
 */
export async function stormMail(form: MailStorm) {
  const { inquiries, unitsEach, thinkMs, oneIn } = form
  const scene = await openMailScene(form)
  try {
    const began = performance.now()
    const weather = graphWeather(oneIn)
    scene.graph.failWith(weather.judge)
    const answers = providersAnswer(scene)
    const asked: AskedByMail[] = []
    const storm = new AbortController()
    const killing = killAgainAndAgain(scene, { ...form, weather, over: storm.signal })
    const answering = answerAgainAndAgain(answers, storm.signal)
    try {
      while (asked.flatMap(each => each.unitIds).length < inquiries) {
        asked.push(await askUnitsOfCase(scene.desk, unitsEach))
        await pause(thinkMs)
      }
      await untilStill({
        look: async () => sentOf(scene.mails()).length + answers.written.size + answers.byLink.size,
        isDone: () => areAllAnswered(scene, asked, answers),
      })
    } finally {
      storm.abort()
    }
    const kills = await killing
    await answering
    scene.graph.heal()
    // What it is told of from now on it hears of, and what it was not told of it looks for when it starts.
    await scene.samplats.kill()
    await scene.samplats.startAgain()
    const found: { findings?: MailFindings } = {}
    const end = await untilStill({
      look: async () => {
        await answers.look()
        found.findings = await inspectMail(scene, asked, answers)
        return JSON.stringify(found.findings)
      },
      isDone: () => found.findings?.broken.length === 0,
    })
    const { broken = [], ...figures } = found.findings ?? {}
    return {
      inquiries: asked.flatMap(each => each.unitIds).length,
      seconds: Math.round((performance.now() - began) / 1_000),
      kills: kills + 1,
      struck: weather.struck(),
      answersByMail: answers.written.size,
      answersByLink: answers.byLink.size,
      ...figures,
      end,
      broken,
    }
  } finally {
    await scene.close()
  }
}

type Killing = Pick<MailStorm, 'kills' | 'patienceMs'> &
  Readonly<{ weather: GraphWeather; over: AbortSignal }>

/** Most lives end while a mail is being drafted or sent, the others when patience does. */
async function killAgainAndAgain(
  { samplats }: MailScene,
  { kills: most, patienceMs, weather, over }: Killing,
): Promise<number> {
  const passed = (ms: number) => pause(ms, undefined, { signal: over }).catch(() => {})
  let kills = 0
  while (kills < most) {
    await passed(500 + Math.random() * 3_000)
    await Promise.race([weather.nextAct(), passed(patienceMs)])
    await passed(Math.random() * 30)
    if (over.aborted) return kills
    await samplats.kill()
    kills += 1
    await samplats.startAgain()
  }
  return kills
}

async function answerAgainAndAgain(answers: ProvidersAnswers, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await answers.look()
    await pause(200)
  }
}

function areAllAnswered(
  { mails }: MailScene,
  asked: readonly AskedByMail[],
  { written, byLink }: ProvidersAnswers,
): boolean {
  const sent = sentOf(mails())
  const said = sent.flatMap(({ subject }) => subject.split(', ')).length
  return said >= asked.flatMap(each => each.unitIds).length && written.size + byLink.size >= sent.length
}

type Watched = Readonly<{ look: () => Promise<string | number>; isDone: () => boolean }>

/** Longer than anything waits: the inbox is looked into every two minutes, and a failed letter is tried again sooner. */
const stillMs = 300_000
const mostMs = 3_600_000

/** 'stuck' is when nothing has moved for long, 'too slow' when something still does after the longest time. */
async function untilStill({ look, isDone }: Watched): Promise<'done' | 'stuck' | 'too slow'> {
  const began = performance.now()
  let [last, movedAt]: [string | number | undefined, number] = [undefined, began]
  for (;;) {
    const seen = await look()
    if (isDone()) return 'done'
    const now = performance.now()
    if (seen !== last) [last, movedAt] = [seen, now]
    if (now > movedAt + stillMs) return 'stuck'
    if (now > began + mostMs) return 'too slow'
    await pause(250)
  }
}
