import type { Archive } from './archive.ts'
import { entryCursor, pageLength, pageOf, readEntryCursor } from './page.ts'
import type { Database } from './sqliteDatabase.ts'
import { numberIn } from './sqliteRow.ts'
import { entryIn, fileIn } from './sqliteStored.ts'

export function journalReader({ prepare, read }: Database): Archive['journalBetween'] {
  const page = prepare(`
    SELECT * FROM entry WHERE at < ? AND (at, file_id, version) > (?, ?, ?)
    ORDER BY at, file_id, version LIMIT ${pageLength}`)
  return async ({ from, to }, after) => {
    const [at, fileId, version] = after === undefined ? [from, '', 0] : readEntryCursor(after)
    return pageOf(read(() => page.all(to, at, fileId, version)).map(entryIn), entryCursor)
  }
}

export function changeReader({ prepare, readTogether }: Database): Archive['changes'] {
  const mark = prepare('SELECT changed FROM mark')
  const since = prepare(`SELECT * FROM file WHERE kind <> 'request' AND changed > ?`)
  return async from =>
    readTogether(() => ({
      mark: String(numberIn(mark.get() ?? {}, 'changed')),
      files: from === undefined ? [] : since.all(Number(from)).map(fileIn),
    }))
}
