import type { Announcement } from './announcement.ts'
import type { Instant } from './calendar.ts'
import { type CentralUnit, type CentralUnitEntry, centralUnitId } from './directory.ts'
import type { Lapse } from './register/permitLapse.ts'
import { channel } from './request/audience.ts'
import type { Step } from './step.ts'
import { nextOpening } from './workingTime.ts'

/** What must be brought about when something has happened in the central unit's own file. */
export function announceCentralUnit({ entries, at }: Step<CentralUnit, CentralUnitEntry>): Readonly<{
  announcements: readonly Announcement[]
  withdrawn: readonly string[]
}> {
  return { announcements: entries.flatMap(entry => announced(entry, at)), withdrawn: [] }
}

function announced(entry: CentralUnitEntry, at: Instant): readonly Announcement[] {
  if (entry.type === 'QueueChannelChosen') return []
  if (entry.type === 'PermitWatchBegan' || entry.units === 0) return [nextLook(at)]
  return [nextLook(at), lapseNotice(entry.lapse, at)]
}

/** By day and not by unit: who begins the day reads at once of all that have lapsed. */
function nextLook(at: Instant): Announcement {
  const kind = 'lookOverPermits'
  return { key: kind, kind, recipient: centralUnitId, dueAt: nextOpening(at), body: null }
}

/** A key for each lapse: one that could not be told yet is not forgotten over the next. */
function lapseNotice(lapse: Lapse, dueAt: Instant): Announcement {
  const key = `permitsLapsed:${lapse.checkedBefore}`
  return { key, kind: 'permitsLapsed', recipient: channel, dueAt, body: lapse }
}
