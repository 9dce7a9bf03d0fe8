import { dateAt } from '../domain/calendar.ts'
import { mayFile, maySeeCase } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { UnitId } from '../domain/register/unit.ts'
import { cardKey } from '../domain/request/announce.ts'
import { channel, chatOf } from '../domain/request/audience.ts'
import { type Filing, file } from '../domain/request/filing.ts'
import type { CaseCode, Parallel } from '../domain/request/placementRequest.ts'
import type { Refusal } from '../domain/request/refusal.ts'
import type { RequestFacts } from '../domain/request/requestFacts.ts'
import { areFaults, judgeForm, type RequestForm } from '../domain/request/requestForm.ts'
import { type CaseOutcome, type Click, loadRequest } from './actOnCase.ts'
import { carryOut } from './carryOut.ts'
import { isNewCaseCode } from './caseCode.ts'
import type { Desk } from './desk.ts'
import { requestFile } from './requestFile.ts'

export type FiledForm = Readonly<{
  form: RequestForm
  /** The message that the filled-in card stood on: it becomes the status card. */
  message?: Readonly<{ conversationId: string; activityId: string }> | undefined
  /** The case that the form was copied from: what must not be asked for it must not be asked for this one. */
  copyOf?: CaseCode | undefined
}>

/** Files one request per service type asked for. The first is filed here, the others by errands from its commit. */
export async function fileRequest(
  desk: Desk,
  click: Click,
  { form, message, copyOf }: FiledForm,
): Promise<CaseOutcome> {
  const { person, caseCode, commandId } = click
  if (!mayFile(person) || !person.district) return refused({ refused: 'notAllowed' })
  if (!isNewCaseCode(caseCode)) return refused({ refused: 'unknownCase' })
  const judged = judgeForm(form, dateAt(desk.clock()))
  if (areFaults(judged)) return refused({ refused: 'faultyForm', faults: judged })
  const [facts, ...others] = judged
  if (!facts) return refused({ refused: 'faultyForm', faults: [] })
  const parallels = others.map((other, index) => parallelOf(other, `${caseCode}-${index + 2}`))
  const filing = {
    caseCode,
    district: person.district,
    requester: person.id,
    facts: { ...facts, mustNotPlaceAt: await unitsNotAsked(desk, person, copyOf) },
    parallels,
    queueAudience: queueAudience(desk),
  }
  const filed = await carryOut(desk, requestFile, {
    fileId: caseCode,
    commandId,
    by: person.id,
    decide: request => file(request, filing, desk.clock()),
    begins: true,
    receipts: message ? [{ key: cardKey('status', chatOf(person.id)), receipt: message }] : [],
  })
  return isSomeoneElses(filed, person) ? refused({ refused: 'notAllowed' }) : filed
}

async function unitsNotAsked(
  desk: Desk,
  person: Person,
  copyOf: CaseCode | undefined,
): Promise<readonly UnitId[]> {
  const copied = copyOf === undefined ? undefined : await loadRequest(desk, copyOf)
  return copied && maySeeCase(person, copied.request) ? copied.request.facts.mustNotPlaceAt : []
}

/** Files the child's next request from what the first one says. */
export async function fileParallel(desk: Desk, first: CaseCode, next: CaseCode): Promise<void> {
  const stored = await desk.archive.load(first)
  const request = stored && requestFile.stateOf(stored)
  const parallel = request?.parallels.find(other => other.caseCode === next)
  if (!request || !parallel) return
  const { assignment: _, ...facts } = request.facts
  const filing: Filing = {
    caseCode: next,
    district: request.district,
    requester: request.requester,
    facts: {
      ...facts,
      serviceType: parallel.serviceType,
      ...(parallel.assignment ? { assignment: parallel.assignment } : {}),
    },
    parallels: siblingsOf(next, [parallelOf(request.facts, first), ...request.parallels]),
    queueAudience: request.queueAudience,
  }
  await carryOut(desk, requestFile, {
    fileId: next,
    commandId: `file:${first}`,
    by: request.requester,
    decide: filed => file(filed, filing, desk.clock()),
  })
}

function parallelOf({ serviceType, assignment }: RequestFacts, caseCode: CaseCode): Parallel {
  return { caseCode, serviceType, ...(assignment ? { assignment } : {}) }
}

function siblingsOf(caseCode: CaseCode, all: readonly Parallel[]): readonly Parallel[] {
  return all.filter(other => other.caseCode !== caseCode)
}

/** The channel, or until there is one, every officer who can be reached. What reaches nobody is sent in vain, and that is seen. */
function queueAudience(desk: Desk): readonly string[] {
  if (desk.directory.centralUnit().queueChannel) return [channel]
  const officers = desk.directory.everyone().filter(person => person.roles.includes('placementOfficer'))
  const reachable = officers.filter(officer => officer.chat)
  return (reachable.length > 0 ? reachable : officers).map(officer => chatOf(officer.id))
}

/** A case code that was made up or met by chance must not show another's case. */
function isSomeoneElses(outcome: CaseOutcome, person: Person): boolean {
  return outcome.state !== undefined && outcome.state.requester !== person.id
}

function refused(refusal: Refusal): CaseOutcome {
  return { outcome: 'refused', refusal, state: undefined, version: 0 }
}
