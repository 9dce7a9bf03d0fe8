import type { UnitPage } from '../contract/register.ts'
import type { Answer, Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { historyOf } from './historyOf.ts'
import { storedUnit } from './storedUnit.ts'
import { unitRow } from './unitRow.ts'

export async function showUnit({ desk, words, named }: Call): Promise<Answer> {
  const unitId = named('unitId')
  const stored = await storedUnit(desk, unitId)
  if (!stored) return problemFor(words, 'notFound')
  const { provider, version } = stored
  const body: UnitPage = {
    ...unitRow(stored, { words, now: desk.clock() }),
    providerId: provider.id,
    history: await historyOf({ fileId: provider.id, unitId }, { desk, words }),
  }
  return { body, version }
}
