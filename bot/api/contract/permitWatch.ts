import { z } from 'zod'

/** POST /api/register/permit-watch: so many units at most, the worst first. */
export const permitWatchAsked = z.strictObject({ limit: z.int().min(1).max(1_000) })
export type PermitWatchAsked = Readonly<z.infer<typeof permitWatchAsked>>

/** A unit whose permit needs somebody's eye, and what that touches. */
const watchedUnit = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  provider: z.string(),
  /** What is wrong, each in words. */
  drifts: z.array(z.string()),
  checkedOn: z.string(),
  /** Those that the reader may see. */
  cases: z.array(z.strictObject({ caseCode: z.string(), state: z.string() })),
  otherCases: z.int(),
  /** Places by the permit, lived in and on hold. */
  permitted: z.int(),
  occupied: z.int(),
  held: z.int(),
  agreements: z.array(z.string()),
})
export type WatchedUnit = Readonly<z.infer<typeof watchedUnit>>

export const permitWatch = z.strictObject({
  /** When it was looked. */
  at: z.string(),
  /** Units that are watched over. */
  of: z.int(),
  total: z.int(),
  units: z.array(watchedUnit),
})
export type PermitWatch = Readonly<z.infer<typeof permitWatch>>
