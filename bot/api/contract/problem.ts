import { z } from 'zod'

/** What can stand in the way of an answer, and the status that it is told with. */
export const problemStatuses = {
  notUnderstood: 400,
  notSignedIn: 401,
  notAllowed: 403,
  notOnStaff: 403,
  noRole: 403,
  notFound: 404,
  refused: 409,
  changedMeanwhile: 412,
  tooLarge: 413,
  notJson: 415,
  notAFile: 415,
  fileUnreadable: 422,
  versionMissing: 428,
  broken: 500,
  tooMany: 503,
} as const

export type ProblemCode = keyof typeof problemStatuses

/** One thing that happened in a case file, in words: who, when and what. */
export const happening = z.strictObject({
  version: z.int(),
  at: z.string(),
  by: z.string(),
  what: z.string(),
  reason: z.string().optional(),
})
export type Happening = Readonly<z.infer<typeof happening>>

/** RFC 9457: `title` says what could not be done and `detail` what is true now and what to do, in the caller's language. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Which fields of the body were not understood. */
  faults: z.array(z.strictObject({ field: z.string(), fault: z.string() })).optional(),
  /** What others did since the version that the caller had seen. */
  changes: z.array(happening).optional(),
})
export type Problem = Readonly<z.infer<typeof problem>>
