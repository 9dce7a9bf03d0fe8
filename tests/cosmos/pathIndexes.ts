import type { StoredItem } from './container.ts'
import { type InOrder, inOrder } from './inOrder.ts'
import { readDoc, readPath } from './json.ts'

/** Something that an item has to fulfil, of those that an index helps with: to have the path, that value there, or no less. */
export type Condition = Readonly<{ path: readonly string[]; equals?: Scalar; least?: Scalar }>
export type Scalar = string | number | boolean | null

/**
 * What makes a query over 600 000 items quick when few of them are meant: for each path that was ever asked for, the
 * items that have it, by value. An index is made when it is first asked for, and kept current from then on.
 */
export type PathIndexes = Readonly<{
  change: (before: StoredItem | undefined, after: StoredItem | undefined) => void
  /** The smallest set that certainly holds every item that fulfils them all; undefined where nothing narrows. */
  narrowed: (conditions: readonly Condition[]) => InOrder<StoredItem> | undefined
}>

type PathIndex = Readonly<{
  path: readonly string[]
  byValue: Map<string, InOrder<StoredItem>>
  having: InOrder<StoredItem>
}>

export function openPathIndexes(all: () => Iterable<StoredItem>): PathIndexes {
  const indexes = new Map<string, PathIndex>()

  const indexOf = (path: readonly string[]): PathIndex => {
    const name = JSON.stringify(path)
    const standing = indexes.get(name)
    if (standing) return standing
    const index = { path, byValue: new Map(), having: inOrder<StoredItem>() }
    for (const item of all()) add(index, item, readPath(readDoc(item.text), path))
    indexes.set(name, index)
    return index
  }

  return {
    change: (before, after) => {
      if (indexes.size === 0) return
      const [old, fresh] = [before && readDoc(before.text), after && readDoc(after.text)]
      for (const index of indexes.values()) {
        if (before) drop(index, before, readPath(old, index.path))
        if (after) add(index, after, readPath(fresh, index.path))
      }
    },
    narrowed: conditions =>
      conditions
        .map(({ path, equals }) => {
          const index = indexOf(path)
          return equals === undefined ? index.having : (index.byValue.get(JSON.stringify(equals)) ?? none)
        })
        .sort((one, other) => one.size() - other.size())[0],
  }
}

/** As far as an index tells: whatever fulfils them all is among these. */
export function mayFulfil({ text }: StoredItem, conditions: readonly Condition[]): boolean {
  const doc = readDoc(text)
  return conditions.every(({ path, equals }) => {
    const value = readPath(doc, path)
    return value !== undefined && (equals === undefined || nameOf(value) === JSON.stringify(equals))
  })
}

const none = inOrder<StoredItem>()

function add({ byValue, having }: PathIndex, item: StoredItem, value: unknown): void {
  if (value === undefined) return
  having.put(item)
  const name = nameOf(value)
  if (name === undefined) return
  const bucket = byValue.get(name) ?? inOrder<StoredItem>()
  bucket.put(item)
  byValue.set(name, bucket)
}

function drop({ byValue, having }: PathIndex, item: StoredItem, value: unknown): void {
  if (value === undefined) return
  having.remove(item)
  const name = nameOf(value)
  const bucket = name === undefined ? undefined : byValue.get(name)
  bucket?.remove(item)
  if (name !== undefined && bucket?.size() === 0) byValue.delete(name)
}

/** Nobody asks for a whole list or object by an equals sign. */
function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? undefined : JSON.stringify(value)
}
