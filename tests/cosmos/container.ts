import { effectiveKey, type KeyValue } from './effectiveKey.ts'
import type { IndexingPolicy } from './indexing.ts'
import { openRange, type Range, type Write } from './range.ts'

/** An item as it is to be written: the text is the whole of it, system fields too. */
export type Draft = Readonly<{
  id: string
  place: number
  rid: string
  etag: string
  text: string
  bytes: number
}>

export type StoredItem = Draft &
  Readonly<{
    lsn: number
    writtenAt: number
    partition: Partition
    /** As it was before it was last written; undefined where it was made then. */
    before: StoredItem | undefined
  }>

/** Everything with one partition key. */
export type Partition = Readonly<{
  key: KeyValue
  effective: string
  range: Range
  items: Map<string, StoredItem>
}>

export type Container = Readonly<{
  /** dbs/…/colls/… by name. */
  name: string
  rid: string
  /** Its link by resource ids. */
  self: string
  keyPath: readonly string[]
  policy: () => IndexingPolicy
  setPolicy: (policy: IndexingPolicy) => void
  ranges: readonly Range[]
  /** An empty one where nothing has that key. */
  partition: (key: KeyValue) => Partition
  /** All of it or, had a caller not checked before, none: one place in the order of changes for the lot. */
  commit: (partition: Partition, writes: readonly Write[]) => void
  /** A place for a new item, after every other. */
  nextPlace: () => number
}>

/** Where the physical ranges begin; four, so that a client has something to merge. */
const starts = ['', ...['1', '2', '3'].map(digit => digit.padEnd(32, '0'))]

export function openContainer({
  policy: firstPolicy,
  ...named
}: Readonly<Pick<Container, 'name' | 'rid' | 'self' | 'keyPath'> & { policy: IndexingPolicy }>): Container {
  const partitions = new Map<string, Partition>()
  const ranges = starts.map((min, at) => openRange({ id: String(at), min, max: starts[at + 1] ?? 'FF' }))
  let policy = firstPolicy
  let lastPlace = 0

  return {
    ...named,
    policy: () => policy,
    setPolicy: changed => {
      policy = changed
    },
    ranges,
    partition: key => partitions.get(nameOf(key)) ?? emptyPartition(ranges, key),
    commit: (partition, writes) => {
      partition.range.commit(partition, writes)
      if (partition.items.size > 0) partitions.set(nameOf(partition.key), partition)
      else partitions.delete(nameOf(partition.key))
    },
    nextPlace: () => ++lastPlace,
  }
}

function emptyPartition(ranges: readonly Range[], key: KeyValue): Partition {
  const effective = effectiveKey(key)
  const range = ranges.findLast(({ min }) => min <= effective)
  if (range === undefined) throw new Error('The ranges do not cover every key.')
  return { key, effective, range, items: new Map() }
}

function nameOf(key: KeyValue): string {
  return JSON.stringify(key) ?? 'none'
}
