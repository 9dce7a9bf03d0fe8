import type { Words } from '../text/words.ts'
import { type Problem, type ProblemCode, problemStatuses } from './contract/problem.ts'

export function problemFor({ api }: Pick<Words, 'api'>, code: ProblemCode): Problem {
  const { title, detail } = api.problems[code]
  return { type: `urn:samplats:problem:${code}`, status: problemStatuses[code], title, detail }
}
