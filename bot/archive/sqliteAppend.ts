import { type AppendOutcome, type Change, isKeptInMind } from './archive.ts'
import type { Database } from './sqliteDatabase.ts'
import { numberIn } from './sqliteRow.ts'
import { type StorableChange, storable, versionAfter } from './storableChange.ts'

export function appender(database: Database): (change: Change) => Promise<AppendOutcome> {
  const { prepare, write } = database
  const doneBefore = prepare(
    'SELECT version FROM entry WHERE file_id = ? AND command_id = ? ORDER BY version DESC LIMIT 1',
  )
  const putFile = fileWriter(database)
  const putEntries = entryWriter(database)
  const putDispatches = dispatchWriter(database)

  return async change => {
    const written = storable(change)
    return write((): AppendOutcome => {
      const done = doneBefore.get(change.file.id, change.commandId)
      if (done !== undefined) return { outcome: 'alreadyDone', version: numberIn(done, 'version') }
      if (!putFile(change, written)) return { outcome: 'versionTaken' }
      putEntries(change, written)
      putDispatches(change, written)
      return { outcome: 'appended', version: versionAfter(change) }
    })
  }
}

type Writer<Result = void> = (change: Change, written: StorableChange) => Result

/** Answers false, and has written nothing, when the file is not at the version that the change builds on. */
function fileWriter({ prepare }: Database): Writer<boolean> {
  const make = prepare(
    `INSERT INTO file (version, open, queue_key, state, shape, changed, id, kind, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  )
  const replace = prepare(
    `UPDATE file SET version = ?, open = ?, queue_key = ?, state = ?, shape = ?, changed = ?
    WHERE id = ? AND kind = ? AND version = ?`,
  )
  const countChange = prepare('UPDATE mark SET changed = changed + 1 RETURNING changed')
  return (change, { state }) => {
    const { id, kind, version } = change.file
    const { open, queueKey } = change.shelf
    const changed = isKeptInMind(kind) ? numberIn(countChange.get() ?? {}, 'changed') : null
    const now = [versionAfter(change), Number(open), queueKey ?? null, state, change.shape, changed, id, kind]
    const { changes } = version === 0 ? make.run(...now, change.at) : replace.run(...now, version)
    return changes === 1
  }
}

function entryWriter({ prepare }: Database): Writer {
  const put = prepare(
    `INSERT INTO entry (file_id, version, type, at, by_whom, command_id, shape, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return ({ file, at, by, commandId, shape }, { entries }) => {
    for (const [index, { type, body }] of entries.entries()) {
      put.run(file.id, file.version + 1 + index, type, at, by, commandId, shape, body)
    }
  }
}

function dispatchWriter({ prepare }: Database): Writer {
  // A lease stays: whoever is sending the older content now must be done before the newer is sent.
  const announce = prepare(`
    INSERT INTO dispatch (file_id, key, kind, recipient, due_at, version, status, body)
    VALUES (?, ?, ?, ?, ?, ?, 'pending', ?)
    ON CONFLICT (file_id, key) DO UPDATE SET
      kind = excluded.kind, recipient = excluded.recipient, due_at = excluded.due_at, version = excluded.version,
      status = 'pending', attempts = 0, first_tried_at = NULL, last_fault = NULL, body = excluded.body`)
  const withdraw = prepare(
    `UPDATE dispatch SET status = 'cancelled' WHERE file_id = ? AND key = ? AND status = 'pending'`,
  )
  const keep = prepare('UPDATE dispatch SET receipt = ? WHERE file_id = ? AND key = ?')

  return (change, { announcements, receipts }) => {
    const { id } = change.file
    for (const key of change.withdrawn) withdraw.run(id, key)
    for (const { key, kind, recipient, dueAt, body } of announcements) {
      announce.run(id, key, kind, recipient, dueAt, versionAfter(change), body)
    }
    for (const { key, body } of receipts) {
      const { changes } = keep.run(body, id, key)
      if (changes === 0)
        throw new RangeError(`Could not keep a receipt: case file ${id} has no dispatch "${key}".`)
    }
  }
}
