import type { RegisterRefusal } from '../../domain/register/registerRefusal.ts'
import type { Happening, Problem } from '../contract/problem.ts'
import type { Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { whoDid } from './whoDid.ts'

/** Why a change of the register was not made; and what others did since, where that is why. */
export async function refusedChange(
  refusal: RegisterRefusal,
  call: Call & Readonly<{ seen: number }>,
  history: () => Promise<readonly Happening[]>,
): Promise<Problem> {
  const detail = call.words.register.refusal(refusal, did => whoDid(did, call))
  if (refusal.refused !== 'changedMeanwhile') return { ...problemFor(call.words, 'refused'), detail }
  const changes = (await history()).filter(({ version }) => version > call.seen)
  return { ...problemFor(call.words, 'changedMeanwhile'), detail, changes }
}
