import type { Archive, StoredEntry } from '../../bot/archive/archive.ts'
import { eachOf, requestEntryIn } from './caseFindings.ts'
import { providerEntryIn } from './placeFindings.ts'

/** A hold that ran out: how long after its hour, by the archive's clock, the case and the unit let go of it. */
export type EndedHold = Readonly<{ caseCode: string; until: number; caseLateMs: number; unitLateMs: number }>

export async function endedHolds(
  archive: Archive,
  cases: ReadonlySet<string>,
): Promise<readonly EndedHold[]> {
  const released = await releasesByCase(archive)
  return eachOf(cases, async caseCode => {
    const journal = await archive.journal(caseCode)
    return journal.flatMap((entry, index) => {
      if (entry.type !== 'HoldExpired') return []
      const until = holdUntil(journal.slice(0, index))
      const letGo = (released.get(caseCode) ?? []).find(at => at >= entry.at) ?? Number.POSITIVE_INFINITY
      return [{ caseCode, until, caseLateMs: entry.at - until, unitLateMs: letGo - until }]
    })
  })
}

function holdUntil(earlier: readonly StoredEntry[]): number {
  const chosen = earlier.map(requestEntryIn).findLast(entry => entry.type === 'SuggestionChosen')
  return chosen?.choice.holdUntil ?? Number.NaN
}

async function releasesByCase(archive: Archive): Promise<ReadonlyMap<string, readonly number[]>> {
  const released = new Map<string, number[]>()
  for (const { id } of await archive.list('provider'))
    for (const entry of await archive.journal(id)) {
      const body = providerEntryIn(entry)
      if (body.type !== 'HoldReleased') continue
      released.set(body.caseCode, [...(released.get(body.caseCode) ?? []), entry.at])
    }
  return released
}
