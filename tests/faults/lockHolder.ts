import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Another program on the archive's file: now and then it keeps everyone from writing, and tells whoever started it,
 * until they end.
 */
const [path = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit())

const database = new DatabaseSync(path, { timeout: 5_000 })
for (;;) {
  await pause(500 + Math.random() * 6_000)
  database.exec('BEGIN IMMEDIATE')
  await pause(200 + Math.random() * 600)
  database.exec('COMMIT')
  process.send?.('kept')
}
