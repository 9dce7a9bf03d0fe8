import type { Archive, StoredEntry } from '../../bot/archive/archive.ts'
import { eachOf, requestEntryIn } from './caseFindings.ts'
import type { Acknowledged } from './driveCases.ts'
import { providerEntryIn } from './placeFindings.ts'

/**
 * When a hold was to end. Whoever stands still while a place is chosen may record the hold when its hour has passed:
 * what was answered only then could not end before.
 */
export type HoldHour = Readonly<{ until: number; answeredAt: number }>

/** A hold that ran out: how long after its hour, by the archive's clock, the case and the unit let go of it. */
export type EndedHold = HoldHour & Readonly<{ caseCode: string; caseLateMs: number; unitLateMs: number }>

export async function endedHolds(
  archive: Archive,
  cases: ReadonlySet<string>,
  acknowledged: readonly Acknowledged[],
): Promise<readonly EndedHold[]> {
  const answers = new Map(acknowledged.map(({ commandId, answeredAt }) => [commandId, answeredAt]))
  const released = await releasesByCase(archive)
  return eachOf(cases, async caseCode => {
    const journal = await archive.journal(caseCode)
    return journal.flatMap((entry, index) => {
      if (entry.type !== 'HoldExpired') return []
      const hour = hourOf(journal.slice(0, index), answers)
      const letGo = (released.get(caseCode) ?? []).find(at => at >= entry.at) ?? Number.POSITIVE_INFINITY
      return [{ caseCode, ...hour, caseLateMs: lateBy(entry.at, hour), unitLateMs: lateBy(letGo, hour) }]
    })
  })
}

/** In ms; less than nothing where it ended before its hour. */
export function lateBy(endedAt: number, { until, answeredAt }: HoldHour): number {
  return endedAt < until ? endedAt - until : Math.max(0, endedAt - Math.max(until, answeredAt))
}

function hourOf(earlier: readonly StoredEntry[], answers: ReadonlyMap<string, number>): HoldHour {
  const chosen = earlier.findLast(({ type }) => type === 'SuggestionChosen')
  const entry = chosen && requestEntryIn(chosen)
  const until = entry?.type === 'SuggestionChosen' ? entry.choice.holdUntil : Number.NaN
  return { until, answeredAt: answers.get(chosen?.commandId ?? '') ?? until }
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
