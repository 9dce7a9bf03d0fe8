import { z } from 'zod'
import type { Refusal } from './answer.ts'
import { bad, isRefusal } from './itemRules.ts'
import { readJson } from './json.ts'
import type { Asked } from './matching.ts'
import type { Operation } from './operation.ts'
import { prepareQuery } from './preparedQuery.ts'

const spec = z.object({
  query: z.string(),
  parameters: z.array(z.object({ name: z.string().startsWith('@'), value: z.unknown() })).default([]),
})

/** The query in a request's body; to read a whole feed is to select all of it. */
export function readAsked({ kind, body }: Operation): Asked | Refusal {
  const read = spec.safeParse(kind === 'readFeed' ? { query: 'SELECT * FROM c' } : readJson(body))
  if (!read.success) return bad(`The query cannot be read: ${read.error.message}`)
  const query = prepareQuery(read.data.query)
  return isRefusal(query) ? query : { query, parameters: read.data.parameters }
}
