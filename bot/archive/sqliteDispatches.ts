import type { Claim, Delivery, DispatchShelf, Share } from './archive.ts'
import type { Database } from './sqliteDatabase.ts'
import { maybe, numberIn, type Row, textIn } from './sqliteRow.ts'
import { dispatchIn } from './sqliteStored.ts'

export function dispatchShelf(database: Database): DispatchShelf {
  const { prepare, read } = database
  const ofFile = prepare('SELECT * FROM dispatch WHERE file_id = ? ORDER BY number')
  const one = prepare('SELECT * FROM dispatch WHERE file_id = ? AND key = ?')
  const next = prepare(`${recipients} SELECT min(ready_at) AS at FROM (
    SELECT (SELECT min(ready_at) FROM dispatch
      WHERE ${toSomeone} AND recipient = line.recipient AND ready_at > :after) AS ready_at FROM line
    UNION ALL SELECT min(ready_at) FROM dispatch WHERE ${toItself} AND ready_at > :after)`)

  return {
    of: async fileId => read(() => ofFile.all(fileId).map(dispatchIn)),
    find: async (fileId, key) => read(() => one.all(fileId, key).map(dispatchIn).at(0)),
    claimDue: claimer(database),
    nextDue: async (after = -1) => read(() => maybe(numberIn, next.get({ after }) ?? {}, 'at')),
    ...outcomeWriters(database),
  }
}

/** The indexes of waiting dispatches are by these very words. */
const toSomeone = `status = 'pending' AND recipient <> file_id`
const toItself = `status = 'pending' AND recipient = file_id`

/** Everyone for whom something waits, found by leaps: however long a line is, it is passed in one step. */
const recipients = `
  WITH RECURSIVE line (recipient) AS (
    SELECT min(recipient) FROM dispatch WHERE ${toSomeone}
    UNION ALL
    SELECT (SELECT min(recipient) FROM dispatch WHERE ${toSomeone} AND recipient > line.recipient)
    FROM line WHERE recipient IS NOT NULL
  )`

function claimer({ prepare, read, write }: Database): DispatchShelf['claimDue'] {
  const dueMessages = prepare(`${recipients}
    SELECT number, recipient FROM line JOIN dispatch USING (recipient) WHERE number = (
      SELECT number FROM dispatch WHERE ${toSomeone} AND recipient = line.recipient AND ready_at <= :now
      ORDER BY ready_at, number LIMIT 1)
    ORDER BY ready_at, number`)
  const dueErrands = prepare(`
    SELECT number, recipient FROM dispatch WHERE ${toItself} AND ready_at <= :now ORDER BY ready_at, number`)
  const lease = prepare(`
    UPDATE dispatch
    SET worker = ?, lease_until = ?, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ?)
    WHERE number = ? RETURNING *`)
  const claimable = ({ now, except, errands, messages }: Claim): readonly Due[] => [
    ...firstPerRecipient(dueErrands.iterate({ now }), errands, except),
    ...firstPerRecipient(dueMessages.iterate({ now }), messages, except),
  ]

  return async claim => {
    // Most looks find nothing: they must not take the write lock from those who work.
    if (read(() => claimable(claim)).length === 0) return []
    const { worker, now } = claim
    return write(() =>
      claimable(claim).flatMap(({ number, leaseUntil }) =>
        lease.all(worker, leaseUntil, now, number).map(dispatchIn),
      ),
    )
  }
}

type Due = Readonly<{ number: number; leaseUntil: number }>

function firstPerRecipient(
  rows: Iterable<Row>,
  { limit, leaseUntil }: Share,
  except: readonly string[],
): readonly Due[] {
  const passedBy = new Set(except)
  const chosen: Due[] = []
  if (limit <= 0) return chosen
  for (const row of rows) {
    const recipient = textIn(row, 'recipient')
    if (passedBy.has(recipient)) continue
    passedBy.add(recipient)
    if (chosen.push({ number: numberIn(row, 'number'), leaseUntil }) === limit) break
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
  const dueAgain = prepare(`
    UPDATE dispatch SET ${freed}, status = 'pending', due_at = ?, attempts = 0, first_tried_at = NULL
    WHERE file_id = ? AND key = ? AND worker IS NOT ? AND status IN ('pending', 'delivered')`)
  const givenUp = prepare(`UPDATE dispatch SET status = 'givenUp', last_fault = ? ${mineStill}`)

  const hold = ({ fileId, key, worker }: Delivery) => [fileId, key, worker]
  const holdStill = (delivery: Delivery) => [...hold(delivery), delivery.version]

  return {
    confirm: async done =>
      write(() => {
        if (done.replaced) dueAgain.run(done.at, ...hold(done))
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
