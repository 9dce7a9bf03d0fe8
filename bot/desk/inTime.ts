import { countdown } from '../countdown.ts'

/**
 * What the work comes to, or `instead` when that takes longer. The clock stops with the work: running on, it would keep
 * all of it in memory.
 */
export async function inTime<Result>(
  work: Promise<Result>,
  { longestMs, instead }: Readonly<{ longestMs: number; instead: Result }>,
): Promise<Result> {
  const { promise: tooLong, resolve } = Promise.withResolvers<Result>()
  const clock = countdown(longestMs, () => resolve(instead))
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clock.stop()
  }
}
