import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { z } from 'zod'

/** How far an import has come: so many case files of that export stand in that archive. */
export type ImportProgress = Readonly<{ archive: string; verification: string; done: number }>

const progress = z.strictObject({
  archive: z.string(),
  verification: z.string(),
  done: z.int().nonnegative(),
})

export function progressPath(path: string): string {
  return `${path}.importing`
}

/** Undefined when no import of the file is under way. */
export function readProgress(path: string): ImportProgress | undefined {
  try {
    return progress.parse(JSON.parse(readFileSync(progressPath(path), 'utf8')))
  } catch {
    return undefined
  }
}

export type ProgressKeeper = Readonly<{ keep: (done: number) => void; close: () => void; remove: () => void }>

/** Written over in place, file by file: it only ever grows, so that a kill between two writes leaves one of them. */
export function progressKeeper(path: string, begun: ImportProgress): ProgressKeeper {
  const place = progressPath(path)
  if (begun.done === 0) rmSync(place, { force: true })
  const file = openSync(place, begun.done === 0 ? 'wx' : 'r+')
  const keep = (done: number) => {
    writeSync(file, JSON.stringify({ ...begun, done }), 0)
  }
  keep(begun.done)
  return { keep, close: () => closeSync(file), remove: () => rmSync(place) }
}
