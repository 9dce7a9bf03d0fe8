import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dispatch } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { startDispatcher } from '../../bot/desk/dispatcher.ts'
import { type Outcome, usualDispatching } from '../../bot/desk/dispatching.ts'

/** A process to be killed: it appends and dispatches as fast as it can, and logs what the world outside saw of it. */
const [folder = '', worker = ''] = process.argv.slice(2)
const acknowledged = openSync(join(folder, 'acknowledged.log'), 'a')
const received = openSync(join(folder, 'received.log'), 'a')

const archive = openSqliteArchive({ path: join(folder, 'archive.sqlite'), busyMs: 5_000 })
const dispatcher = startDispatcher({
  archive,
  performers: { card: send },
  onGivenUp: async () => {},
  clock: Date.now,
  random: Math.random,
  log: line => console.error(line),
  config: {
    ...usualDispatching,
    worker,
    atOnce: 2,
    gapMs: 0,
    leaseMs: 1_000,
    longestSendMs: 900,
    pollMs: 20,
  },
})

console.log('at work')
for (let n = 0; ; n++) {
  await append(`${worker}:${n}`)
  await pause(Math.random() * 2)
}

async function append(commandId: string): Promise<void> {
  const id = `GBG-${Math.floor(Math.random() * 40)}`
  const version = (await archive.load(id))?.version ?? 0
  const at = Date.now()
  const keys = ['status', 'queue'].filter(() => Math.random() < 0.7)
  const entries = Array.from({ length: Math.random() < 0.3 ? 2 : 1 }, () => ({ type: 'Told', body: keys }))
  const outcome = await archive.append({
    file: { id, kind: 'request', version },
    commandId,
    by: worker,
    at,
    entries,
    shape: 0,
    state: { entries: version + entries.length },
    shelf: { open: true },
    announcements: keys.map(key => ({ key, kind: 'card', recipient: `${id} ${key}`, dueAt: at, body: null })),
    withdrawn: [],
    receipts: [],
  })
  if (outcome.outcome !== 'appended') return
  writeSync(acknowledged, `${id}\t${outcome.version}\t${commandId}\n`)
  dispatcher.nudge()
}

/** The effect lies between the way there and the way back, and a kill may come in either. */
async function send({ fileId, key, version }: Dispatch): Promise<Outcome> {
  await pause(Math.random() * 3)
  writeSync(received, `${fileId}\t${version}\t${key}\n`)
  await pause(Math.random())
  return { delivered: true, receipt: version }
}
