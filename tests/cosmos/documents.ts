import type { Account } from './account.ts'
import { type Answer, answerWith, refuse, withHeaders } from './answer.ts'
import { alone, answerBatch, answerBulk } from './batch.ts'
import { answerChangeFeed } from './changeFeed.ts'
import { rounded } from './charge.ts'
import type { Container } from './container.ts'
import { isRefusal, keyIn } from './itemRules.ts'
import { type ItemOperation, type Outcome, refused } from './items.ts'
import { readJson } from './json.ts'
import { laggingBehind } from './lag.ts'
import { containerNameOf, type Operation, type OperationKind } from './operation.ts'
import { answerQuery, type TellScan } from './queries.ts'
import { answerQueryPlan } from './queryPlan.ts'

/**
 * Items, queries and the change feed. The server behind keeps items too, but goes through its whole container for every
 * query, copying what it has found with each further item (100 000 of them took it a minute), and knows neither
 * partitions nor batches that hold together; so here it is its query engine only that is asked, with what is meant.
 * All is done in one go, between two requests: nothing can come between the operations of a batch.
 */
export function answerDocuments(operation: Operation, account: Replica, tellScan: TellScan): Answer {
  const container = account.container(containerNameOf(operation) ?? '')
  if (!container) return refuse({ status: 404, substatus: 1003, message: 'Owner resource does not exist' })
  const seen = account.lags && isReading(operation) ? laggingBehind(container, operation) : container
  return withHeaders(answerIn(operation, seen, tellScan), {
    'x-ms-content-path': container.rid,
    'x-ms-alt-content-path': container.name,
  })
}

type Replica = Account & Readonly<{ lags: boolean }>

/** What is written is written on the newest there is. */
function isReading({ kind }: Operation): boolean {
  return kind === 'read' || kind === 'query' || kind === 'readFeed' || kind === 'changeFeed'
}

function answerIn(operation: Operation, container: Container, tellScan: TellScan): Answer {
  switch (operation.kind) {
    case 'batch':
      return answerBatch(operation, container)
    case 'bulk':
      return answerBulk(operation, container)
    case 'query':
    case 'readFeed':
      return answerQuery(operation, container, tellScan)
    case 'queryPlan':
      return answerQueryPlan(operation)
    case 'changeFeed':
      return answerChangeFeed(operation, container)
    default:
      return answerItem(operation, container)
  }
}

function answerItem(operation: Operation, container: Container): Answer {
  const named = keyIn(operation.header('x-ms-documentdb-partitionkey'))
  if (isRefusal(named)) return answerOf(refused(named))
  const partition = container.partition(named.key)
  const outcome = alone(itemOperationOf(operation), container, partition)
  return withHeaders(answerOf(outcome), {
    'x-ms-session-token': `${partition.range.id}:-1#${partition.range.lsn()}`,
  })
}

function itemOperationOf({ kind, segments, header, body }: Operation): ItemOperation {
  return {
    does: verbs[kind] ?? 'Read',
    id: segments[5] ?? '',
    body: body === '' ? undefined : readJson(body),
    ifMatch: header('if-match'),
    ifNoneMatch: header('if-none-match'),
  }
}

const verbs: Readonly<Partial<Record<OperationKind, ItemOperation['does']>>> = {
  create: 'Create',
  upsert: 'Upsert',
  read: 'Read',
  replace: 'Replace',
  patch: 'Patch',
  delete: 'Delete',
}

function answerOf({ status, charge, item, refusal }: Outcome): Answer {
  const answer = refusal ? refuse(refusal) : answerWith(status, status === 304 ? undefined : item?.text)
  return withHeaders(answer, {
    'x-ms-request-charge': String(rounded(charge)),
    ...(item && { etag: item.etag }),
  })
}
