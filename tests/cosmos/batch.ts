import { z } from 'zod'
import { type Answer, answerWith, refuse, withHeaders } from './answer.ts'
import { rounded } from './charge.ts'
import type { Container, Draft, Partition } from './container.ts'
import type { KeyValue } from './effectiveKey.ts'
import { bad, isRefusal, keyIn, refusalOfSize } from './itemRules.ts'
import { carryOut, type ItemOperation, itemVerbs, type Outcome, type View } from './items.ts'
import { readJson } from './json.ts'
import type { Operation } from './operation.ts'
import type { Write } from './range.ts'

const mostOperations = 100

const operations = z.array(
  z
    .object({
      operationType: z.enum(itemVerbs),
      id: z.string().default(''),
      partitionKey: z.string().optional(),
      resourceBody: z.unknown().optional(),
      ifMatch: z.string().optional(),
      ifNoneMatch: z.string().optional(),
    })
    .transform(({ operationType, resourceBody, id, ifMatch, ifNoneMatch, partitionKey }) => ({
      partitionKey,
      operation: { does: operationType, id, body: resourceBody, ifMatch, ifNoneMatch },
    })),
)

/** A transactional batch: all of it in one commit of one partition, or nothing. */
export function answerBatch(operation: Operation, container: Container): Answer {
  const parts = partsOf(operation)
  if (isRefusal(parts)) return refuse(parts)
  const named = keyIn(operation.header('x-ms-documentdb-partitionkey'))
  if (isRefusal(named)) return refuse(named)
  if (
    parts.some(({ partitionKey }) => partitionKey !== undefined && !isSame(keyIn(partitionKey), named.key))
  ) {
    return refuse(bad('A batch may hold operations of one partition key only.'))
  }
  const partition = container.partition(named.key)
  const outcomes = inOneGo(
    parts.map(part => part.operation),
    container,
    partition,
  )
  const isDone = outcomes.every(({ status }) => status < 400)
  const writes = outcomes.flatMap(({ write }) => write ?? [])
  if (writes.length > 0) container.commit(partition, writes)
  return withHeaders(answerOf(operation, isDone ? 200 : 207, outcomes), {
    'x-ms-session-token': `${partition.range.id}:-1#${partition.range.lsn()}`,
  })
}

/** Bulk: operations of one physical range that only travel together; each stands for itself. */
export function answerBulk(operation: Operation, container: Container): Answer {
  const parts = partsOf(operation)
  if (isRefusal(parts)) return refuse(parts)
  const rangeId = operation.header('x-ms-documentdb-partitionkeyrangeid')
  const outcomes = parts.map(({ partitionKey, operation: each }) => {
    const named = keyIn(partitionKey)
    if (isRefusal(named)) return { status: named.status, charge: 0, refusal: named }
    const partition = container.partition(named.key)
    return partition.range.id === rangeId ? alone(each, container, partition) : inOtherRange
  })
  return answerOf(operation, outcomes.every(({ status }) => status < 400) ? 200 : 207, outcomes)
}

export function alone(operation: ItemOperation, container: Container, partition: Partition): Outcome {
  const outcome = carryOut(operation, {
    container,
    key: partition.key,
    find: id => partition.items.get(id),
  })
  if (outcome.write) container.commit(partition, [outcome.write])
  return outcome
}

type Part = z.infer<typeof operations>[number]

function partsOf({ body }: Operation): readonly Part[] | ReturnType<typeof bad> {
  const refusal = refusalOfSize(Buffer.byteLength(body))
  if (refusal) return refusal
  const read = operations.safeParse(readJson(body))
  if (!read.success) return bad(`The batch cannot be read: ${read.error.message}`)
  if (read.data.length <= mostOperations) return read.data
  return bad(`Batch request has more operations than what is supported: ${mostOperations}.`)
}

function isSame(named: ReturnType<typeof keyIn>, key: KeyValue): boolean {
  return !isRefusal(named) && named.key === key
}

/** Each operation sees what those before it did; the first that fails makes all the others dependent on it. */
function inOneGo(
  parts: readonly ItemOperation[],
  container: Container,
  partition: Partition,
): readonly Outcome[] {
  const changed = new Map<string, Draft | undefined>()
  const find: View['find'] = id => (changed.has(id) ? changed.get(id) : partition.items.get(id))
  const outcomes: Outcome[] = []
  for (const part of parts) {
    const outcome = carryOut(part, { container, key: partition.key, find })
    outcomes.push(outcome)
    if (outcome.status >= 400) return parts.map((_, at) => (at === outcomes.length - 1 ? outcome : dependent))
    if (outcome.write) remember(changed, outcome.write)
  }
  return outcomes
}

function remember(changed: Map<string, Draft | undefined>, write: Write): void {
  if (write.does === 'put') changed.set(write.draft.id, write.draft)
  else changed.set(write.id, undefined)
}

const dependent: Outcome = { status: 424, charge: 0 }

const inOtherRange: Outcome = {
  status: 410,
  charge: 0,
  refusal: { status: 410, substatus: 1002, message: 'The partition key lies in another range.' },
}

function answerOf(operation: Operation, status: number, outcomes: readonly Outcome[]): Answer {
  const isMinimal = operation.header('prefer') === 'return=minimal'
  const results = outcomes.map(outcome => resultOf(outcome, isMinimal))
  const charge = outcomes.reduce((sum, outcome) => sum + outcome.charge, 0)
  return withHeaders(answerWith(status, `[${results.join(',')}]`), {
    'x-ms-request-charge': String(rounded(charge)),
  })
}

/** The item's text goes out as it is stored: written as JSON once, and not again for every answer. */
function resultOf({ status, charge, item, write, refusal }: Outcome, isMinimal: boolean): string {
  const result = JSON.stringify({
    statusCode: status,
    subStatusCode: refusal?.substatus,
    requestCharge: charge,
    eTag: item?.etag,
    message: refusal?.message,
  })
  const isShown = item && status < 300 && !(isMinimal && write)
  return isShown ? `${result.slice(0, -1)},"resourceBody":${item.text}}` : result
}
