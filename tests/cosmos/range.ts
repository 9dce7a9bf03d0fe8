import type { Draft, Partition, StoredItem } from './container.ts'
import { firstWhere, from, type InOrder, inOrder } from './inOrder.ts'
import { openPathIndexes, type PathIndexes } from './pathIndexes.ts'

export type Write = Readonly<{ does: 'put'; draft: Draft }> | Readonly<{ does: 'remove'; id: string }>

/** A physical partition: keys from `min` up to, but not, `max`, in one order of changes. */
export type Range = Readonly<{
  id: string
  min: string
  max: string
  /** The number of the last commit. */
  lsn: () => number
  items: InOrder<StoredItem>
  indexes: PathIndexes
  commit: (partition: Partition, writes: readonly Write[]) => void
  /** What stands now and was written after that commit, in the order it was written. */
  changedAfter: (lsn: number) => Iterable<StoredItem>
}>

export function openRange(bounds: Readonly<Pick<Range, 'id' | 'min' | 'max'>>): Range {
  const items = inOrder<StoredItem>()
  const indexes = openPathIndexes(() => items.after(0))
  let changes: StoredItem[] = []
  let lsn = 0

  const put = (partition: Partition, draft: Draft) => {
    const standing = partition.items.get(draft.id)
    const before = standing && { ...standing, before: undefined }
    const item = { ...draft, lsn, writtenAt: Date.now(), partition, before }
    indexes.change(standing, item)
    partition.items.set(draft.id, item)
    items.put(item)
    changes.push(item)
  }

  const remove = (partition: Partition, id: string) => {
    const item = partition.items.get(id)
    if (item === undefined) return
    indexes.change(item, undefined)
    partition.items.delete(id)
    items.remove(item)
  }

  return {
    ...bounds,
    lsn: () => lsn,
    items,
    indexes,
    commit: (partition, writes) => {
      lsn += 1
      for (const write of writes) {
        if (write.does === 'put') put(partition, write.draft)
        else remove(partition, write.id)
      }
      if (changes.length > 2 * items.size() + 1_000) changes = changes.filter(isLatest)
    },
    changedAfter: since =>
      from(
        changes,
        firstWhere(changes, item => item.lsn > since),
        isLatest,
      ),
  }
}

/** Neither written anew since, nor removed. */
export function isLatest(item: StoredItem): boolean {
  return item.partition.items.get(item.id) === item
}
