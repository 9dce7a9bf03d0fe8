import type { Cursor, Page, StoredEntry } from './archive.ts'

/** Enough that asking costs less than reading, and little enough to hold. */
export const pageLength = 500

/** A full page may have another after it. */
export function pageOf<Item>(items: readonly Item[], cursorAt: (last: Item) => Cursor): Page<Item> {
  const last = items.at(pageLength - 1)
  return last === undefined ? { items } : { items, next: cursorAt(last) }
}

/** Where in time, and among entries of the same time, a page of the journal ended. */
export function entryCursor({ at, fileId, version }: StoredEntry): Cursor {
  return JSON.stringify([at, fileId, version])
}

export function readEntryCursor(cursor: Cursor): readonly [at: number, fileId: string, version: number] {
  const [at, fileId, version]: unknown[] = JSON.parse(cursor)
  if (typeof at === 'number' && typeof fileId === 'string' && typeof version === 'number')
    return [at, fileId, version]
  throw new TypeError(`Could not go on from ${cursor}: no page of the journal ended there.`)
}
