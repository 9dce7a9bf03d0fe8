import { type ChildProcess, fork } from 'node:child_process'
import type { Unreadable } from '../domain/importing/unreadable.ts'
import type { ImportLimits } from './importLimits.ts'
import type { Answer, Reading } from './readingProcess.ts'
import type { Cell, Table } from './table.ts'

export type UploadedFile = Readonly<{ name: string; bytes: Buffer }>

export type ReadFile = Readonly<{ tables: readonly Table[] }> | Unreadable

export type FileReader = (
  file: UploadedFile,
  /** In rows, as they come. */
  onProgress?: (done: number, of: number) => void,
) => Promise<ReadFile>

/** Reads one file at a time, so that several at once cannot fill the memory together. */
export function openFileReader(limits: ImportLimits): FileReader {
  let last: Promise<unknown> = Promise.resolve()
  return (file, onProgress = () => {}) => {
    const reading = last.then(() => readFile(file, limits, onProgress))
    last = reading.catch(() => {})
    return reading
  }
}

/**
 * In a process of its own, with an end to its memory and its time: a thread that runs out of memory would take the
 * server with it. What it says on its way out is let go, for it may hold what stands in the file.
 */
async function readFile(
  { name, bytes }: UploadedFile,
  limits: ImportLimits,
  onProgress: (done: number, of: number) => void,
): Promise<ReadFile> {
  if (bytes.length > limits.fileBytes) return { unreadable: 'tooLarge', mostBytes: limits.fileBytes }
  const reader = fork(new URL('./readingProcess.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${limits.readingMemoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const patience = setTimeout(() => reader.kill('SIGKILL'), limits.readingMs)
  try {
    const reading: Reading = { name, bytes: new Uint8Array(bytes), limits }
    reader.send(reading)
    return await collected(reader, onProgress)
  } finally {
    clearTimeout(patience)
    reader.kill('SIGKILL')
  }
}

function collected(reader: ChildProcess, onProgress: (done: number, of: number) => void): Promise<ReadFile> {
  const sheets: Sheets = new Map()
  let done = 0
  return new Promise((resolve, reject) => {
    reader.on('error', reject)
    reader.once('exit', (code, signal) => resolve(endedEarly(code, signal)))
    reader.on('message', (answer: Answer) => {
      if ('end' in answer) return resolve(answer.end ?? { tables: tablesOf(sheets) })
      const { sheet, rows, of } = answer
      collect(sheets, sheet, rows)
      done += rows.length
      onProgress(done, of)
      // Others get their turn between two helpings.
      setImmediate(() => reader.send('more'))
    })
  })
}

type Sheets = Map<string, (readonly Cell[])[]>

function collect(sheets: Sheets, sheet: string, rows: readonly (readonly Cell[])[]): void {
  const there = sheets.get(sheet)
  if (there) there.push(...rows)
  else sheets.set(sheet, [...rows])
}

function tablesOf(sheets: Sheets): readonly Table[] {
  return [...sheets].map(([sheet, rows]) => ({ sheet, rows }))
}

/** Ours when it took too long; the engine's own when the memory was full. */
function endedEarly(code: number | null, signal: NodeJS.Signals | null): Unreadable {
  if (signal === 'SIGKILL') return { unreadable: 'tooSlow' }
  return { unreadable: code === 1 ? 'damaged' : 'tooLargeUnpacked' }
}
