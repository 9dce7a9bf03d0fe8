import type { Container, JSONObject, OperationInput } from '@azure/cosmos'
import { TurnedAway } from './cosmosFault.ts'

/** One of the operations of a batch, with the id of the item that it is about. */
export type Operation = Readonly<{ id: string; input: OperationInput }>

/** What the service takes at once, https://learn.microsoft.com/azure/cosmos-db/concepts-limits */
export const mostOperations = 100
export const mostBytes = 2 * 1024 * 1024

type Item = Readonly<{ id: string }>

export function create(item: Item): Operation {
  return { id: item.id, input: { operationType: 'Create', resourceBody: jsonOf(item) } }
}

export function upsert(item: Item): Operation {
  return { id: item.id, input: { operationType: 'Upsert', resourceBody: jsonOf(item) } }
}

/** Over the version that was read and no other; new where there was none. */
export function put(item: Item, etag: string | undefined): Operation {
  if (etag === undefined) return create(item)
  const { id } = item
  const resourceBody = { ...jsonOf(item), id }
  return { id, input: { operationType: 'Replace', id, ifMatch: etag, resourceBody } }
}

export function remove(id: string): Operation {
  return { id, input: { operationType: 'Delete', id } }
}

export function bytesOf(operations: readonly Operation[]): number {
  return Buffer.byteLength(JSON.stringify(operations.map(({ input }) => input)))
}

/**
 * All of it, or none. Answers with the id of the item that it came to nothing at, because that stands already, is gone
 * or has changed; undefined when all was done.
 */
export async function batch(
  container: Container,
  { fileId, operations }: Readonly<{ fileId: string; operations: readonly Operation[] }>,
  abortSignal: AbortSignal,
): Promise<string | undefined> {
  const inputs = operations.map(({ input }) => input)
  // What was sent need not come back.
  const options = { abortSignal, contentResponseOnWriteEnabled: false }
  const { result = [] } = await container.items.batch(inputs, fileId, options)
  const at = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== failedWithAnother)
  const code = result[at]?.statusCode
  if (code === undefined) return undefined
  if (!clashes.includes(code)) throw new TurnedAway(code)
  return operations[at]?.id
}

const failedWithAnother = 424
const clashes: readonly number[] = [404, 409, 412]

function jsonOf(item: Item): JSONObject {
  return JSON.parse(JSON.stringify(item))
}
