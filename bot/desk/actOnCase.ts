import type { Change } from '../archive/archive.ts'
import type { Instant } from '../domain/calendar.ts'
import { maySeeCase } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { RequestEntry } from '../domain/request/entries.ts'
import { isAboutEarlier, type MessageSlot } from '../domain/request/messageSlot.ts'
import type { CaseCode, PlacementRequest } from '../domain/request/placementRequest.ts'
import { isRefusal, type Refusal } from '../domain/request/refusal.ts'
import { carryOut, type Outcome } from './carryOut.ts'
import type { Desk } from './desk.ts'
import { requestFile, requestIn } from './requestFile.ts'

/** A person's press of a button, or a sentence that means the same. */
export type Click = Readonly<{
  person: Person
  caseCode: CaseCode
  commandId: string
  /** The message that the button stood on. */
  slot?: MessageSlot
  /** The version of the case that the person had before them, where what has come since must be seen first. */
  asOf?: number
}>

export type CaseOutcome = Outcome<PlacementRequest, Refusal>

export type CaseAct = Readonly<{
  allowed: (person: Person, request: PlacementRequest) => boolean
  decide: (request: PlacementRequest, now: Instant) => readonly RequestEntry[] | Refusal
  /** Only as long as nothing else has happened in the case since this version of its file. */
  asOf?: number
  receipts?: Change['receipts']
}>

/** Allow, decide and record one act on a case. Someone without rights learns nothing of the case, not even its state. */
export async function actOnCase(desk: Desk, click: Click, act: CaseAct): Promise<CaseOutcome> {
  const { person, caseCode, commandId } = click
  const outcome = await carryOut(desk, requestFile, {
    fileId: caseCode,
    commandId,
    by: person.id,
    decide: (request, version): readonly RequestEntry[] | Refusal => {
      if (!request) return { refused: 'unknownCase' }
      if (click.asOf !== undefined && click.asOf !== version && maySeeCase(person, request))
        return { refused: 'changedSince' }
      if (act.asOf !== undefined && act.asOf !== version) return { refused: 'busy' }
      return judgeAct(desk, click, { act, request })
    },
    ...(act.receipts ? { receipts: act.receipts } : {}),
  })
  return outcome.state && maySeeCase(person, outcome.state) ? outcome : unseen(outcome)
}

/** How the act would go on the case as it stands, without recording anything. */
export function tryOnCase(desk: Desk, click: Click, act: CaseAct): Promise<CaseOutcome> {
  const decide: CaseAct['decide'] = (request, now) => {
    const decided = act.decide(request, now)
    return isRefusal(decided) ? decided : []
  }
  return actOnCase(desk, click, { ...act, decide })
}

function judgeAct(
  desk: Desk,
  { person, slot }: Click,
  { act, request }: Readonly<{ act: CaseAct; request: PlacementRequest }>,
): readonly RequestEntry[] | Refusal {
  if (!act.allowed(person, request)) return { refused: 'notAllowed' }
  if (slot && isAboutEarlier(slot, request)) return { refused: 'aboutEarlier' }
  return act.decide(request, desk.clock())
}

function unseen(outcome: CaseOutcome): CaseOutcome {
  const refusal: Refusal = outcome.outcome === 'refused' ? outcome.refusal : { refused: 'notAllowed' }
  return { outcome: 'refused', refusal, state: undefined, version: 0 }
}

export async function loadRequest(
  desk: Desk,
  caseCode: CaseCode,
): Promise<Readonly<{ request: PlacementRequest; version: number }> | undefined> {
  const file = await desk.archive.load(caseCode)
  return file?.kind === 'request' ? { request: requestIn(file), version: file.version } : undefined
}
