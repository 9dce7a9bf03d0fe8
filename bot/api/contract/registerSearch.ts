import { z } from 'zod'
import { permitStatuses } from '../../domain/register/permit.ts'
import { distanceBands } from '../../domain/registerIndex/distanceBands.ts'
import { placesNeeded } from '../../domain/registerIndex/placesNeeded.ts'
import { priceBands } from '../../domain/registerIndex/priceBands.ts'
import { genders, needs, purchaseRoutes, serviceTypes } from '../../domain/vocabulary.ts'

const mostRows = 200

/** Bounds of the lists that can be narrowed by: in ages whole years, in prices kr per day, in distances km. */
const figure = z.coerce.number().int().min(0).max(100_000)

/** No more of them than there are. */
function someOf<const Values extends readonly string[]>(values: Values) {
  return z.array(z.enum(values)).max(values.length)
}

const filters = z
  .strictObject({
    serviceType: someOf(serviceTypes),
    freePlaces: z.array(figure.pipe(z.literal(placesNeeded))).max(placesNeeded.length),
    readiness: someOf(['urgentCapable']),
    withinKm: z.array(figure.pipe(z.literal(distanceBands))).max(distanceBands.length),
    municipality: z.array(z.string().regex(/^\d{4}$/)).max(50),
    age: z.array(figure).max(21),
    gender: someOf(genders),
    need: someOf(needs),
    route: someOf(purchaseRoutes),
    permit: someOf(permitStatuses),
    price: z.array(figure.pipe(z.literal(priceBands))).max(priceBands.length),
  })
  .partial()

/** What a search can be narrowed by, in the order in which people are asked. */
export const facetNames = filters.keyof().options
export type FacetName = (typeof facetNames)[number]

export const sortOrders = ['relevance', 'distance', 'price', 'freshness', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

/** What somebody looks for, and in which order. */
const looking = z.strictObject({
  text: z.string().max(200),
  filters,
  /** The municipality that distances are counted from. */
  from: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  sort: z.enum(sortOrders),
})

/** POST /api/register/search: in the body, because what people search for belongs in no log. */
export const searchAsked = looking.extend({
  /** Rows are asked for by range: after so many, so many. */
  skip: z.int().min(0),
  limit: z.int().min(1).max(mostRows),
})
export type SearchAsked = Readonly<z.infer<typeof searchAsked>>

/** A unit on one line, in words. */
export const unitRow = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  providerId: z.string(),
  provider: z.string(),
  serviceType: z.string(),
  municipality: z.string(),
  distance: z.string().optional(),
  ages: z.string(),
  dailyPrice: z.string(),
  route: z.string(),
  vacancy: z.string(),
  /** What stands in the way of suggesting it, such as its permit. */
  warning: z.string().optional(),
})
export type UnitRow = Readonly<z.infer<typeof unitRow>>

export const exportFormats = ['xlsx', 'csv', 'openReferral'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What may be chosen, and how many units there would be. */
const option = z.strictObject({ value: z.string(), label: z.string(), units: z.int() })
export type FacetOption = Readonly<z.infer<typeof option>>

export const unitsFound = z.strictObject({
  total: z.int(),
  rows: z.array(unitRow),
  /** With the first rows alone (skip 0): it is the same beside all of them, and counting takes as long as finding. */
  facets: z.record(filters.keyof(), z.array(option)).optional(),
  /** Words of the text that nothing in the register has to do with. */
  unknown: z.array(z.string()),
  /** What the text says that units shall not have to do with: "ej hvb". */
  denied: z.array(z.string()),
  /** What the text was taken to say of where, in words. */
  within: z.string().optional(),
  /** As which kinds of file the reader may take them along. */
  exports: z.array(z.enum(exportFormats)),
})
export type UnitsFound = Readonly<z.infer<typeof unitsFound>>

/** POST /api/register/export: every unit that is found, in that order. */
export const exportAsked = looking.extend({ format: z.enum(exportFormats) })
export type ExportAsked = Readonly<z.infer<typeof exportAsked>>

/** GET /api/register/places: where distances can be counted from. */
export const places = z.strictObject({
  places: z.array(z.strictObject({ code: z.string(), name: z.string() })),
})
export type Places = Readonly<z.infer<typeof places>>
