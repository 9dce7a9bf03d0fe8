import { type Archive, type FileKind, fileKinds, type StoredEntry, type StoredFile } from './archive.ts'
import { appender } from './sqliteAppend.ts'
import { type DatabaseSettings, openDatabase } from './sqliteDatabase.ts'
import { dispatchShelf } from './sqliteDispatches.ts'
import { numberIn, type Row, textIn, wordIn } from './sqliteRow.ts'
import { readJson } from './storableChange.ts'

/** The embedded archive: one SQLite file that several processes on one machine may share. */
export function openSqliteArchive(settings: DatabaseSettings): Archive {
  const database = openDatabase(settings)
  const { prepare, read } = database
  const append = appender(database)
  const byId = prepare('SELECT * FROM file WHERE id = ?')
  const byKind = prepare('SELECT * FROM file WHERE kind = ? ORDER BY number')
  const byKindAndOpen = prepare('SELECT * FROM file WHERE kind = ? AND open = ? ORDER BY number')
  const waiting = prepare(
    'SELECT * FROM file WHERE kind = ? AND queue_key IS NOT NULL ORDER BY queue_key, number',
  )
  const ahead = prepare('SELECT count(*) AS files FROM file WHERE kind = ? AND queue_key < ?')
  const done = prepare('SELECT 1 FROM entry WHERE file_id = ? AND command_id = ?')
  const entries = prepare('SELECT * FROM entry WHERE file_id = ? ORDER BY version')

  const load = (id: string) => readFile(byId.get(id))
  const list = (kind: FileKind, filter?: Readonly<{ open: boolean }>) =>
    filter === undefined ? byKind.all(kind) : byKindAndOpen.all(kind, Number(filter.open))

  return {
    load: async id => read(() => load(id)),
    loadMany: async ids => read(() => ids.flatMap(id => load(id) ?? [])),
    list: async (kind, filter) => read(() => list(kind, filter).map(fileIn)),
    append: async change => append(change),
    queue: async kind => read(() => waiting.all(kind).map(fileIn)),
    countAhead: async (kind, queueKey) => read(() => numberIn(ahead.get(kind, queueKey) ?? {}, 'files')),
    isDone: async (fileId, commandId) => read(() => done.get(fileId, commandId) !== undefined),
    journal: async fileId => read(() => entries.all(fileId).map(entryIn)),
    dispatches: dispatchShelf(database),
    close: async () => database.close(),
  }
}

function readFile(row: Row | undefined): StoredFile | undefined {
  return row && fileIn(row)
}

function fileIn(row: Row): StoredFile {
  return {
    id: textIn(row, 'id'),
    kind: wordIn(row, 'kind', fileKinds),
    version: numberIn(row, 'version'),
    state: readJson(textIn(row, 'state')),
  }
}

function entryIn(row: Row): StoredEntry {
  return {
    fileId: textIn(row, 'file_id'),
    version: numberIn(row, 'version'),
    type: textIn(row, 'type'),
    at: numberIn(row, 'at'),
    by: textIn(row, 'by_whom'),
    commandId: textIn(row, 'command_id'),
    body: readJson(textIn(row, 'body')),
  }
}
