import type { Refusal } from './answer.ts'
import type { Container } from './container.ts'
import type { KeyValue } from './effectiveKey.ts'
import { type Doc, readJson, readPath } from './json.ts'

/** What the service takes, in bytes of UTF-8; an id is counted in characters. */
const mostBytes = 2 * 1024 * 1024
const mostKeyBytes = 2048
const longestId = 255
const forbiddenInId = /[/\\?#]/

/** The key that a request names, or why it names none. */
export function keyIn(header: string | undefined): Readonly<{ key: KeyValue }> | Refusal {
  if (header === undefined) return bad('PartitionKey value must be supplied for this operation.')
  const parts = readJson(header)
  if (!Array.isArray(parts) || parts.length !== 1) {
    return bad('Partition key provided either does not correspond to definition in the collection.', 1001)
  }
  const [value]: readonly unknown[] = parts
  const key = keyValue(value)
  if (key === 'none') return bad(`Partition key ${header} is invalid.`)
  if (typeof key.key === 'string' && Buffer.byteLength(key.key) > mostKeyBytes) {
    return bad(`The partition key is larger than ${mostKeyBytes} bytes.`)
  }
  return key
}

export function isRefusal(value: object): value is Refusal {
  return 'status' in value && 'message' in value
}

/** Why the item may not be stored under that key; undefined when it may. */
export function refusalOfItem(container: Container, key: KeyValue, doc: Doc): Refusal | undefined {
  const { id } = doc
  if (typeof id !== 'string' || id === '') return bad("The input content is invalid because 'id' is missing.")
  if (id.length > longestId) return bad(`The id is longer than ${longestId} characters.`)
  if (forbiddenInId.test(id)) return bad(`The id '${id}' holds one of the characters / \\ ? #.`)
  if (readPath(doc, container.keyPath) !== key) return bad(keyMismatch, 1001)
  return undefined
}

export function refusalOfSize(bytes: number): Refusal | undefined {
  return bytes > mostBytes ? { status: 413, message: 'Request size is too large' } : undefined
}

export function bad(message: string, substatus = 0): Refusal {
  return { status: 400, message, substatus }
}

const keyMismatch = "PartitionKey extracted from document doesn't match the one specified in the header."

/** An empty object stands for an item without the key. */
function keyValue(value: unknown): Readonly<{ key: KeyValue }> | 'none' {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return { key: value }
  }
  return JSON.stringify(value) === '{}' ? { key: undefined } : 'none'
}
