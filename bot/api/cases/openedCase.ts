import { loadRequest } from '../../desk/actOnCase.ts'
import type { FoundCase } from '../../desk/findCases.ts'
import { noteReading } from '../../desk/readLog.ts'
import { maySeeCase } from '../../domain/permissions.ts'
import type { Problem } from '../contract/problem.ts'
import type { Call } from '../endpoint.ts'
import { problemFor } from '../problems.ts'

/** The case that the path names, its reading noted; undefined also when the person may not see it. */
export async function openedCase({ desk, person, named }: Call): Promise<FoundCase | undefined> {
  const found = await loadRequest(desk, named('caseCode'))
  if (!found || !maySeeCase(person, found.request)) return undefined
  await noteReading(desk, found.request.caseCode, person)
  return found
}

/** Whether there is such a case is nobody's business who may not see it. */
export function noSuchCase({ words }: Call): Problem {
  return {
    ...problemFor(words, 'notFound'),
    detail: words.cases.refusal({ refused: 'unknownCase' }, () => ''),
  }
}
