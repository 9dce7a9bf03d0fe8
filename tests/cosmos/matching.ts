import type { StoredItem } from './container.ts'
import type { Parameter } from './engine.ts'
import { type Doc, readDoc } from './json.ts'
import type { PreparedQuery } from './preparedQuery.ts'
import { recent } from './recent.ts'
import type { Target } from './targets.ts'

/** A query with what is asked for in it. */
export type Asked = Readonly<{ query: PreparedQuery; parameters: readonly Parameter[] }>

/** Some candidates, looked at together. */
export type Looked = Readonly<{ matched: readonly StoredItem[]; seen: readonly StoredItem[] }>

const atOnce = 100

/** Goes through the target's candidates by place, from after that place on. */
export function look(asked: Asked, target: Target, after: number): Generator<Looked> {
  const { query, parameters } = asked
  return lookAt(asked, target.candidates(query.conditions(parameters), after))
}

/** Says of some at a time which are meant. */
export function* lookAt({ query, parameters }: Asked, candidates: Iterable<StoredItem>): Generator<Looked> {
  for (const seen of chunks(candidates)) {
    if (!query.matching) yield { matched: seen, seen }
    else {
      const rids = new Set(query.matching.run(seen.map(docOf), parameters))
      yield { matched: seen.filter(({ rid }) => rids.has(rid)), seen }
    }
  }
}

/** What waits to be sent is asked for again and again. */
const docs = recent<Doc>(20_000)

export function docOf({ etag, text }: StoredItem): Doc {
  return docs.get(etag, () => readDoc(text))
}

function* chunks(items: Iterable<StoredItem>): Generator<readonly StoredItem[]> {
  let chunk: StoredItem[] = []
  for (const item of items) {
    chunk.push(item)
    if (chunk.length < atOnce) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
