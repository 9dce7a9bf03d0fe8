import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { matchRequest } from '../../bot/domain/matching/match.ts'
import { defaultMatchingRules as rules } from '../../bot/domain/matching/matchingRules.ts'
import { countRows } from '../../bot/domain/registerIndex/bits.ts'
import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { wordsToSearchBy } from '../../bot/text/wordsToSearchBy.ts'
import type { Rebuilt } from './indexRebuild.ts'
import { nationalQueries } from './nationalQueries.ts'

/** What every process does when it starts, up to its first answered request; it tells what that took and ends. */
const [path = ''] = process.argv.slice(2)
const now = Date.parse('2026-11-25T09:00:00Z')
const stored = openSqliteArchive({ path })
const read: number[] = []
const archive: typeof stored = {
  ...stored,
  list: async kind => {
    const files = await stored.list(kind)
    read.push(performance.now())
    return files
  },
}
const trade = wordsToSearchBy(loadLexicon())
const began = performance.now()
const { register } = await openDesk({
  archive,
  rules,
  trade,
  nearby: () => undefined,
  limits: { holdFor: 0, suggestionFor: 0 },
  clock: () => now,
  random: () => 0.5,
  districtName: id => id,
  committed: () => {},
})
const opened = performance.now()
const [query] = nationalQueries({ seed: 1, many: 1, now, units: [] })
if (query) matchRequest({ index: register.index, query, rules }).first(10)
const answered = performance.now()
const rebuilt: Rebuilt = {
  rebuildMs: Math.round(opened - began),
  readMs: Math.round(Math.max(...read) - began),
  firstMatchMs: Math.round(answered - opened),
  units: countRows(register.index.rows()),
  residentMb: Math.round(process.memoryUsage.rss() / 1e6),
  residentAtMostMb: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
}
console.log(JSON.stringify(rebuilt))
await archive.close()
