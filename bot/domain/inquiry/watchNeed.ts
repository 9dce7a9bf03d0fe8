import { day, hour, type Instant, minute } from '../calendar.ts'
import type { Watched } from './watch.ts'

/** Shorter than any limit that Microsoft has had for mail: 4 230 minutes once, 10 080 now. */
export const watchedFor = 2 * day + 12 * hour

/** What has to be done for the mailbox to go on telling us; undefined while all is well, or somebody is at it. */
export type WatchNeed = 'ask' | 'renew'

export function watchNeed({ watch }: Watched, now: Instant): WatchNeed | undefined {
  if (!watch) return 'ask'
  const { standing, askedAt } = watch
  if (!standing) return askedAt < now - answeredWithin ? 'ask' : undefined
  if (standing.expiresAt <= now) return 'ask'
  return standing.expiresAt < now + renewedBefore ? 'renew' : undefined
}

/** Whoever asked has died over it, or was turned away. */
const answeredWithin = 2 * minute

/** Long enough for a weekend's trouble to be over by then. */
const renewedBefore = day
