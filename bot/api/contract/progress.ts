import { z } from 'zod'
import { importSteps } from '../../domain/importing/importProgress.ts'
import { problem } from './problem.ts'

/**
 * Whoever accepts it with a question that takes long is answered in lines of JSON: how far the work has come, at most
 * a few times a second, and in the last line what would have been the whole answer. Without a last line it was broken
 * off. What is over before there is anything to tell is answered as to anyone.
 */
export const progressType = 'application/x-ndjson'

export const progress = z.strictObject({
  step: z.enum(importSteps),
  done: z.int().min(0),
  of: z.int().min(1),
})
export type Progress = Readonly<z.infer<typeof progress>>

export const progressLine = z.union([
  z.strictObject({ progress }),
  z.strictObject({ problem }),
  z.strictObject({ answer: z.looseObject({}) }),
])
export type ProgressLine = Readonly<z.infer<typeof progressLine>>
