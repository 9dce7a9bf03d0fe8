import type { Archive } from '../archive/archive.ts'
import { countFiles } from './archiveIds.ts'
import { besideStored } from './besideStored.ts'
import { type Course, type Done, type Refused, refuse, type Stopped } from './course.ts'
import { checkExport, wholesIn } from './readExport.ts'
import { mostAtOnce, severalAtOnce } from './severalAtOnce.ts'
import { readWhole } from './wholeText.ts'

/** `into` names the archive. `over`: what stands in it is replaced where the export holds it too, and else stays. */
export type ImportSource = Readonly<{ path: string; into: string; over: boolean }>

/** Goes on after what an import of the same file, broken off, has left in the archive: the archive itself tells. */
export async function importArchive(
  archive: Archive,
  { path, into, over }: ImportSource,
  course: Course,
): Promise<Done | Refused | Stopped> {
  const checked = await checkExport(path, course)
  if (checked.outcome !== 'whole') return checked
  const { totals } = checked
  const standing = await standingIn(archive, path, course)
  if (course.signal.aborted) return { outcome: 'stopped' }
  if (!standing.nothingElse && !over)
    return refuse(
      `Could not import into the archive ${into}: it holds what no import of ${path} left there, and nothing was changed in it. With --over, the case files of ${path} replace those there.`,
    )
  let files = standing.files
  const remaining = after(wholesIn(path), files, course.signal)
  for await (const _ of severalAtOnce(remaining, text => archive.restore(readWhole(text))))
    course.report({ doing: 'Importing', files: ++files, share: files / totals.files })
  return files < totals.files ? { outcome: 'stopped' } : { outcome: 'done', totals }
}

/** So many of the export's first case files stand in the archive as they are, and nothing else but what came with them. */
type Standing = Readonly<{ files: number; nothingElse: boolean }>

/** An import stores several at once in the export's order: who died leaves its first case files, and few gaps at their end. */
async function standingIn(archive: Archive, path: string, course: Course): Promise<Standing> {
  const all = await countFiles(archive)
  let [files, found, gaps] = [0, 0, 0]
  for await (const { exported, text } of severalAtOnce(wholesIn(path), besideStored(archive))) {
    const isOther = text !== undefined && text !== exported
    if (found === all || isOther || gaps === mostAtOnce || course.signal.aborted) break
    if (text === undefined) gaps++
    else found++
    if (gaps === 0) files++
    course.report({ doing: 'Comparing', files: found, share: found / all })
  }
  return { files, nothingElse: found === all }
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
