import type { Archive } from '../archive/archive.ts'
import { type Course, type Done, type Refused, refuse, type Stopped } from './course.ts'
import { progressKeeper, progressPath, readProgress } from './importProgress.ts'
import { checkExport, type WholeExport, wholesIn } from './readExport.ts'
import { severalAtOnce } from './severalAtOnce.ts'
import { idIn, readWhole, wholeText } from './wholeText.ts'

/** `into` names the archive. `over`: what stands in it is replaced where the export holds it too, and else stays. */
export type ImportSource = Readonly<{ path: string; into: string; over: boolean }>

/** Goes on where an import of the same file into the same archive was broken off. */
export async function importArchive(
  archive: Archive,
  source: ImportSource,
  course: Course,
): Promise<Done | Refused | Stopped> {
  const checked = await checkExport(source.path, course)
  if (checked.outcome !== 'whole') return checked
  const done = await doneBefore(archive, source, checked)
  if (typeof done !== 'number') return done
  const { totals } = checked
  const progress = progressKeeper(source.path, {
    archive: source.into,
    verification: totals.verification,
    done,
  })
  try {
    let files = done
    const remaining = after(wholesIn(source.path), done, course.signal)
    for await (const _ of severalAtOnce(remaining, text => archive.restore(readWhole(text)))) {
      progress.keep(++files)
      course.report({ doing: 'Importing', files, share: files / totals.files })
    }
    if (files < totals.files) return { outcome: 'stopped' }
    progress.remove()
    return { outcome: 'done', totals }
  } finally {
    progress.close()
  }
}

/** How many of the export's files stand in the archive already, or why nothing may be imported into it. */
async function doneBefore(
  archive: Archive,
  { path, into, over }: ImportSource,
  { totals }: WholeExport,
): Promise<number | Refused> {
  const isEmpty = (await archive.ids()).items.length === 0
  if (isEmpty) return 0
  const known = readProgress(path)
  if (known?.archive === into && known.verification === totals.verification) {
    if (known.done === 0 || (await standsStill(archive, path, known.done))) return known.done
    return refuse(
      `Could not go on with the import of ${path}: the archive ${into} was changed since. Remove ${progressPath(path)} to begin anew.`,
    )
  }
  if (over) return 0
  return refuse(
    `Could not import into the archive ${into}: it is not empty, and nothing was changed in it. With --over, the case files of ${path} replace those there.`,
  )
}

/** Is the last of the files that were imported there as it was? */
async function standsStill(archive: Archive, path: string, done: number): Promise<boolean> {
  let number = 0
  for await (const text of wholesIn(path)) {
    if (++number < done) continue
    const stored = await archive.whole(idIn(text))
    return stored !== undefined && wholeText(stored) === text
  }
  return false
}

async function* after(
  texts: AsyncIterable<string>,
  done: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let number = 0
  for await (const text of texts) {
    if (signal.aborted) return
    if (number++ >= done) yield text
  }
}
