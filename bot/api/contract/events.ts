import { z } from 'zod'

const file = z.strictObject({ id: z.string(), version: z.int() })

/**
 * GET /api/events tells, as server-sent events, which case files changed: all providers, and the cases that the caller
 * may see. `reload` comes at first, and whenever something may have been missed: read anew what is shown.
 */
export const eventMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('changed'), providers: z.array(file), cases: z.array(file) }),
  z.strictObject({ type: z.literal('reload') }),
])
export type EventMessage = Readonly<z.infer<typeof eventMessage>>

/** Something is said at least this often, so that a silent connection is known to be a broken one. */
export const heartbeatMs = 15_000
