import type { Announcement } from '../announcement.ts'
import type { Step } from '../step.ts'
import type { Provider } from './provider.ts'
import type { ProviderEntry } from './providerEntries.ts'

/** What must be brought about when something has happened at a provider. */
export function announceProvider({ after, entries, at }: Step<Provider, ProviderEntry>): Readonly<{
  announcements: readonly Announcement[]
  withdrawn: readonly string[]
}> {
  const announcements = entries.flatMap((entry): readonly Announcement[] =>
    entry.type === 'UnitsGivenAway'
      ? [{ key: 'settleMerge', kind: 'settleMerge', recipient: after.id, dueAt: at, body: null }]
      : [],
  )
  return { announcements, withdrawn: [] }
}
