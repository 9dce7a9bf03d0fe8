import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { storedUnit } from './storedUnit.ts'
import { unitPage } from './unitPage.ts'

export async function showUnit(call: Call): Promise<Answer> {
  const stored = await storedUnit(call.desk, call.named('unitId'))
  if (!stored) return problemFor(call.words, 'notFound')
  return { body: await unitPage(stored, call), version: stored.version }
}
