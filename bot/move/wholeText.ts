import { z } from 'zod'
import { dispatchStatuses, fileKinds, type Json, type WholeFile } from '../archive/archive.ts'
import { canonicalJson } from './canonicalJson.ts'

/** The same text for the same case file in every archive: engines differ in the order of dispatches. */
export function wholeText({ file, shelf, entries, dispatches }: WholeFile): string {
  const byKey = dispatches.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  return canonicalJson({ file, shelf, entries, dispatches: byKey })
}

const count = z.int().nonnegative()
const json = z.custom<Json>(value => value !== undefined)

const wholeFile = z.strictObject({
  file: z.strictObject({
    id: z.string(),
    kind: z.enum(fileKinds),
    version: count,
    shape: count,
    state: json,
  }),
  shelf: z.strictObject({ open: z.boolean(), queueKey: z.string().optional() }),
  entries: z.array(
    z.strictObject({
      fileId: z.string(),
      version: count,
      type: z.string(),
      at: z.number(),
      by: z.string(),
      commandId: z.string(),
      shape: count,
      body: json,
    }),
  ),
  dispatches: z.array(
    z.strictObject({
      fileId: z.string(),
      key: z.string(),
      kind: z.string(),
      recipient: z.string(),
      dueAt: z.number(),
      version: count,
      status: z.enum(dispatchStatuses),
      attempts: count,
      firstTriedAt: z.number().optional(),
      receipt: json.optional(),
      lastFault: z.string().optional(),
      body: json,
    }),
  ),
})

export function readWhole(text: string): WholeFile {
  return wholeFile.parse(JSON.parse(text))
}

const onlyId = z.object({ file: z.object({ id: z.string() }) })

/** Whose text it is, for those who need no more of it. */
export function idIn(text: string): string {
  return onlyId.parse(JSON.parse(text)).file.id
}
