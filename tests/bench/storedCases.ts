import { DatabaseSync } from 'node:sqlite'
import type { WholeFile } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { recordCaseDecision, startPlacementOn } from '../../bot/desk/choosePlace.ts'
import { claimCase, closeCase } from '../../bot/desk/handleCase.ts'
import { dateAt } from '../../bot/domain/calendar.ts'
import { aDesk } from '../builders/aDesk.ts'
import { aClick, chosen, filed, stateOf, suggested } from '../builders/caseSteps.ts'
import { lena, omar, sara } from '../builders/staff.ts'

/** Brings an archive to that many cases that have run their course, each a copy of one that really did. */
export async function storeCases(archivePath: string, many: number): Promise<void> {
  const model = await closedCase()
  const archive = openSqliteArchive({ path: archivePath })
  await archive.restore(model)
  await archive.close()
  const connection = new DatabaseSync(archivePath)
  // Nothing of value is lost if this is broken off: a bench begins anew.
  connection.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000')
  const stored = connection.prepare(`SELECT count(*) AS cases FROM file WHERE kind = 'request'`).get()?.cases
  copyModel(connection, model.file.id, codesFor(many - Number(stored)))
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
}

/** In order, as indexes fill fastest. */
function codesFor(many: number): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < many) codes.add(newCaseCode(Math.random))
  return [...codes].toSorted()
}

function copyModel(connection: DatabaseSync, model: string, codes: readonly string[]): void {
  connection.exec('BEGIN IMMEDIATE; CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY, code TEXT NOT NULL)')
  const put = connection.prepare('INSERT INTO copy (code) VALUES (?)')
  for (const code of codes) put.run(code)
  for (const sql of copying) connection.prepare(sql).run({ model })
  connection.exec('DROP TABLE temp.copy; COMMIT')
}

/** A case code stands in ids, keys and texts alike; times are a minute later with each copy. */
const copying = [
  `INSERT INTO file (id, kind, version, open, queue_key, state, shape, made_at)
   SELECT code, kind, version, open, queue_key, replace(state, :model, code), shape, made_at + n * 60000
   FROM copy, file WHERE id = :model`,
  `INSERT INTO entry (file_id, version, type, at, by_whom, command_id, shape, body)
   SELECT code, version, type, at + n * 60000, by_whom, command_id, shape, replace(body, :model, code)
   FROM copy, entry WHERE file_id = :model`,
  `INSERT INTO dispatch (file_id, key, kind, recipient, due_at, version, status, attempts, first_tried_at, receipt, body)
   SELECT code, key, kind, iif(recipient = :model, code, recipient), due_at, version, status, attempts, first_tried_at,
     receipt, replace(body, :model, code)
   FROM copy, dispatch WHERE file_id = :model`,
]

/** A case from filed to closed, with everyone told of everything. */
async function closedCase(): Promise<WholeFile> {
  const office = await aDesk()
  const { desk, archive } = office
  const steps = [
    () => filed(office),
    async () => stateOf(await claimCase(desk, aClick(omar))),
    () => suggested(office),
    () => chosen(office),
    async () =>
      stateOf(
        await recordCaseDecision(desk, aClick(lena), {
          outcome: 'granted',
          decider: lena.id,
          body: 'enhetschef',
          note: '',
        }),
      ),
    async () => stateOf(await startPlacementOn(desk, aClick(sara), dateAt(office.now()))),
    async () => stateOf(await closeCase(desk, aClick(omar))),
  ]
  for (const step of steps) {
    await step()
    await office.runErrands()
  }
  const whole = await archive.whole('KMPX-3Q47')
  await office.close()
  if (!whole || whole.shelf.open || whole.dispatches.some(({ status }) => status === 'pending'))
    throw new Error('Could not make a case to copy: it has not run its course.')
  return whole
}
