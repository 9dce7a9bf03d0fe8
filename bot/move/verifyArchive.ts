import type { Archive } from '../archive/archive.ts'
import { archiveIds, countFiles } from './archiveIds.ts'
import { besideStored } from './besideStored.ts'
import type { Course, Done, Refused, Stopped } from './course.ts'
import { differences } from './differences.ts'
import { checkExport, wholesIn } from './readExport.ts'
import { severalAtOnce } from './severalAtOnce.ts'
import { nothingYet, totalsOf, withFile } from './tally.ts'
import { idIn, readWhole } from './wholeText.ts'

/** The first differences in words, and how many case files differ in all. */
export type Different = Readonly<{ outcome: 'different'; first: readonly string[]; files: number }>

const differencesShown = 10

/** How much the archive holds, and its verification hash. */
export async function tallyArchive(archive: Archive, course: Course): Promise<Done | Stopped> {
  const total = await countFiles(archive)
  let tally = nothingYet
  for await (const whole of severalAtOnce(archiveIds(archive), archive.whole)) {
    if (course.signal.aborted) return { outcome: 'stopped' }
    if (whole) tally = withFile(tally, whole)
    course.report({ doing: 'Reading', files: tally.files, share: tally.files / total })
  }
  return { outcome: 'done', totals: totalsOf(tally) }
}

/** Does the archive hold all that the export holds, entry by entry, and nothing else? */
export async function verifyArchive(
  archive: Archive,
  path: string,
  course: Course,
): Promise<Done | Different | Refused | Stopped> {
  const checked = await checkExport(path, course)
  if (checked.outcome !== 'whole') return checked
  const total = checked.totals.files
  const first: string[] = []
  let [read, differing, tally] = [0, 0, nothingYet]
  for await (const { exported, stored, text } of severalAtOnce(wholesIn(path), besideStored(archive))) {
    if (course.signal.aborted) return { outcome: 'stopped' }
    course.report({ doing: 'Verifying', files: ++read, share: read / total })
    if (stored) tally = withFile(tally, stored, text)
    if (text === exported) continue
    differing++
    if (first.length < differencesShown) first.push(...differences(readWhole(exported), stored))
  }
  const extra = (await countFiles(archive)) - tally.files
  if (extra > 0 && first.length < differencesShown) first.push(...(await onlyIn(archive, path)))
  const files = differing + extra
  if (files === 0) return { outcome: 'done', totals: totalsOf(tally) }
  return { outcome: 'different', first: first.slice(0, differencesShown), files }
}

/** Only once it is known that there are some: it takes every id of the export into memory. */
async function onlyIn(archive: Archive, path: string): Promise<readonly string[]> {
  const exported = new Set<string>()
  for await (const text of wholesIn(path)) exported.add(idIn(text))
  const others: string[] = []
  for await (const id of archiveIds(archive)) {
    if (!exported.has(id)) others.push(`${id}: is not in the file.`)
    if (others.length === differencesShown) break
  }
  return others
}
