import { addUp } from './aggregates.ts'
import { type Answer, answerWith, type Refusal, refuse } from './answer.ts'
import { readAsked } from './asked.ts'
import { chargeOfQuery } from './charge.ts'
import type { Container } from './container.ts'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import { isIndexed, refusalOfOrder } from './indexing.ts'
import { bad, isRefusal } from './itemRules.ts'
import type { Asked } from './matching.ts'
import type { Operation } from './operation.ts'
import { pageByPlace, type Seen, type Wish } from './pages.ts'
import { rowsOf } from './projection.ts'
import { needsMerging, planOf } from './queryPlan.ts'
import { pageBySorting } from './sortedPages.ts'
import { type Target, targetsOf } from './targets.ts'

/** Told of each query whose filter no index serves, so that the service has to go through everything. */
export type TellScan = (
  scan: Readonly<{ container: string; query: string; paths: readonly string[] }>,
) => void

const usualPage = 100
const largestPage = 1_000

export function answerQuery(operation: Operation, container: Container, tellScan: TellScan): Answer {
  const asked = readAsked(operation)
  if (isRefusal(asked)) return refuse(asked)
  const targets = targetsOf(operation, container)
  if (isRefusal(targets)) return refuse(targets)
  const read = readCursor(operation.header('x-ms-continuation'))
  if (isRefusal(read)) return refuse(read)
  const refusal = refusalOf(asked, targets, container)
  if (refusal) return refuse(refusal)
  tellUnindexed(asked, container, tellScan)
  const found = find(asked, targets, { ...read, most: mostOf(operation) })
  const { rows, seen, next } = found
  return answerWith(
    200,
    `{"_rid":"${container.rid}","Documents":[${rows.join(',')}],"_count":${rows.length}}`,
    {
      'x-ms-item-count': String(rows.length),
      'x-ms-request-charge': String(chargeOfQuery(seen.items, seen.bytes)),
      'x-ms-session-token': targets.map(({ range }) => `${range.id}:-1#${range.lsn()}`).join(','),
      ...(next && { 'x-ms-continuation': writeCursor(next) }),
    },
  )
}

function refusalOf(
  { query, parameters }: Asked,
  targets: readonly Target[],
  container: Container,
): Refusal | undefined {
  if (targets.length > 1 && needsMerging(query)) {
    const additionalErrorInfo = JSON.stringify(planOf(query, parameters))
    return { ...bad(notServable, 1004), more: { additionalErrorInfo } }
  }
  const refusal = refusalOfOrder(container.policy(), query.orders)
  return refusal === undefined ? undefined : bad(refusal)
}

const notServable =
  'The provided cross partition query can not be directly served by the gateway. This is a first chance ' +
  '(internal) exception that all newer clients will know how to handle gracefully.'

function tellUnindexed({ query }: Asked, container: Container, tellScan: TellScan): void {
  const unindexed = query.paths.filter(path => !isIndexed(container.policy(), path))
  if (unindexed.length === 0) return
  const paths = unindexed.map(path => `/${path.join('/')}`)
  tellScan({ container: container.name, query: query.sql, paths })
}

/** A negative number leaves it to the service. */
function mostOf({ header }: Operation): number {
  const most = Number(header('x-ms-max-item-count') ?? usualPage)
  return most > 0 ? most : largestPage
}

type Found = Readonly<{ rows: readonly string[]; seen: Seen; next?: Cursor }>

function find(asked: Asked, targets: readonly Target[], wish: Wish): Found {
  const { query } = asked
  const [target] = targets
  if (target && query.aggregate) return addUp(asked, query.aggregate, target)
  const page =
    target && needsMerging(query) ? pageBySorting(asked, target, wish) : pageByPlace(asked, targets, wish)
  return { ...page, rows: rowsOf(asked, page.items) }
}
