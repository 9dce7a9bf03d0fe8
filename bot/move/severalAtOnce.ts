/** Enough to wait for a service far away, and little enough to be done again after a kill. */
export const mostAtOnce = 16

/** Works on several items at once and hands the results over in the items' order. */
export async function* severalAtOnce<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of items) {
    const begun = work(item)
    // Its fault is met when its turn comes; until then it must not end the process.
    begun.catch(() => {})
    underWay.push(begun)
    if (underWay.length === mostAtOnce) yield* underWay.splice(0, 1)
  }
  yield* underWay
}
