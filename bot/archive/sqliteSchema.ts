import type { DatabaseSync } from 'node:sqlite'
import { numberIn } from './sqliteRow.ts'

/** Marks a file as ours: "Samp" in ASCII. */
const applicationId = 0x53616d70

/**
 * `number` keeps the order of writing. `changed` counts the changes of kept files on from `mark`, for other processes
 * to ask what is new. A dispatch is `ready_at` when it is due and nobody has it on lease; the partial indexes hold only
 * what waits, so that what is done costs nothing to pass by. What is for someone waits in a line of its own per
 * recipient, so that one long line costs the others nothing; what a file asks of itself waits by time.
 */
const tables = `
  CREATE TABLE file (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    open INTEGER NOT NULL,
    queue_key TEXT,
    state TEXT NOT NULL,
    shape INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL DEFAULT 0,
    changed INTEGER
  ) STRICT;
  CREATE INDEX file_by_kind ON file (kind, open);
  CREATE INDEX file_in_queue ON file (kind, queue_key) WHERE queue_key IS NOT NULL;

  CREATE TABLE entry (
    file_id TEXT NOT NULL REFERENCES file (id),
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_whom TEXT NOT NULL,
    command_id TEXT NOT NULL,
    body TEXT NOT NULL,
    shape INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file_id, version)
  ) STRICT;
  CREATE INDEX entry_by_command ON entry (file_id, command_id, version);

  CREATE TABLE dispatch (
    number INTEGER PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES file (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    first_tried_at INTEGER,
    last_fault TEXT,
    worker TEXT,
    lease_until INTEGER NOT NULL DEFAULT 0,
    ready_at INTEGER NOT NULL AS (max(due_at, lease_until)) VIRTUAL,
    receipt TEXT,
    body TEXT NOT NULL,
    UNIQUE (file_id, key)
  ) STRICT;
  CREATE INDEX dispatch_to_someone ON dispatch (recipient, ready_at) WHERE status = 'pending' AND recipient <> file_id;
  CREATE INDEX dispatch_to_itself ON dispatch (ready_at) WHERE status = 'pending' AND recipient = file_id;
`

const timeAndChanges = `
  CREATE INDEX entry_by_time ON entry (at, file_id, version);
  CREATE INDEX file_changed ON file (changed) WHERE kind <> 'request';
  CREATE TABLE mark (changed INTEGER NOT NULL) STRICT;
  INSERT INTO mark VALUES (0);
`

/** What each version's tables have more than those of the version before. */
const steps: readonly string[] = [
  `${tables} ${timeAndChanges}`,
  `ALTER TABLE file ADD COLUMN shape INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE file ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE file ADD COLUMN changed INTEGER;
   ALTER TABLE entry ADD COLUMN shape INTEGER NOT NULL DEFAULT 0;
   UPDATE file SET made_at = (SELECT min(at) FROM entry WHERE file_id = file.id);
   ${timeAndChanges}`,
]

/** Raise it with every change of the tables by adding the step from the version before; the first step lays them all. */
const schemaVersion = steps.length

/** Counts tables before it asks whose they are: another process may be laying them just now. */
export function refuseForeign(connection: DatabaseSync): void {
  const tableCount = numberIn(
    connection.prepare('SELECT count(*) AS found FROM sqlite_schema').get() ?? {},
    'found',
  )
  if (tableCount === 0 || readNumber(connection, 'application_id') === applicationId) return
  throw new Error('the file is the database of another program')
}

export function layTables(connection: DatabaseSync): void {
  if (readNumber(connection, 'user_version') === schemaVersion) return
  connection.exec('BEGIN IMMEDIATE')
  const standing = readNumber(connection, 'user_version')
  if (standing > schemaVersion) {
    throw new Error(
      `a newer version of Samplats wrote it (tables ${standing}, this version knows ${schemaVersion})`,
    )
  }
  const missing = standing === 0 ? steps.slice(0, 1) : steps.slice(standing)
  for (const step of missing) connection.exec(step)
  connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
}

function readNumber(connection: DatabaseSync, pragma: 'user_version' | 'application_id'): number {
  return numberIn(connection.prepare(`PRAGMA ${pragma}`).get() ?? {}, pragma)
}
