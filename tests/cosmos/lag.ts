import type { Container, Partition, StoredItem } from './container.ts'
import { inOrder } from './inOrder.ts'
import type { Operation } from './operation.ts'
import type { Range } from './range.ts'

/**
 * The container as a replica has it that is one commit behind wherever the reader's session token does not say that
 * the reader has seen it. What was removed is gone there too.
 */
export function laggingBehind(container: Container, operation: Operation): Container {
  const promised = promisedBy(operation.header('x-ms-session-token'))
  const isBehind = (range: Range) => (promised.get(range.id) ?? 0) < range.lsn()
  return {
    ...container,
    ranges: container.ranges.map(range => (isBehind(range) ? rangeBehind(range) : range)),
    partition: key => {
      const partition = container.partition(key)
      return isBehind(partition.range) ? partitionBehind(partition) : partition
    },
  }
}

/** The last commit that each range is to have, by the range's id: `0:-1#12,3:-1#7`. */
function promisedBy(token = ''): ReadonlyMap<string, number> {
  return new Map(
    token.split(',').map(part => {
      const [range = '', lsn] = part.split(':-1#')
      return [range, Number(lsn)]
    }),
  )
}

function rangeBehind(range: Range): Range {
  const behind = (items: Iterable<StoredItem>) => itemsBefore(items, range.lsn())
  const items = inOrder<StoredItem>()
  for (const item of behind(range.items.after(0))) items.put(item)
  return {
    ...range,
    lsn: () => range.lsn() - 1,
    items,
    indexes: { ...range.indexes, narrowed: () => undefined },
    changedAfter: lsn => behind(range.changedAfter(lsn)).filter(item => item.lsn > lsn),
  }
}

function partitionBehind(partition: Partition): Partition {
  const { range, items } = partition
  const before = itemsBefore(items.values(), range.lsn())
  return { ...partition, range: rangeBehind(range), items: new Map(before.map(item => [item.id, item])) }
}

function itemsBefore(items: Iterable<StoredItem>, lsn: number): readonly StoredItem[] {
  return [...items].flatMap(item => (item.lsn < lsn ? item : (item.before ?? [])))
}
