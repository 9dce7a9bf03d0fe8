import type { Unread } from './reading.ts'

const most = 1_000

/**
 * Reads a text once for all who write the same: most people leave a field as it was filled in for them. What could not
 * be read is not kept, for it may be anything.
 */
export function remembered<Read extends object>(
  read: (text: string) => Read | Unread,
): (text: string) => Read | Unread {
  const known = new Map<string, Read>()
  return text => {
    const before = known.get(text)
    if (before) return before
    const now = read(text)
    if ('reason' in now) return now
    if (known.size === most) known.clear()
    known.set(text, now)
    return now
  }
}
