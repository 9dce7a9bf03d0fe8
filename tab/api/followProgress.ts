import type { Progress, ProgressLine } from '../../bot/api/contract/progress.ts'
import { piecesOf } from './pieces.ts'
import { progressReader } from './progressText.ts'

type LastLine = Exclude<ProgressLine, Readonly<{ progress: Progress }>>

/** What the last line says; undefined where the work was broken off before it came. */
export async function followProgress(
  body: ReadableStream<Uint8Array>,
  onProgress: (progress: Progress) => void,
): Promise<LastLine | undefined> {
  const read = progressReader()
  const decoder = new TextDecoder()
  try {
    for await (const bytes of piecesOf(body)) {
      for (const line of read(decoder.decode(bytes, { stream: true }))) {
        if (!('progress' in line)) return line
        onProgress(line.progress)
      }
    }
  } catch {
    // A connection that is cut says no more than one that ends too early.
  }
  return undefined
}
