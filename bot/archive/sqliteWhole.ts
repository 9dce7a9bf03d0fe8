import type { Archive, Dispatch, WholeFile } from './archive.ts'
import { pageLength, pageOf } from './page.ts'
import type { Database } from './sqliteDatabase.ts'
import { textIn } from './sqliteRow.ts'
import { dispatchIn, entryIn, fileIn, shelfIn } from './sqliteStored.ts'

/** Files as wholes: counted up, taken out, put in and removed. */
export function wholeFiles(database: Database): Pick<Archive, 'ids' | 'whole' | 'restore' | 'purge'> {
  const { prepare, read, readTogether, write } = database
  const idsAfter = prepare(`SELECT id FROM file WHERE id > ? ORDER BY id LIMIT ${pageLength}`)
  const file = prepare('SELECT * FROM file WHERE id = ?')
  const entries = prepare('SELECT * FROM entry WHERE file_id = ? ORDER BY version')
  const dispatches = prepare('SELECT * FROM dispatch WHERE file_id = ? ORDER BY number')
  const remove = remover(database)
  const put = restorer(database)

  function whole(id: string): WholeFile | undefined {
    const row = file.get(id)
    return (
      row && {
        file: fileIn(row),
        shelf: shelfIn(row),
        entries: entries.all(id).map(entryIn),
        dispatches: dispatches.all(id).map(dispatchIn),
      }
    )
  }

  return {
    ids: async (after = '') =>
      pageOf(
        read(() => idsAfter.all(after).map(row => textIn(row, 'id'))),
        last => last,
      ),
    whole: async id => readTogether(() => whole(id)),
    purge: async id => write(() => remove(id)),
    restore: async stored =>
      write(() => {
        remove(stored.file.id)
        put(stored)
      }),
  }
}

function remover({ prepare }: Database): (id: string) => void {
  const steps = [
    prepare('DELETE FROM dispatch WHERE file_id = ?'),
    prepare('DELETE FROM entry WHERE file_id = ?'),
    prepare('DELETE FROM file WHERE id = ?'),
  ]
  return id => {
    for (const step of steps) step.run(id)
  }
}

function restorer({ prepare }: Database): (stored: WholeFile) => void {
  const putFile = prepare(`
    INSERT INTO file (id, kind, version, open, queue_key, shape, state, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const putEntry = prepare(`
    INSERT INTO entry (file_id, version, type, at, by_whom, command_id, shape, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const putDispatch = prepare(`
    INSERT INTO dispatch (file_id, key, kind, recipient, due_at, version, status, attempts, first_tried_at, last_fault,
      receipt, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)

  return ({ file: { id, kind, version, shape, state }, shelf: { open, queueKey }, entries, dispatches }) => {
    const madeAt = entries[0]?.at ?? 0
    putFile.run(id, kind, version, Number(open), queueKey ?? null, shape, JSON.stringify(state), madeAt)
    for (const { version: at, type, ...entry } of entries)
      putEntry.run(id, at, type, entry.at, entry.by, entry.commandId, entry.shape, JSON.stringify(entry.body))
    for (const dispatch of dispatches) putDispatch.run(id, ...columnsOf(dispatch))
  }
}

function columnsOf(dispatch: Dispatch) {
  const { key, kind, recipient, dueAt, version, status, attempts, firstTriedAt, lastFault, receipt, body } =
    dispatch
  return [
    key,
    kind,
    recipient,
    dueAt,
    version,
    status,
    attempts,
    firstTriedAt ?? null,
    lastFault ?? null,
    receipt === undefined ? null : JSON.stringify(receipt),
    JSON.stringify(body),
  ]
}
