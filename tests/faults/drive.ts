import { requestIn } from '../../bot/desk/requestFile.ts'
import { openCandidates } from '../../bot/domain/request/choosing.ts'
import { isEnded, type PlacementRequest, type Suggested } from '../../bot/domain/request/placementRequest.ts'
import type { Answer, ClickData, Place } from '../harness/teamsClient.ts'
import { filledForm, lena, omar, type Scene, sara } from './scene.ts'

/** How a driven case ends once places are suggested. */
export const plans = [
  'place',
  'placeAndClose',
  'withdraw',
  'withdrawAtOnce',
  'cancel',
  'decline',
  'letRunOut',
] as const
export type Plan = (typeof plans)[number]

/** Who acts in a case: its social worker, an officer of the central unit, and the head who decides. */
export type Cast = Readonly<{ worker: string; officer: string; head: string }>

export type Driving = Readonly<{
  caseCode: string
  plan: Plan
  /** A choice was refused: the place went to another case meanwhile. */
  choiceRefused?: boolean
  /** Sara, Omar and Lena where nothing is said. */
  cast?: Cast
}>

export type Click = Readonly<{ person: string; data: ClickData; where: Place }>

/** What driving needs of a scene. */
export type Stage = Pick<Scene, 'archive' | 'teams'>

type FoundCase = Readonly<{ request: PlacementRequest; version: number }>

export async function findCase({ archive }: Stage, caseCode: string): Promise<FoundCase | undefined> {
  const file = await archive.load(caseCode)
  return file && { request: requestIn(file), version: file.version }
}

/** What one of the case's people presses next; 'wait' while the clock has the next move, undefined when all is done. */
export async function nextClick(stage: Stage, driving: Driving): Promise<Click | 'wait' | undefined> {
  const { caseCode } = driving
  const found = await findCase(stage, caseCode)
  if (!found) return byWorker('file', 'status', { caseCode, version: 0, ...filledForm() })(castOf(driving))
  const { request, version } = found
  const press = pressFor(request, driving)
  if (press === undefined || press === 'wait') return press
  const asked = press(castOf(driving))
  const click = { ...asked, data: { ...asked.data, caseCode, version } }
  return click.data.verb === 'sendSuggestion' ? suggesting(stage, click, castOf(driving)) : click
}

/** The two that stand first, as everyone would pick them, so that cases compete for the same places. */
async function suggesting({ teams }: Stage, click: Click, cast: Cast): Promise<Click> {
  const { text } = await teams.click(click.person, { ...click.data, verb: 'refresh' }, 'channel')
  const fields = [...text.matchAll(/"(candidate:[^"]+)"/g)].flatMap(([, field]) => (field ? [field] : []))
  const ticked = [...new Set(fields)].slice(0, 2).map(field => [field, 'true'] as const)
  if (ticked.length > 0) return { ...click, data: { ...click.data, ...Object.fromEntries(ticked) } }
  const { caseCode, version } = click.data
  const none = byOfficer('closeUnmet', 'queue', { caseCode, version, unmetNote: 'Ingen plats är ledig.' })
  return none(cast)
}

/** Drives the case until it is in the state, or can come no further. */
export async function driveTo(
  stage: Stage,
  driving: Driving,
  state: PlacementRequest['state'],
): Promise<FoundCase> {
  for (;;) {
    const found = await findCase(stage, driving.caseCode)
    if (found?.request.state === state) return found
    const click = await nextClick(stage, driving)
    if (click === undefined || click === 'wait')
      throw new Error(`Could not drive ${driving.caseCode} to ${state}: it is ${found?.request.state}.`)
    const answer = await stage.teams.click(click.person, click.data, click.where)
    if (!isDone(answer)) throw new Error(`${click.data.verb} was refused: ${answer.text.slice(0, 500)}`)
  }
}

/** Answered with a card that does not begin by saying why not. */
export function isDone({ status, text }: Answer): boolean {
  return status === 200 && text.includes('card.adaptive') && !/"body":\[\{[^[]*"style":"warning"/.test(text)
}

type Press = (cast: Cast) => Click

function pressFor(request: PlacementRequest, driving: Driving): Press | 'wait' | undefined {
  const { plan } = driving
  if (isEnded(request)) return undefined
  switch (request.state) {
    case 'filed':
      return plan === 'withdrawAtOnce' ? withdrawing : byOfficer('claim', 'queue')
    case 'claimed':
      if (request.clarifications.length > 0) return byOfficer('showCandidates', 'queue')
      return byOfficer('requestClarification', 'queue', { question: 'Går han i skolan?' })
    case 'awaitingClarification':
      return byWorker('answerClarification', 'clarification-1', { answer: 'Ja, i nian.' })
    case 'searching':
      return request.suggestionsSent === 0
        ? byOfficer('sendSuggestion', 'candidates')
        : byOfficer('closeUnmet', 'queue', { unmetNote: 'Inget passade.' })
    case 'suggested':
      return answerTo(request, driving)
    case 'chosen':
      if (plan === 'letRunOut') return 'wait'
      if (plan === 'cancel') return byWorker('cancelChoice', 'suggestion-1')
      return ({ worker, head }) =>
        byWorker('recordDecision', 'suggestion-1', { decider: head, outcome: 'granted' })({ worker })
    case 'decided':
      return plan === 'withdraw' ? withdrawing : byWorker('startPlacement', 'suggestion-1')
    case 'placed':
      return plan === 'placeAndClose' ? byOfficer('close', 'queue') : undefined
  }
}

function answerTo(request: Suggested, { plan, choiceRefused }: Driving): Press {
  if (choiceRefused) return byWorker('askForMore', 'suggestion-1', { moreNote: 'Platsen var tagen.' })
  const unitId = openCandidates(request)[0]?.unitId
  if (plan === 'decline') return byWorker('decline', 'suggestion-1', { unitId, declineReason: 'tooFar' })
  return byWorker('choose', 'suggestion-1', { unitId })
}

function byWorker(verb: string, slot: string, data: Readonly<Record<string, unknown>> = {}) {
  return ({ worker }: Pick<Cast, 'worker'>): Click => ({
    person: worker,
    where: 'ownChat',
    data: { verb, slot, ...data },
  })
}

function byOfficer(verb: string, slot: string, data: Readonly<Record<string, unknown>> = {}) {
  return ({ officer }: Pick<Cast, 'officer'>): Click => ({
    person: officer,
    where: 'channel',
    data: { verb, slot, ...data },
  })
}

const withdrawing = byWorker('withdraw', 'status', { withdrawNote: 'Familjen har flyttat.' })

export function castOf({ cast }: Driving): Cast {
  return cast ?? { worker: sara, officer: omar, head: lena }
}
