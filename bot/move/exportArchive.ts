import { existsSync, renameSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Archive, Cursor } from '../archive/archive.ts'
import { countFiles } from './archiveIds.ts'
import { type Course, type Done, type Refused, refuse, type Stopped } from './course.ts'
import { newestFormat } from './exportLines.ts'
import { type ExportWriter, exportWriter } from './exportWriter.ts'
import { faultInWords, linesIn } from './readExport.ts'
import { severalAtOnce } from './severalAtOnce.ts'
import { nothingYet, type Tally, tallyOf, totalsOf, withFile } from './tally.ts'
import { wholeText } from './wholeText.ts'

/** `from` names the archive, so that no export is gone on with from another. */
export type ExportTarget = Readonly<{ path: string; from: string }>

/** Grows beside its place, from its last whole page on if it was broken off, and takes its name when it is whole. */
export async function exportArchive(
  archive: Archive,
  { path, from }: ExportTarget,
  course: Course,
): Promise<Done | Refused | Stopped> {
  if (existsSync(path))
    return refuse(`Could not export to ${path}: the file is there already, and was left as it is.`)
  const part = `${path}.part`
  const standing = await standingIn(part)
  if ('outcome' in standing) return standing
  if (standing.from !== undefined && standing.from !== from)
    return refuse(
      `Could not go on with ${part}: it is of the archive ${standing.from}. Remove it to begin anew.`,
    )
  // Its owner's alone: it holds all that the archive holds.
  const file = await open(part, 'a', 0o600)
  try {
    await file.truncate(standing.end)
    const writer = exportWriter(file, standing.chain)
    if (standing.end === 0) await writeHeader(writer, from)
    const tally = standing.isWhole ? standing.tally : await writePages(archive, { writer, standing }, course)
    await writer.close()
    if (tally === undefined) return { outcome: 'stopped' }
    renameSync(part, path)
    return { outcome: 'done', totals: totalsOf(tally) }
  } finally {
    await file.close()
  }
}

/** What a broken-off export holds up to its last whole page. */
type Standing = Readonly<{
  /** Bytes. */
  end: number
  chain: string
  tally: Tally
  from?: string
  upTo?: Cursor
  isWhole: boolean
}>

/** What was never ours is not written over; what was torn before its first line was whole holds nothing. */
async function standingIn(part: string): Promise<Standing | Refused> {
  let standing: Standing = { end: 0, chain: '', tally: nothingYet, isWhole: false }
  if (!existsSync(part)) return standing
  for await (const found of linesIn(part)) {
    if ('fault' in found) {
      if (standing.end > 0 || found.fault === 'torn') break
      return refuse(`Could not go on with ${part}: ${faultInWords(found)}. Remove it to begin anew.`)
    }
    const { line, chain, memberEnd: end } = found
    if (line.says === 'header') standing = { ...standing, end, chain, from: line.from }
    if (line.says !== 'totals') continue
    const { totals, upTo } = line
    standing = { ...standing, end, chain, tally: tallyOf(totals), upTo, isWhole: upTo === undefined }
  }
  return standing
}

async function writeHeader(writer: ExportWriter, from: string): Promise<void> {
  await writer.write({ says: 'header', version: newestFormat, from })
  await writer.endMember()
}

type Writing = Readonly<{ writer: ExportWriter; standing: Standing }>

/** Undefined when it was stopped before the end. */
async function writePages(
  archive: Archive,
  { writer, standing }: Writing,
  course: Course,
): Promise<Tally | undefined> {
  const total = await countFiles(archive)
  let { tally, upTo } = standing
  do {
    const page = await archive.ids(upTo)
    for await (const whole of severalAtOnce(page.items, archive.whole)) {
      if (course.signal.aborted) return undefined
      // Purged since it was counted up.
      if (!whole) continue
      const text = wholeText(whole)
      tally = withFile(tally, whole, text)
      await writer.write({ says: 'file', text })
      course.report({ doing: 'Exporting', files: tally.files, share: tally.files / total })
    }
    upTo = page.next
    await writer.write({ says: 'totals', totals: totalsOf(tally), upTo })
    await writer.endMember()
  } while (upTo !== undefined)
  return tally
}
