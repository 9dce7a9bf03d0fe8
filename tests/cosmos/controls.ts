import { z } from 'zod'
import { type Answer, answerWith, refuse } from './answer.ts'
import { type Faults, faultRule } from './faults.ts'
import { bad } from './itemRules.ts'
import { readJson } from './json.ts'
import type { Tally } from './tally.ts'

/** Outside every path of the service, so that other processes can arrange faults and ask what came of them. */
export const controlPath = '/_standIn/'

const rules = z.array(faultRule)
const freezing = z.object({ ms: z.number().nonnegative() })

type Control = Readonly<{ method: string; url: string; body: string }>

/**
 * `faults`: GET counts, PUT [rule, …] instead of those there are, POST rule besides them, DELETE all of them.
 * `freeze`: POST { ms }. `figures`: GET.
 */
export function answerControl({ method, url, body }: Control, faults: Faults, tally: Tally): Answer {
  const asked = `${method} ${url.slice(controlPath.length)}`
  if (asked === 'GET faults') return told(faults.counts())
  if (asked === 'GET figures') return told(tally.figures())
  if (asked === 'DELETE faults') return done(faults.clear)
  if (asked === 'PUT faults') return taken(rules, body, faults.set)
  if (asked === 'POST faults') return taken(faultRule, body, faults.add)
  if (asked === 'POST freeze') return taken(freezing, body, ({ ms }) => faults.freeze(ms))
  return refuse({ status: 404, message: `Nobody answers ${asked} here.` })
}

function taken<Thing>(kind: z.ZodType<Thing>, body: string, take: (thing: Thing) => void): Answer {
  const read = kind.safeParse(readJson(body))
  return read.success ? done(() => take(read.data)) : refuse(bad(read.error.message))
}

function done(act: () => void): Answer {
  act()
  return answerWith(204)
}

function told(value: unknown): Answer {
  return answerWith(200, JSON.stringify(value))
}
