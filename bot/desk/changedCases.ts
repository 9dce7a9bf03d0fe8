import type { StoredEntry } from '../archive/archive.ts'
import { type Instant, second } from '../domain/calendar.ts'
import { isCaseCode } from './caseCode.ts'
import type { Desk } from './desk.ts'
import { type FoundCase, foundCase } from './findCases.ts'

/**
 * An entry has the hour at which it was decided, and may be stored two seconds later by a process whose time is a second
 * behind: looking back that far finds it.
 */
const lookBack = 5 * second

/** Each call answers with the cases that changed since the last, whichever process changed them, as they are now. */
export function openChangedCases(desk: Desk): () => Promise<readonly FoundCase[]> {
  let told = new Map<string, Instant>()
  let from = desk.clock()

  return async () => {
    const now = desk.clock()
    const entries = await entriesBetween(desk, { from: from - lookBack, to: now + lookBack })
    const unheard = entries.filter(entry => !told.has(nameOf(entry)))
    const found = await casesOf(desk, unheard)
    from = now
    const stillMet = [...told].filter(([, at]) => at >= from - lookBack)
    told = new Map([...stillMet, ...entries.map(entry => [nameOf(entry), entry.at] as const)])
    return found
  }
}

function nameOf({ fileId, version }: StoredEntry): string {
  return `${fileId} ${version}`
}

async function entriesBetween(
  { archive }: Desk,
  span: Readonly<{ from: Instant; to: Instant }>,
): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = []
  let after: string | undefined
  do {
    const page = await archive.journalBetween(span, after)
    entries.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return entries
}

/** No other file is loaded: a newer version beside this one may have kinds that this one cannot read. */
async function casesOf({ archive }: Desk, entries: readonly StoredEntry[]): Promise<readonly FoundCase[]> {
  const codes = new Set(entries.map(({ fileId }) => fileId).filter(isCaseCode))
  if (codes.size === 0) return []
  const files = await archive.loadMany([...codes])
  return files.map(foundCase)
}
