import type { StoredItem } from './container.ts'
import { atStart, type Cursor } from './cursor.ts'
import { type Asked, look } from './matching.ts'
import type { Target } from './targets.ts'

/** Some of what is meant, what had to be looked at for it, and where to go on if there is more. */
export type Page = Readonly<{ items: readonly StoredItem[]; seen: Seen; next?: Cursor }>
export type Seen = Readonly<{ items: number; bytes: number }>

export type Wish = Readonly<{ cursor?: Cursor; most: number }>

/** An answer holds no more, in bytes. */
export const mostBytes = 4 * 1024 * 1024

/** A page ends after so many items even if it is empty: the service too gives up a page after a while. */
const mostSeen = 10_000

export function addSeen(one: Seen, other: Seen): Seen {
  return { items: one.items + other.items, bytes: one.bytes + other.bytes }
}

export function seenIn(items: readonly StoredItem[]): Seen {
  return { items: items.length, bytes: items.reduce((sum, { bytes }) => sum + bytes, 0) }
}

export const nothingSeen: Seen = { items: 0, bytes: 0 }

/** By place, one target after another: nothing is looked at again, however many pages there are. */
export function pageByPlace(asked: Asked, targets: readonly Target[], { cursor, most }: Wish): Page {
  const from = cursor ?? atStart
  const items: StoredItem[] = []
  let seen = nothingSeen
  for (const [range, target] of targets.entries()) {
    if (range < from.range) continue
    if (items.length >= most) return { items, seen, next: { ...atStart, range } }
    const after = range === from.range ? from.place : 0
    const page = pageOf(asked, target, { after, most: most - items.length })
    items.push(...page.items)
    seen = addSeen(seen, page.seen)
    if (page.next) return { items, seen, next: { ...page.next, range } }
  }
  return { items, seen }
}

function pageOf(
  asked: Asked,
  target: Target,
  { after, most }: Readonly<{ after: number; most: number }>,
): Page {
  const items: StoredItem[] = []
  let [seen, bytes] = [nothingSeen, 0]
  for (const looked of look(asked, target, after)) {
    seen = addSeen(seen, seenIn(looked.seen))
    for (const item of looked.matched) {
      const last = items.at(-1)
      bytes += item.bytes
      if (last && (items.length === most || bytes > mostBytes)) return { items, seen, next: goOnAfter(last) }
      items.push(item)
    }
    const last = looked.seen.at(-1)
    if (last && seen.items >= mostSeen) return { items, seen, next: goOnAfter(last) }
  }
  return { items, seen }
}

function goOnAfter({ place }: StoredItem): Cursor {
  return { ...atStart, place }
}
