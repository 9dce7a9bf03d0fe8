import { requestIn } from '../../bot/desk/requestFile.ts'
import { isEnded, type PlacementRequest } from '../../bot/domain/request/placementRequest.ts'
import type { Answer, ClickData, Place } from '../harness/teamsClient.ts'
import { filledForm, lena, omar, type Scene, sara } from './scene.ts'

/** How a driven case ends once a place is chosen. */
export const plans = ['place', 'placeAndClose', 'cancel', 'letRunOut'] as const
export type Plan = (typeof plans)[number]

export type Driving = Readonly<{
  caseCode: string
  plan: Plan
  /** A choice was refused: the place went to another case meanwhile. */
  choiceRefused?: boolean
}>

export type Click = Readonly<{ person: string; data: ClickData; where: Place }>

type FoundCase = Readonly<{ request: PlacementRequest; version: number }>

export async function findCase({ archive }: Scene, caseCode: string): Promise<FoundCase | undefined> {
  const file = await archive.load(caseCode)
  return file && { request: requestIn(file), version: file.version }
}

/** What one of the case's people presses next; 'wait' while the clock has the next move, undefined when all is done. */
export async function nextClick(scene: Scene, driving: Driving): Promise<Click | 'wait' | undefined> {
  const { caseCode } = driving
  const found = await findCase(scene, caseCode)
  if (!found) return bySara('file', 'status', { caseCode, version: 0, ...filledForm() })
  const { request, version } = found
  const press = pressFor(request, driving)
  if (press === undefined || press === 'wait') return press
  const data = { ...press.data, caseCode, version }
  if (data.verb !== 'sendSuggestion') return { ...press, data }
  return { ...press, data: { ...data, ...(await tickedCandidates(scene, data)) } }
}

/** Drives the case until it is in the state, or can come no further. */
export async function driveTo(
  scene: Scene,
  driving: Driving,
  state: PlacementRequest['state'],
): Promise<FoundCase> {
  for (;;) {
    const found = await findCase(scene, driving.caseCode)
    if (found?.request.state === state) return found
    const click = await nextClick(scene, driving)
    if (click === undefined || click === 'wait')
      throw new Error(`Could not drive ${driving.caseCode} to ${state}: it is ${found?.request.state}.`)
    const answer = await scene.teams.click(click.person, click.data, click.where)
    if (!isDone(answer)) throw new Error(`${click.data.verb} was refused: ${answer.text.slice(0, 500)}`)
  }
}

/** Answered with a card that does not begin by saying why not. */
export function isDone({ status, text }: Answer): boolean {
  return status === 200 && text.includes('card.adaptive') && !/"body":\[\{[^[]*"style":"warning"/.test(text)
}

function pressFor(request: PlacementRequest, { plan, choiceRefused }: Driving): Click | 'wait' | undefined {
  if (isEnded(request)) return undefined
  switch (request.state) {
    case 'filed':
      return byOmar('claim', 'queue')
    case 'claimed':
      if (request.clarifications.length > 0) return byOmar('showCandidates', 'queue')
      return byOmar('requestClarification', 'queue', { question: 'Går han i skolan?' })
    case 'awaitingClarification':
      return bySara('answerClarification', 'clarification-1', { answer: 'Ja, i nian.' })
    case 'searching':
      return request.suggestionsSent === 0
        ? byOmar('sendSuggestion', 'candidates')
        : byOmar('closeUnmet', 'queue', { unmetNote: 'Inget passade.' })
    case 'suggested':
      if (choiceRefused) return bySara('askForMore', 'suggestion-1', { moreNote: 'Platsen var tagen.' })
      return bySara('choose', 'suggestion-1', { unitId: request.suggestion.candidates[0]?.unitId })
    case 'chosen':
      if (plan === 'letRunOut') return 'wait'
      if (plan === 'cancel') return bySara('cancelChoice', 'suggestion-1')
      return bySara('recordDecision', 'suggestion-1', { decider: lena, outcome: 'granted' })
    case 'decided':
      return bySara('startPlacement', 'suggestion-1')
    case 'placed':
      return plan === 'placeAndClose' ? byOmar('close', 'queue') : undefined
  }
}

function bySara(verb: string, slot: string, data: Readonly<Record<string, unknown>> = {}): Click {
  return { person: sara, where: 'ownChat', data: { verb, slot, ...data } }
}

function byOmar(verb: string, slot: string, data: Readonly<Record<string, unknown>> = {}): Click {
  return { person: omar, where: 'channel', data: { verb, slot, ...data } }
}

/** The two that stand first, as everyone would pick them, so that cases compete for the same places. */
async function tickedCandidates(
  { teams }: Scene,
  data: ClickData,
): Promise<Readonly<Record<string, string>>> {
  const { text } = await teams.click(omar, { ...data, verb: 'refresh' }, 'channel')
  const fields = [...text.matchAll(/"(candidate:[^"]+)"/g)].flatMap(([, field]) => (field ? [field] : []))
  return Object.fromEntries([...new Set(fields)].slice(0, 2).map(field => [field, 'true']))
}
