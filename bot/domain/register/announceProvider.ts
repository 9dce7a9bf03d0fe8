import type { Announcement } from '../announcement.ts'
import { channel } from '../request/audience.ts'
import type { Step } from '../step.ts'
import type { Provider } from './provider.ts'
import type { ProviderEntry } from './providerEntries.ts'

/** What must be brought about when something has happened at a provider. */
export function announceProvider({ before, after, entries, at }: Step<Provider, ProviderEntry>): Readonly<{
  announcements: readonly Announcement[]
  withdrawn: readonly string[]
}> {
  const announcements = entries.flatMap((entry): readonly Announcement[] => {
    if (entry.type === 'UnitsGivenAway')
      return [{ key: 'settleMerge', kind: 'settleMerge', recipient: after.id, dueAt: at, body: null }]
    if (entry.type === 'PermitChecked' && isNews(entry, before)) return [permitAlarm(entry.unitId, at)]
    return []
  })
  return { announcements, withdrawn: [] }
}

/** A permit that was not in force before, in the same way, has been told of. */
function isNews(
  { unitId, check: { status } }: Extract<ProviderEntry, { type: 'PermitChecked' }>,
  before: Provider | undefined,
): boolean {
  const known = before?.units.find(({ id }) => id === unitId)?.permit.status
  return status !== 'valid' && status !== known
}

/** The central unit has to hear of it at once: children may live there, or be on their way. */
function permitAlarm(unitId: string, dueAt: number): Announcement {
  return { key: `permit:${unitId}`, kind: 'permitAlarm', recipient: channel, dueAt, body: { unitId } }
}
