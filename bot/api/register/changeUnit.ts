import type { RegisterOutcome, UnitCommand } from '../../desk/actOnProvider.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { historyOf } from './historyOf.ts'
import { refusedChange } from './refusedChange.ts'
import { showUnit } from './showUnit.ts'
import { keeperOf } from './storedUnit.ts'

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
  if (outcome.outcome === 'done') return showUnit(call)
  return refusedChange(outcome.refusal, call, () => historyOf({ providerId, unitId }, call))
}
