import { inIdOrder } from '../idOrder.ts'
import { nameInOrder, names } from './nameOrder.ts'
import type { RegisterIndex } from './registerIndex.ts'

/** Which rows are asked for: so many, after where the last page ended, or from the so manieth on. */
export type PageAsked = Readonly<{ size: number; after?: PageEnd; skip?: number }>

/** Where a page ended: the next begins with what comes after that unit, whether it is still there or not. */
export type PageEnd = Readonly<{ key: number; name: string; unitId: string }>

export type Page = Readonly<{ rows: readonly number[]; end?: PageEnd }>

/** Of the listed rows those with the lowest keys, and of equal keys by name; `end` when more follow. */
export function pageOf(
  list: Int32Array,
  { size, after, skip = 0 }: PageAsked,
  { keyOf, index }: Readonly<{ keyOf: (row: number) => number; index: RegisterIndex }>,
): Page {
  const inOrder = orderIn(index)
  const starts = names(index).starts()
  // One more than is shown tells whether there is another page.
  const most = skip + size + 1
  const first = firstInOrder(most, inOrder)
  let [lastKey, lastStart] = [Infinity, Infinity]
  for (let nth = 0; nth < list.length; nth++) {
    const row = list[nth] ?? 0
    const key = keyOf(row)
    const start = starts[row] ?? 0
    if (key > lastKey || (key === lastKey && start > lastStart)) continue
    const ranked = { row, key, start }
    if (after && comparedToEnd(ranked, after, index) <= 0) continue
    const last = first.offer(ranked)
    if (last) [lastKey, lastStart] = [last.key, last.start]
  }
  const found = first.all()
  const shown = found.slice(skip, skip + size)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ row }) => row),
    ...(last && found.length === most ? { end: endOf(last, index) } : {}),
  }
}

type Ranked = Readonly<{ row: number; key: number; start: number }>
type Order = (one: Ranked, other: Ranked) => number

function orderIn(index: RegisterIndex): Order {
  const name = names(index).at
  return (one, other) =>
    one.key - other.key ||
    one.start - other.start ||
    inIdOrder(name(one.row), name(other.row)) ||
    inIdOrder(index.at(one.row).unit.id, index.at(other.row).unit.id)
}

function comparedToEnd({ row, key }: Ranked, end: PageEnd, index: RegisterIndex): number {
  return (
    key - end.key ||
    inIdOrder(names(index).at(row), nameInOrder(end.name)) ||
    inIdOrder(index.at(row).unit.id, end.unitId)
  )
}

function endOf({ row, key }: Ranked, index: RegisterIndex): PageEnd {
  const { unit } = index.at(row)
  return { key, name: unit.name, unitId: unit.id }
}

/** What is beyond the first so many is let go of when twice as many have gathered, so that few are ever sorted. */
function firstInOrder(most: number, inOrder: Order) {
  let gathered: Ranked[] = []
  let last: Ranked | undefined

  function settle(): void {
    gathered = gathered.sort(inOrder).slice(0, most)
    if (gathered.length === most) last = gathered.at(-1)
  }

  return {
    /** Answers with the last of the first so many, as soon as there are any beyond it. */
    offer: (ranked: Ranked): Ranked | undefined => {
      if (last && inOrder(ranked, last) > 0) return last
      gathered.push(ranked)
      if (gathered.length >= 2 * most) settle()
      return last
    },
    all: (): readonly Ranked[] => {
      settle()
      return gathered
    },
  }
}
