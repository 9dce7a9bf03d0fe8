import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Course, type Refused, refuse, type Stopped } from './course.ts'
import { type ExportLine, type LineFault, newestFormat, readLine } from './exportLines.ts'
import { membersIn } from './members.ts'
import type { Totals } from './tally.ts'

/** A line, how far into the file its member reaches, and whether it is the last one in it. */
export type FoundLine = Readonly<{ line: ExportLine; chain: string; memberEnd: number; endsMember: boolean }>

type Fault = Readonly<{ fault: LineFault | 'torn'; number: number }>

/** The lines of an export, each proved by the running hash, up to the first that cannot be read. */
export async function* linesIn(path: string): AsyncGenerator<FoundLine | Fault> {
  const file = await open(path)
  try {
    let chain = ''
    let number = 1
    for await (const member of membersIn(file)) {
      if ('fault' in member) {
        yield { fault: number === 1 && member.fault === 'changed' ? 'foreign' : member.fault, number }
        return
      }
      const texts = member.text.split('\n').slice(0, -1)
      for (const [index, text] of texts.entries()) {
        const read = readLine(text, chain)
        if ('fault' in read) {
          yield { ...read, number }
          return
        }
        yield { ...read, memberEnd: member.end, endsMember: index === texts.length - 1 }
        chain = read.chain
        number++
      }
    }
  } finally {
    await file.close()
  }
}

export type WholeExport = Readonly<{ outcome: 'whole'; totals: Totals }>

/** Reads all of it before anything is done with it. */
export async function checkExport(path: string, course: Course): Promise<WholeExport | Refused | Stopped> {
  if (!existsSync(path)) return refuse(`Could not read ${path}: there is no such file.`)
  const { size } = statSync(path)
  let files = 0
  let totals: Totals | undefined
  for await (const found of linesIn(path)) {
    if (course.signal.aborted) return { outcome: 'stopped' }
    if ('fault' in found) return refuse(unreadable(path, found))
    const { line, memberEnd } = found
    if (line.says === 'file') files++
    if (line.says === 'totals' && line.upTo === undefined) totals = line.totals
    if (found.endsMember) course.report({ doing: 'Checking', files, share: memberEnd / size })
  }
  if (!totals) return refuse(unreadable(path, { fault: 'torn', number: files }))
  if (files !== totals.files)
    return refuse(
      `Could not read ${path}: it holds ${files} case files, and says at its end that they are ${totals.files}.`,
    )
  return { outcome: 'whole', totals }
}

/** The texts of the case files in an export that has been checked. */
export async function* wholesIn(path: string): AsyncGenerator<string> {
  for await (const found of linesIn(path)) {
    if ('fault' in found) throw new Error(unreadable(path, found))
    if (found.line.says === 'file') yield found.line.text
  }
}

function unreadable(path: string, fault: Fault): string {
  return `Could not read ${path}: ${faultInWords(fault)}.`
}

export function faultInWords({ fault, number }: Fault): string {
  const faults = {
    torn: 'it is not whole; go on with its export',
    changed: `it was changed after it was written, at line ${number}`,
    newer: `a newer version of Samplats wrote it (this version knows format ${newestFormat})`,
    foreign: 'it is no export of an archive',
  }
  return faults[fault]
}
