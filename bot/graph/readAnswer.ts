import type { z } from 'zod'
import { MailFault } from '../desk/mailbox.ts'

/** What was asked for, in an answer's body; anything else is a fault, and nothing of it is repeated. */
export function readAnswer<Read>(schema: z.ZodType<Read>, attempt: string, body: string): Read {
  const { data, success } = schema.safeParse(jsonOf(body))
  if (success) return data
  throw new MailFault(`Could not ${attempt}: Microsoft Graph answered something else than was asked for.`)
}

/** Undefined when it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
