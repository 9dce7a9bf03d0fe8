/** The first so many in that order, without putting the rest in order; on long lists far quicker than sorting. */
export function firstIn<Item>(
  items: Iterable<Item>,
  many: number,
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  const first: Item[] = []
  for (const item of items) {
    const last = first[many - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    first.splice(placeIn(first, item, compare), 0, item)
    if (first.length > many) first.pop()
  }
  return first
}

/** After those that it is equal to. */
function placeIn<Item>(
  ordered: readonly Item[],
  item: Item,
  compare: (one: Item, other: Item) => number,
): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = ordered[middle]
    if (there !== undefined && compare(item, there) >= 0) low = middle + 1
    else high = middle
  }
  return low
}
