import { setTimeout as pause } from 'node:timers/promises'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { commandIdOf, readClick } from '../../bot/teams/clickInput.ts'
import type { Answer } from '../harness/teamsClient.ts'
import { type Click, type Driving, isDone, nextClick, plans } from './drive.ts'
import { type Acknowledged, inspectKilled } from './killedFindings.ts'
import { openScene, type Scene } from './scene.ts'

export const run = () => killSamplats(60)

const secondsInHours = (seconds: number) => String(seconds / 3_600)

/** Cases are driven by clicks while the server is killed and started again; then everything is let come to rest. */
export async function killSamplats(rounds: number) {
  const scene = await openScene({
    SAMPLATS_HOLD_HOURS: secondsInHours(4),
    SAMPLATS_SEND_SECONDS: '4',
    SAMPLATS_SEND_GAP_SECONDS: '0.02',
  })
  try {
    scene.connector.slowDown(() => Math.random() * 40)
    const kills: number[] = []
    const driving = { over: false, acknowledged: [] as Acknowledged[], cases: new Set<string>() }
    const drivers = Array.from({ length: 5 }, () => driveCases(scene, driving))
    for (let round = 0; round < rounds; round++) kills.push(...(await liveAndDie(scene)))
    driving.over = true
    await Promise.all(drivers)
    return await inspectKilled(scene, { kills, ...driving })
  } finally {
    await scene.close()
  }
}

/** When it was killed. Most lives end in the midst of work, some while they begin. */
async function liveAndDie({ samplats }: Scene): Promise<readonly number[]> {
  await pause(50 + Math.random() * 1_200)
  const kills = [Date.now()]
  await samplats.kill()
  if (Math.random() < 0.2) {
    const beginning = samplats.startAgain().catch(() => {})
    await pause(Math.random() * 1_500)
    kills.push(Date.now())
    await samplats.kill()
    await beginning
  }
  await samplats.startAgain()
  return kills
}

type DrivenCases = { over: boolean; acknowledged: Acknowledged[]; cases: Set<string> }

/** One case after another, each to its end; a press that got no answer is pressed again, as people do. */
async function driveCases(scene: Scene, driven: DrivenCases): Promise<void> {
  while (!driven.over) {
    const plan = plans[Math.floor(Math.random() * plans.length)] ?? 'place'
    const caseCode = newCaseCode(Math.random)
    driven.cases.add(caseCode)
    await driveCase(scene, { caseCode, plan }, driven)
  }
}

async function driveCase(scene: Scene, driving: Driving, driven: DrivenCases): Promise<void> {
  const click = await nextClick(scene, driving).catch(() => 'wait' as const)
  if (click === undefined) return
  await pause(Math.random() * 200)
  if (click === 'wait') return driveCase(scene, driving, driven)
  const answer = await pressUntilAnswered(scene, click)
  const done = isDone(answer)
  if (done) driven.acknowledged.push({ caseCode: driving.caseCode, commandId: commandIdIn(click) })
  const choiceRefused = !done && click.data.verb === 'choose'
  return driveCase(scene, { ...driving, choiceRefused }, driven)
}

async function pressUntilAnswered({ teams }: Scene, click: Click): Promise<Answer> {
  for (;;) {
    try {
      return await teams.click(click.person, click.data, click.where)
    } catch {
      await pause(50)
    }
  }
}

function commandIdIn({ person, data }: Click): string {
  const click = readClick(data)
  if (!click) throw new Error(`The click ${data.verb} could not be read.`)
  return commandIdOf(click, person)
}
