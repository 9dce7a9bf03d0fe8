import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from '../../bot/archive/archive.ts'
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

/**
 * Imports the list under the given id, or none, and carries out whatever has been decided. Kills itself at the given
 * moment, if it comes so far: every write is two, the one before it and the one after.
 */
const [folder = '', importId = '', dieAt = ''] = process.argv.slice(2)
const archive = mortal(openSqliteArchive({ path: join(folder, 'archive.sqlite'), busyMs: 5_000 }))
const desk = await openDesk({
  archive,
  rules: defaultMatchingRules,
  limits: { holdFor: 1, suggestionFor: 1 },
  clock: Date.now,
  random: Math.random,
  districtName: id => id,
  trade: openTradeBook(noTradeWords),
  nearby: () => undefined,
  committed: () => dispatcher.nudge(),
})
const { carryOutImport = noSuchErrand } = errandPerformers(desk)
const dispatcher = startDispatcher({
  archive,
  // Tried again it would succeed, and nobody would learn that it had failed.
  performers: { carryOutImport: dispatch => carryOutImport(dispatch).catch(complain) },
  onGivenUp: async () => {},
  clock: Date.now,
  random: Math.random,
  log: complain,
  config: { ...usualDispatching, worker: `${process.pid}`, pollMs: 20 },
})

if (importId !== 'none') {
  const plan = await planOf(importList(), desk)
  await importRegister(
    desk,
    { person: tove, importId, name: 'lista.csv', fingerprint: fingerprintOf(plan) },
    plan,
  )
}
// Not until nothing is due: what a killed process has on lease is not due, and yet to be done.
while (await isAnyUnderWay()) await pause(5)
await dispatcher.stop()
await archive.close()

function mortal(immortal: Archive): Archive {
  let moment = 0
  const pass = () => {
    if (++moment === Number(dieAt)) process.kill(process.pid, 'SIGKILL')
  }
  const between = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    pass()
    const result = await write()
    pass()
    return result
  }
  return {
    ...immortal,
    append: change => between(() => immortal.append(change)),
    purge: fileId => between(() => immortal.purge(fileId)),
    dispatches: {
      ...immortal.dispatches,
      confirm: delivery => between(() => immortal.dispatches.confirm(delivery)),
    },
  }
}

async function isAnyUnderWay(): Promise<boolean> {
  const imports = await archive.list('import')
  const errands = await Promise.all(imports.map(({ id }) => archive.dispatches.find(id, 'carryOutImport')))
  return errands.some(errand => errand?.status === 'pending')
}

function complain(fault: unknown): never {
  console.error(fault)
  process.exit(1)
}

function noSuchErrand(): never {
  throw new Error('Could not carry out an import: the desk has no such errand.')
}
