import { z } from 'zod'
import { columnKinds } from '../../domain/importing/rowValues.ts'

/**
 * A file is sent with what is asked of it in one body, application/octet-stream: four bytes, big end first, that tell
 * how long the question is; the question as JSON; then the file as it is.
 */
export const uploadType = 'application/octet-stream'

const name = z.string().trim().min(1).max(120)

const sheetMapping = z.strictObject({
  sheet: z.string().max(200),
  headingRow: z.int().min(1).max(200_000),
  headings: z.array(z.string().max(5_000)).max(500),
  /** Null is not imported. */
  columns: z.array(z.enum(columnKinds).nullable()).max(500),
})
export type SheetAsked = Readonly<z.infer<typeof sheetMapping>>

/** POST /api/imports/outline */
export const outlineAsked = z.strictObject({ name })

const columnPlace = z.strictObject({ number: z.int(), heading: z.string() })

export const outline = z.strictObject({
  sheets: z.array(
    z.strictObject({
      ...sheetMapping.shape,
      unknown: z.array(columnPlace),
      doubled: z.array(columnPlace),
      /** In words, with what each is needed for. */
      missing: z.array(z.string()),
    }),
  ),
  /** What a column can be about, in words. */
  kinds: z.array(z.strictObject({ kind: z.enum(columnKinds), name: z.string() })),
})
export type Outline = Readonly<z.infer<typeof outline>>

/** POST /api/imports/check */
export const checkAsked = z.strictObject({ name, sheets: z.array(sheetMapping).min(1).max(50) })
export type CheckAsked = Readonly<z.infer<typeof checkAsked>>

const shownProblem = z.strictObject({
  weight: z.enum(['error', 'warning']),
  sheet: z.string(),
  row: z.int(),
  column: columnPlace.optional(),
  value: z.string(),
  /** What is wrong and what would be right. */
  text: z.string(),
})

const shownChange = z.strictObject({ field: z.string(), from: z.string(), to: z.string() })

export const mostShown = 2_000

export const checked = z.strictObject({
  /** Names this very plan when it is decided. */
  fingerprint: z.string(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  newUnits: z.int(),
  changedUnits: z.int(),
  unchangedUnits: z.int(),
  absentUnits: z.int(),
  /** Of each the first so many. */
  problems: z.array(shownProblem),
  changes: z.array(
    z.strictObject({
      provider: z.string(),
      /** Absent where it is the provider itself that changes. */
      unit: z.string().optional(),
      isNew: z.boolean(),
      fields: z.array(shownChange),
    }),
  ),
  absent: z.array(z.strictObject({ provider: z.string(), unit: z.string(), unitId: z.string() })),
})
export type Checked = Readonly<z.infer<typeof checked>>

/** POST /api/imports */
export const importAsked = z.strictObject({
  ...checkAsked.shape,
  importId: z.guid(),
  fingerprint: z.string().max(64),
})

/** GET /api/imports/:importId, and the answer to a decided import. */
export const importCourse = z.strictObject({
  name: z.string(),
  state: z.enum(['prepared', 'decided', 'discarded']),
  parts: z.int(),
  carriedOut: z.int(),
  changes: z.strictObject({ done: z.int(), of: z.int() }),
})
export type ImportCourse = Readonly<z.infer<typeof importCourse>>
