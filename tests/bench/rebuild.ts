import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { providerIn } from '../../bot/desk/providerFile.ts'
import { openRegister } from '../../bot/desk/register.ts'
import { matchRequest } from '../../bot/domain/matching/match.ts'
import { defaultMatchingRules as rules } from '../../bot/domain/matching/matchingRules.ts'
import { countRows } from '../../bot/domain/registerIndex/bits.ts'
import type { Rebuilt } from './indexRebuild.ts'
import { nationalQueries } from './nationalQueries.ts'

/** What every process does with the register when it starts; it tells what that took and ends. */
const [path = ''] = process.argv.slice(2)
const archive = openSqliteArchive({ path })
const began = performance.now()
const stored = await archive.list('provider')
const files = stored.map(file => ({ ...file, state: providerIn(file) }))
const read = performance.now()
const { index } = openRegister(files)
const indexed = performance.now()
const [query] = nationalQueries({ seed: 1, many: 1, now: Date.parse('2026-11-25T09:00:00Z'), units: [] })
if (query) matchRequest({ index, query, rules }).first(10)
const rebuilt: Rebuilt = {
  readMs: Math.round(read - began),
  indexMs: Math.round(indexed - read),
  firstMatchMs: Math.round(performance.now() - indexed),
  units: countRows(index.rows()),
  residentMb: Math.round(process.memoryUsage.rss() / 1e6),
  residentAtMostMb: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
}
console.log(JSON.stringify(rebuilt))
await archive.close()
