import type { CalendarDate } from '../domain/calendar.ts'
import type { ImportProgress } from '../domain/importing/importProgress.ts'
import type { SheetMapping } from '../domain/importing/mapping.ts'
import { isUnreadable, type Unreadable } from '../domain/importing/unreadable.ts'
import type { Provider } from '../domain/register/provider.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { type Check, checkTables } from './checkTables.ts'
import { columnReaders } from './columnReaders.ts'
import { type ImportLimits, usualLimits } from './importLimits.ts'
import { mapSheet } from './mapSheet.ts'
import { openFileReader, type UploadedFile } from './readFile.ts'

/** What is done with a file before anything is changed. */
export type Imports = Readonly<{
  largestFile: number
  /** What each sheet's columns seem to be about; sheets without headings are left out. */
  outline: (file: UploadedFile, onProgress: OnProgress) => Promise<readonly SheetMapping[] | Unreadable>
  check: (file: UploadedFile, against: Against) => Promise<Check | Unreadable>
}>

export type Against = Readonly<{
  mappings: readonly SheetMapping[]
  register: readonly Provider[]
  today: CalendarDate
  onProgress: OnProgress
}>

type OnProgress = (progress: ImportProgress) => void

export function openImports(lexicon: Lexicon, limits: ImportLimits = usualLimits): Imports {
  const readFile = openFileReader(limits)
  return {
    largestFile: limits.fileBytes,
    outline: async (file, onProgress) => {
      const read = await readFile(file, readingTold(onProgress))
      return isUnreadable(read) ? read : read.tables.flatMap(table => mapSheet(table) ?? [])
    },
    check: async (file, { mappings, register, today, onProgress }) => {
      const read = await readFile(file, readingTold(onProgress))
      if (isUnreadable(read)) return read
      const readers = columnReaders(lexicon, today)
      return checkTables(read.tables, mappings, { register, today, readers, onProgress })
    },
  }
}

function readingTold(onProgress: OnProgress): (done: number, of: number) => void {
  return (done, of) => onProgress({ step: 'reading', done, of })
}
