import { z } from 'zod'
import { type FollowUpNoteKind, followUpNoteKinds } from '../../domain/register/followUpNote.ts'
import { priceLevelNumbers } from '../../domain/register/levelPrice.ts'
import { type FieldGroup, fieldGroups } from '../../domain/register/provider.ts'
import { command, date } from './change.ts'

export type { FieldGroup, FollowUpNoteKind }

const reason = z.string().max(600)

/** POST /api/register/units/:unitId/agreements/end: earlier than was agreed, or later. */
export const agreementEndMoved = z.strictObject({
  ...command,
  number: z.string().max(60),
  from: date,
  lot: z.string().max(60).optional(),
  to: date,
  reason,
})

/** Kr per day, excluding VAT. */
const price = { level: z.literal(priceLevelNumbers), dailyPrice: z.number().max(1_000_000), from: date }

/** POST /api/register/units/:unitId/prices/look: before it is set. */
export const priceLooked = z.strictObject(price)
/** Where it differs from what the unit has cost. */
export const priceLook = z.strictObject({ warning: z.string().optional() })
export type PriceLook = Readonly<z.infer<typeof priceLook>>

/** POST /api/register/units/:unitId/prices */
export const priceSet = z.strictObject({ ...command, ...price, reason })

/** POST /api/register/units/:unitId/prices/undo */
export const priceUndone = z.strictObject({ ...command, level: price.level, from: date, reason })

/** POST /api/register/units/:unitId/follow-ups */
export const followUpNoted = z.strictObject({
  ...command,
  kind: z.enum(followUpNoteKinds),
  on: date,
  text: z.string().max(600),
  todo: z.strictObject({ what: z.string().max(600), until: date }).optional(),
})

/** POST /api/register/units/:unitId/follow-ups/undo */
export const followUpUndone = z.strictObject({ ...command, noteId: z.string().max(200), reason })

/** POST /api/register/units/:unitId/verifications, and of providers: somebody looked at these today. */
export const groupVerified = z.strictObject({ ...command, group: z.enum(fieldGroups) })
