import type { RegisterOutcome, UnitCommand } from '../../desk/actOnProvider.ts'
import type { UnitId } from '../../domain/register/unit.ts'
import type { Problem } from '../contract/problem.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { historyOf } from './historyOf.ts'
import { showUnit } from './showUnit.ts'
import { keeperOf } from './storedUnit.ts'
import { whoDid } from './whoDid.ts'

type Changing = Call & Readonly<{ asked: Readonly<{ commandId: string }>; seen: number }>

/** Carries out one change of a unit, and answers with the unit as it is then, or with why it was not done. */
export async function changeUnit(
  call: Changing,
  act: (command: UnitCommand) => Promise<RegisterOutcome>,
): Promise<Answer> {
  const { desk, person, words, asked, seen } = call
  const unitId = call.named('unitId')
  const providerId = keeperOf(desk, unitId)
  if (providerId === undefined) return problemFor(words, 'notFound')
  const { commandId } = asked
  const outcome = await act({ person, providerId, unitId, commandId, asOf: seen })
  return outcome.outcome === 'done'
    ? showUnit(call)
    : problemOf(outcome.refusal, call, { providerId, unitId })
}

type Refusal = Extract<RegisterOutcome, { outcome: 'refused' }>['refusal']

async function problemOf(
  refusal: Refusal,
  call: Changing,
  where: Readonly<{ providerId: string; unitId: UnitId }>,
): Promise<Problem> {
  const detail = call.words.register.refusal(refusal, did => whoDid(did, call))
  if (refusal.refused !== 'changedMeanwhile') return { ...problemFor(call.words, 'refused'), detail }
  const changes = (await historyOf(where, call)).filter(({ version }) => version > call.seen)
  return { ...problemFor(call.words, 'changedMeanwhile'), detail, changes }
}
