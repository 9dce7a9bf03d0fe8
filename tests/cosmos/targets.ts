import type { Refusal } from './answer.ts'
import { between } from './changeFeed.ts'
import type { Container, Partition, StoredItem } from './container.ts'
import type { IndexingPolicy } from './indexing.ts'
import type { InOrder } from './inOrder.ts'
import { bad, isRefusal, keyIn } from './itemRules.ts'
import { isTrue, type Operation } from './operation.ts'
import type { Condition } from './pathIndexes.ts'
import type { Range } from './range.ts'

/** Where a query looks: one partition, or one physical range or a part of it. */
export type Target = Readonly<{
  /** Unlike every other target's in the range. */
  name: string
  range: Range
  policy: IndexingPolicy
  /** What may be meant, by place, from after that place on. */
  candidates: (conditions: readonly Condition[], after: number) => Iterable<StoredItem>
  /** Of an item of the range: whether it is looked for here. */
  holds: (item: StoredItem) => boolean
}>

/** One target, or all ranges one after another where the gateway itself goes through them. */
export function targetsOf(operation: Operation, container: Container): readonly Target[] | Refusal {
  const { header } = operation
  const keyHeader = header('x-ms-documentdb-partitionkey')
  if (keyHeader !== undefined) {
    const named = keyIn(keyHeader)
    return isRefusal(named) ? named : [partitionTarget(container, container.partition(named.key))]
  }
  const rangeId = header('x-ms-documentdb-partitionkeyrangeid')
  if (rangeId !== undefined) {
    const range = container.ranges.find(({ id }) => id === rangeId)
    if (!range) return { status: 410, substatus: 1002, message: 'The partition key range is gone.' }
    return [rangeTarget(container, range, header('x-ms-start-epk'), header('x-ms-end-epk'))]
  }
  if (!isTrue(operation, 'x-ms-documentdb-query-enablecrosspartition')) return bad(crossPartitionDisabled)
  return container.ranges.map(range => rangeTarget(container, range))
}

function partitionTarget(container: Container, partition: Partition): Target {
  return {
    name: partition.effective,
    range: partition.range,
    policy: container.policy(),
    candidates: (_, after) => [...partition.items.values()].filter(({ place }) => place > after),
    holds: item => item.partition.effective === partition.effective,
  }
}

function rangeTarget(container: Container, range: Range, start = range.min, end = range.max): Target {
  const isWhole = start === range.min && end === range.max
  const all = (items: InOrder<StoredItem>, after: number) =>
    isWhole ? items.after(after) : between(start, end, items.after(after))
  return {
    name: `${start}-${end}`,
    range,
    policy: container.policy(),
    candidates: (conditions, after) => all(range.indexes.narrowed(conditions) ?? range.items, after),
    holds: ({ partition: { effective } }) => isWhole || (effective >= start && effective < end),
  }
}

const crossPartitionDisabled =
  'Cross partition query is required but disabled. Please set x-ms-documentdb-query-enablecrosspartition to ' +
  'true, specify x-ms-documentdb-partitionkey, or revise your query to avoid this exception.'
