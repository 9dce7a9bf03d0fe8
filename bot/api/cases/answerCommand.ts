import type { CaseOutcome } from '../../desk/actOnCase.ts'
import { noteReading } from '../../desk/readLog.ts'
import { requestJournal } from '../../desk/requestJournal.ts'
import { maySeeCase } from '../../domain/permissions.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { nameOf } from '../../showing/names.ts'
import type { CaseCommandSent } from '../contract/cases.ts'
import type { Happening, Problem } from '../contract/problem.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { type CommandServices, carryOutCommand } from './carryOutCommand.ts'
import { casePage } from './casePage.ts'
import { noSuchCase } from './openedCase.ts'
import { timeline } from './timeline.ts'

/** The case after the command; or why it could not be carried out, with what others did if that is why. */
export async function answerCommand(
  call: Call & Readonly<{ asked: CaseCommandSent; seen: number }>,
  { guess }: Pick<CommandServices, 'guess'>,
): Promise<Answer> {
  const { desk, person, named, asked, seen } = call
  const click = {
    person,
    caseCode: named('caseCode'),
    commandId: `tab:${person.id}:${asked.commandId}`,
    asOf: seen,
  }
  const outcome = await carryOutCommand({ desk, guess }, click, asked.act)
  // Both the case as it is now and what others did are read, whatever became of the command.
  if (outcome.state) await noteReading(desk, outcome.state.caseCode, person)
  if (outcome.outcome === 'refused') return refused(outcome, call)
  const found = { request: outcome.state, version: outcome.version }
  if (!maySeeCase(person, found.request)) return noSuchCase(call)
  return { body: await casePage(found, call), version: found.version }
}

type Refused = Extract<CaseOutcome, { outcome: 'refused' }>

async function refused(
  { refusal, state }: Refused,
  call: Call & Readonly<{ seen: number }>,
): Promise<Problem> {
  if (!state) return noSuchCase(call)
  if (refusal.refused !== 'changedSince')
    return { ...problemFor(call.words, 'refused'), detail: said(refusal, call) }
  const changes = await happenedSince(state.caseCode, call)
  return { ...problemFor(call.words, 'changedMeanwhile'), changes }
}

function said(refusal: Refusal, { desk, words }: Call): string {
  return words.cases.refusal(refusal, id => nameOf(desk, id))
}

async function happenedSince(
  caseCode: string,
  call: Call & Readonly<{ seen: number }>,
): Promise<Happening[]> {
  const journal = await requestJournal(call.desk.archive, caseCode)
  const lines = timeline(
    journal.filter(({ version }) => version > call.seen),
    call,
  )
  return lines.map(({ version, at, by, what }) => ({ version, at, by, what }))
}
