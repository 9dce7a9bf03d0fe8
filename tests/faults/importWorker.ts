import { join } from 'node:path'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { startDispatcher } from '../../bot/desk/dispatcher.ts'
import { usualDispatching } from '../../bot/desk/dispatching.ts'
import { errandPerformers } from '../../bot/desk/errands.ts'
import { importRegister } from '../../bot/desk/importRegister.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { defaultMatchingRules } from '../../bot/domain/matching/matchingRules.ts'
import { openTradeBook } from '../../bot/domain/registerIndex/tradeBook.ts'
import { fingerprintOf } from '../../bot/import/fingerprint.ts'
import { noTradeWords } from '../builders/noTradeWords.ts'
import { tove } from '../builders/staff.ts'
import { planOf } from '../import/listing.ts'
import { importList } from './importList.ts'

/** A process to be killed: it imports the list under the given id, or none, and carries out whatever has been decided. */
const [folder = '', importId = ''] = process.argv.slice(2)
const archive = openSqliteArchive({ path: join(folder, 'archive.sqlite'), busyMs: 5_000 })
const desk = await openDesk({
  archive,
  rules: defaultMatchingRules,
  limits: { holdFor: 1, suggestionFor: 1 },
  clock: Date.now,
  random: Math.random,
  districtName: id => id,
  trade: openTradeBook(noTradeWords),
  committed: () => dispatcher.nudge(),
})
const dispatcher = startDispatcher({
  archive,
  performers: errandPerformers(desk),
  onGivenUp: async () => {},
  clock: Date.now,
  random: Math.random,
  log: line => console.error(line),
  config: { ...usualDispatching, worker: `${process.pid}`, pollMs: 20 },
})

console.log('at work')
if (importId !== 'none') {
  const plan = await planOf(importList(), desk)
  await importRegister(
    desk,
    { person: tove, importId, name: 'lista.csv', fingerprint: fingerprintOf(plan) },
    plan,
  )
}
await dispatcher.whenIdle()
await dispatcher.stop()
await archive.close()
