import type { Instant } from '../calendar.ts'

/** What was asked of the mailbox: to tell us of each mail that comes, or of each change in the calendar. */
export type Watch = Readonly<{
  /** Only the mailbox and we know it: what is told without it was not told by the mailbox. */
  clientState: string
  askedAt: Instant
  /** Present from when the mailbox has agreed to it. */
  standing?: Readonly<{ id: string; expiresAt: Instant }>
}>

/** What is watched says of it. */
export type Watched = Readonly<{ watch?: Watch }>

export type WatchEntry = Readonly<
  | { type: 'WatchAskedFor'; clientState: string; at: Instant }
  /** Begun, or for longer than before. */
  | { type: 'WatchAgreed'; id: string; expiresAt: Instant }
  | { type: 'WatchLost' }
>

export function applyToWatch({ watch }: Watched, entry: WatchEntry): Watched {
  switch (entry.type) {
    case 'WatchAskedFor':
      return { watch: { clientState: entry.clientState, askedAt: entry.at } }
    case 'WatchAgreed': {
      const { id, expiresAt } = entry
      return watch ? { watch: { ...watch, standing: { id, expiresAt } } } : {}
    }
    case 'WatchLost':
      return {}
  }
}
