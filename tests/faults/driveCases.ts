import { setTimeout as pause } from 'node:timers/promises'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { commandIdOf, readClick } from '../../bot/teams/clickInput.ts'
import type { Answer } from '../harness/teamsClient.ts'
import { type Cast, type Click, type Driving, isDone, nextClick, type Plan, type Stage } from './drive.ts'

/** A press that was answered with its being done. */
export type Acknowledged = Readonly<{
  caseCode: string
  commandId: string
  /** When it was first pressed and when it was answered, by this process's clock. */
  pressedAt: number
  answeredAt: number
}>

export type DrivenCases = Readonly<{
  /** No new case is begun from then on. */
  over: () => boolean
  acknowledged: Acknowledged[]
  cases: Set<string>
  /** Those in which the clock has, or just had, the next move. */
  waiting: Set<string>
  /** Of which cases nothing more came, a sentence each. */
  stuck: string[]
}>

export type Pace = Readonly<{
  plan: () => Plan
  cast?: () => Cast
  /** How long to think before each press, in ms. */
  thinkMs: () => number
  /** Nobody presses anything in the case for now. */
  leavesAlone?: (caseCode: string) => boolean
}>

/** One case after another, each to its end; a press that got no answer is pressed again, as people do. */
export async function driveCases(stage: Stage, driven: DrivenCases, pace: Pace): Promise<void> {
  while (!driven.over()) {
    const caseCode = newCaseCode(Math.random)
    driven.cases.add(caseCode)
    const { plan, cast } = pace
    await driveCase(stage, { caseCode, plan: plan(), ...(cast && { cast: cast() }) }, { driven, pace })
  }
}

type Course = Readonly<{ driven: DrivenCases; pace: Pace }>

/** The longest hold in a driven life takes seconds. */
const longestStandstillMs = 305_000

async function driveCase(stage: Stage, begun: Driving, { driven, pace }: Course): Promise<void> {
  const course = standstillWatch()
  for (let driving = begun; !course.isStuck(); ) {
    const click = await nextClick(stage, driving).catch(course.note)
    if (click === undefined) return
    if (click === 'wait') driven.waiting.add(driving.caseCode)
    else driven.waiting.delete(driving.caseCode)
    await pause(pace.thinkMs())
    if (click === 'wait' || pace.leavesAlone?.(driving.caseCode)) continue
    const pressedAt = Date.now()
    const answer = await pressUntilAnswered(stage, click, course)
    const done = answer !== undefined && isDone(answer)
    const { caseCode } = driving
    const commandId = commandIdIn(click)
    if (done) driven.acknowledged.push({ caseCode, commandId, pressedAt, answeredAt: Date.now() })
    if (done) course.moved()
    driving = { ...driving, choiceRefused: !done && click.data.verb === 'choose' }
  }
  driven.stuck.push(
    `${begun.caseCode} got nowhere for minutes; the last fault on its way: ${course.fault()}.`,
  )
}

type StandstillWatch = ReturnType<typeof standstillWatch>

function standstillWatch() {
  let movedAt = performance.now()
  let fault = 'none'
  return {
    moved: () => {
      movedAt = performance.now()
    },
    /** What may be better the next time. */
    note: (error: unknown): 'wait' => {
      fault = String(error)
      return 'wait'
    },
    isStuck: () => performance.now() - movedAt > longestStandstillMs,
    fault: () => fault,
  }
}

async function pressUntilAnswered(
  { teams }: Stage,
  click: Click,
  course: StandstillWatch,
): Promise<Answer | undefined> {
  while (!course.isStuck()) {
    try {
      return await teams.click(click.person, click.data, click.where)
    } catch (error) {
      course.note(error)
      await pause(50)
    }
  }
  return undefined
}

function commandIdIn({ person, data }: Click): string {
  const click = readClick(data)
  if (!click) throw new Error(`The click ${data.verb} could not be read.`)
  return commandIdOf(click, person)
}
