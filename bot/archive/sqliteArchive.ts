import { inIdOrder } from '../domain/idOrder.ts'
import type { Archive, FileKind, StoredFile } from './archive.ts'
import { appender } from './sqliteAppend.ts'
import { type DatabaseSettings, openDatabase } from './sqliteDatabase.ts'
import { dispatchShelf } from './sqliteDispatches.ts'
import { changeReader, journalReader } from './sqliteJournal.ts'
import { numberIn, type Row } from './sqliteRow.ts'
import { entryIn, fileIn } from './sqliteStored.ts'
import { wholeFiles } from './sqliteWhole.ts'

/** The embedded archive: one SQLite file that several processes on one machine may share. */
export function openSqliteArchive(settings: DatabaseSettings): Archive {
  const database = openDatabase(settings)
  const { prepare, read, write } = database
  const append = appender(database)
  const byId = prepare('SELECT * FROM file WHERE id = ?')
  const byKind = prepare('SELECT * FROM file WHERE kind = ?')
  const byKindAndOpen = prepare('SELECT * FROM file WHERE kind = ? AND open = ?')
  const waiting = prepare(
    'SELECT * FROM file WHERE kind = ? AND queue_key IS NOT NULL ORDER BY queue_key, number',
  )
  const ahead = prepare('SELECT count(*) AS files FROM file WHERE kind = ? AND queue_key < ?')
  const done = prepare('SELECT 1 FROM entry WHERE file_id = ? AND command_id = ?')
  const entries = prepare('SELECT * FROM entry WHERE file_id = ? ORDER BY version')
  const clock = prepare(`SELECT CAST(round(unixepoch('subsec') * 1000) AS INTEGER) AS now`)

  const load = (id: string) => readFile(byId.get(id))
  const list = (kind: FileKind, filter?: Readonly<{ open: boolean }>) =>
    filter === undefined ? byKind.iterate(kind) : byKindAndOpen.iterate(kind, Number(filter.open))

  return {
    load: async id => read(() => load(id)),
    loadMany: async ids => read(() => ids.flatMap(id => load(id) ?? [])),
    list: async (kind, filter) => read(() => filesByBeginning(list(kind, filter))),
    append,
    queue: async kind => read(() => waiting.all(kind).map(fileIn)),
    countAhead: async (kind, queueKey) => read(() => numberIn(ahead.get(kind, queueKey) ?? {}, 'files')),
    isDone: async (fileId, commandId) =>
      read(() => done.get(fileId, commandId) !== undefined) &&
      // Another process may not have brought it to the disk yet: nobody is told of it before it is there.
      write(() => true),
    journal: async fileId => read(() => entries.all(fileId).map(entryIn)),
    journalBetween: journalReader(database),
    changes: changeReader(database),
    ...wholeFiles(database),
    now: async () => {
      const from = read(() => numberIn(clock.get() ?? {}, 'now'))
      return { from, to: from + 1 }
    },
    dispatches: dispatchShelf(database),
    close: database.close,
  }
}

/** Read one by one and put in order here: the database would sort the texts along, and all of them would be in memory. */
function filesByBeginning(rows: Iterable<Row>): readonly StoredFile[] {
  return Array.from(rows, row => ({ file: fileIn(row), madeAt: numberIn(row, 'made_at') }))
    .toSorted((one, other) => one.madeAt - other.madeAt || inIdOrder(one.file.id, other.file.id))
    .map(({ file }) => file)
}

function readFile(row: Row | undefined): StoredFile | undefined {
  return row && fileIn(row)
}
