import { type Claim, type Delivery, type Dispatch, type DispatchShelf, dispatchStatuses } from './archive.ts'
import type { Database } from './sqliteDatabase.ts'
import { maybe, numberIn, type Row, textIn, wordIn } from './sqliteRow.ts'
import { readJson } from './storableChange.ts'

export function dispatchShelf(database: Database): DispatchShelf {
  const { prepare, read } = database
  const ofFile = prepare('SELECT * FROM dispatch WHERE file_id = ? ORDER BY number')
  const one = prepare('SELECT * FROM dispatch WHERE file_id = ? AND key = ?')
  const next = prepare(`SELECT min(ready_at) AS at FROM dispatch WHERE status = 'pending'`)
  const nextDue = () => maybe(numberIn, next.get() ?? {}, 'at')
  const claimDue = claimer(database)

  return {
    of: async fileId => read(() => ofFile.all(fileId).map(dispatchIn)),
    find: async (fileId, key) => read(() => one.all(fileId, key).map(dispatchIn).at(0)),
    claimDue: async claim => {
      // Most looks find nothing due: they must not take the write lock from those who work.
      const due = read(nextDue)
      return due === undefined || due > claim.now ? [] : claimDue(claim)
    },
    nextDue: async () => read(nextDue),
    ...outcomeWriters(database),
  }
}

function claimer({ prepare, write }: Database): (claim: Claim) => readonly Dispatch[] {
  const due = prepare(
    `SELECT number, recipient FROM dispatch WHERE status = 'pending' AND ready_at <= ? ORDER BY ready_at, number`,
  )
  const lease = prepare(`
    UPDATE dispatch
    SET worker = ?, lease_until = ?, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ?)
    WHERE number = ? RETURNING *`)

  return ({ worker, now, leaseUntil, limit, except }) =>
    write(() =>
      firstPerRecipient(due.iterate(now), limit, except).flatMap(number =>
        lease.all(worker, leaseUntil, now, number).map(dispatchIn),
      ),
    )
}

function firstPerRecipient(rows: Iterable<Row>, limit: number, except: readonly string[]): readonly number[] {
  const passedBy = new Set(except)
  const chosen: number[] = []
  if (limit <= 0) return chosen
  for (const row of rows) {
    const recipient = textIn(row, 'recipient')
    if (passedBy.has(recipient)) continue
    passedBy.add(recipient)
    if (chosen.push(numberIn(row, 'number')) === limit) break
  }
  return chosen
}

function outcomeWriters({
  prepare,
  write,
}: Database): Pick<DispatchShelf, 'confirm' | 'postpone' | 'giveUp'> {
  const mine = 'WHERE file_id = ? AND key = ? AND worker = ?'
  const mineStill = `${mine} AND version = ? AND status = 'pending'`
  const freed = 'worker = NULL, lease_until = 0'
  const free = prepare(`UPDATE dispatch SET ${freed} ${mine}`)
  const keep = prepare(`UPDATE dispatch SET receipt = ? ${mine}`)
  const delivered = prepare(`UPDATE dispatch SET status = 'delivered', last_fault = NULL ${mineStill}`)
  const failed = prepare(`UPDATE dispatch SET due_at = ?, last_fault = ? ${mineStill}`)
  const setBack = prepare(`
    UPDATE dispatch SET due_at = ?, attempts = attempts - 1, first_tried_at = iif(attempts = 1, NULL, first_tried_at)
    ${mineStill}`)
  const givenUp = prepare(`UPDATE dispatch SET status = 'givenUp', last_fault = ? ${mineStill}`)

  const hold = ({ fileId, key, worker }: Delivery) => [fileId, key, worker]
  const holdStill = (delivery: Delivery) => [...hold(delivery), delivery.version]

  return {
    confirm: async done =>
      write(() => {
        if (done.receipt !== undefined) keep.run(JSON.stringify(done.receipt), ...hold(done))
        delivered.run(...holdStill(done))
        free.run(...hold(done))
      }),
    postpone: async fault =>
      write(() => {
        if (fault.fault === undefined) setBack.run(fault.until, ...holdStill(fault))
        else failed.run(fault.until, fault.fault, ...holdStill(fault))
        free.run(...hold(fault))
      }),
    giveUp: async fault =>
      write(() => {
        givenUp.run(fault.fault, ...holdStill(fault))
        free.run(...hold(fault))
      }),
  }
}

function dispatchIn(row: Row): Dispatch {
  return {
    fileId: textIn(row, 'file_id'),
    key: textIn(row, 'key'),
    kind: textIn(row, 'kind'),
    recipient: textIn(row, 'recipient'),
    dueAt: numberIn(row, 'due_at'),
    version: numberIn(row, 'version'),
    status: wordIn(row, 'status', dispatchStatuses),
    attempts: numberIn(row, 'attempts'),
    firstTriedAt: maybe(numberIn, row, 'first_tried_at'),
    receipt: maybe((_, column) => readJson(textIn(row, column)), row, 'receipt'),
    lastFault: maybe(textIn, row, 'last_fault'),
    body: readJson(textIn(row, 'body')),
  }
}
