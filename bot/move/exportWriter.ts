import type { FileHandle } from 'node:fs/promises'
import { type ExportLine, writeLine } from './exportLines.ts'
import { packed } from './members.ts'

/** Writes line by line at the end of a file; `endMember` makes what was written so far something to go on from. */
export type ExportWriter = Readonly<{
  write: (line: ExportLine) => Promise<void>
  endMember: () => Promise<void>
  /** Everything is on disk when this returns. */
  close: () => Promise<void>
}>

/** In characters: what compresses well and is little to hold. */
const longestMember = 1_000_000

/** `chain` is the running hash of the last line that stands in the file. */
export function exportWriter(file: FileHandle, chain: string): ExportWriter {
  let before = chain
  let lines: string[] = []
  let length = 0
  let writing = Promise.resolve()

  /** One member is packed and written while the next one's lines are being gathered. */
  async function endMember(): Promise<void> {
    if (lines.length === 0) return
    const text = lines.join('')
    lines = []
    length = 0
    await writing
    writing = append(file, text)
    // Its fault is met by whoever writes next.
    writing.catch(() => {})
  }

  return {
    write: async line => {
      const written = writeLine(line, before)
      before = written.chain
      lines.push(written.text)
      length += written.text.length
      if (length >= longestMember) await endMember()
    },
    endMember,
    close: async () => {
      await endMember()
      await writing
      await file.sync()
    },
  }
}

async function append(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(await packed(text))
}
