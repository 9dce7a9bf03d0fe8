import type { IncomingHttpHeaders } from 'node:http'

/** What a request asks for; everything about databases, containers and throughput is `metadata`. */
export const operationKinds = [
  'metadata',
  'create',
  'upsert',
  'read',
  'replace',
  'patch',
  'delete',
  'batch',
  'bulk',
  'query',
  'queryPlan',
  'readFeed',
  'changeFeed',
] as const
export type OperationKind = (typeof operationKinds)[number]

export type Operation = Readonly<{
  kind: OperationKind
  method: string
  /** As it was sent, for whatever is passed on. */
  url: string
  /** Decoded, without slashes at its ends. */
  path: string
  segments: readonly string[]
  header: (name: string) => string | undefined
  body: string
}>

export function operationIn(
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  body: string,
): Operation {
  const header = (name: string) => textOf(headers[name])
  const segments = (url.split('?')[0] ?? '').split('/').filter(Boolean).map(decoded)
  const kind = kindOf(method, segments, header)
  return { kind, method, url, path: segments.join('/'), segments, header, body }
}

export function isTrue(operation: Operation, header: string): boolean {
  return operation.header(header)?.toLowerCase() === 'true'
}

export function containerNameOf({ segments }: Operation): string | undefined {
  return segments[2] === 'colls' && segments[3] !== undefined ? segments.slice(0, 4).join('/') : undefined
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function kindOf(method: string, segments: readonly string[], header: Operation['header']): OperationKind {
  if (segments[2] !== 'colls' || segments[4] !== 'docs') return 'metadata'
  if (segments.length > 5) return ofOneItem[method] ?? 'metadata'
  if (method === 'GET') return header('a-im') === undefined ? 'readFeed' : 'changeFeed'
  const says = (name: string) => header(name)?.toLowerCase() === 'true'
  if (says('x-ms-cosmos-is-query-plan-request')) return 'queryPlan'
  if (says('x-ms-documentdb-isquery')) return 'query'
  if (says('x-ms-cosmos-is-batch-request')) return says('x-ms-cosmos-batch-atomic') ? 'batch' : 'bulk'
  return says('x-ms-documentdb-is-upsert') ? 'upsert' : 'create'
}

const ofOneItem: Readonly<Record<string, OperationKind>> = {
  GET: 'read',
  PUT: 'replace',
  PATCH: 'patch',
  DELETE: 'delete',
}
