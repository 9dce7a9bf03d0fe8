import { syncBuiltinESMExports } from 'node:module'
import { setWallClock } from './wallClock.ts'

/**
 * Loaded into the server before anything else: whoever started it moves its clock on by a message, as if the machine's
 * had been set. On SQLite that is the archive's time too, so SQLite is told it as well.
 */
let passedMs = 0
const shown = setWallClock(() => passedMs)

const sqlite = process.getBuiltinModule('node:sqlite')
const { DatabaseSync } = sqlite
Object.assign(sqlite, {
  DatabaseSync: class extends DatabaseSync {
    constructor(...given: ConstructorParameters<typeof DatabaseSync>) {
      super(...given)
      this.function('unixepoch', { varargs: true }, () => shown() / 1_000)
    }
  },
})
syncBuiltinESMExports()

process.on('message', passMs => {
  passedMs += Number(passMs)
})
process.channel?.unref()
