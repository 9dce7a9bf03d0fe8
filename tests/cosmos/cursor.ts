import { z } from 'zod'
import type { Refusal } from './answer.ts'
import { bad } from './itemRules.ts'
import { readJson } from './json.ts'

/** After which item to go on: by its place alone, or by what it is sorted by, where a missing value is an empty list. */
const cursor = z.object({
  place: z.number(),
  values: z.array(z.array(z.unknown())),
  /** How many have been given out: TOP and LIMIT count them. */
  sent: z.number(),
  /** Which of several ranges it is in. */
  range: z.number(),
})
export type Cursor = Readonly<z.infer<typeof cursor>>

export const atStart: Cursor = { place: 0, values: [], sent: 0, range: 0 }

/** Letters and digits only, since it travels in a header. */
export function writeCursor(next: Cursor): string {
  return Buffer.from(JSON.stringify(next)).toString('base64url')
}

export function readCursor(token: string | undefined): Readonly<{ cursor?: Cursor }> | Refusal {
  if (token === undefined) return {}
  const read = cursor.safeParse(readJson(Buffer.from(token, 'base64url').toString()))
  return read.success ? { cursor: read.data } : bad('Invalid Continuation Token')
}
