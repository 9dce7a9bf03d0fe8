import { z } from 'zod'
import { happening } from './problem.ts'

export const mostRows = 200

/** POST /api/register/search: in the body, because what people search for belongs in no log. */
export const searchAsked = z.strictObject({
  text: z.string().max(200),
  /** Rows are asked for by range: from this one, so many. */
  from: z.int().min(0),
  limit: z.int().min(1).max(mostRows),
})
export type SearchAsked = Readonly<z.infer<typeof searchAsked>>

const unitRow = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  provider: z.string(),
  serviceType: z.string(),
  municipality: z.string(),
  ages: z.string(),
  dailyPrice: z.string(),
  vacancy: z.string(),
})
export type UnitRow = Readonly<z.infer<typeof unitRow>>

export const unitsFound = z.strictObject({ total: z.int(), rows: z.array(unitRow) })
export type UnitsFound = Readonly<z.infer<typeof unitsFound>>

/** GET /api/register/units/:unitId */
export const unitPage = z.strictObject({
  ...unitRow.shape,
  providerId: z.string(),
  /** Newest first. */
  history: z.array(happening),
})
export type UnitPage = Readonly<z.infer<typeof unitPage>>
