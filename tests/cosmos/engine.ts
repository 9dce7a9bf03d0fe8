import engine from '@zeit/cosmosdb-query'
import type { Doc } from './json.ts'
import { recent } from './recent.ts'

export type Parameter = Readonly<{ name: string; value: unknown }>

/** A query as the engine understands it. */
export type Program = Readonly<{
  ast: unknown
  /** Each document for itself, so that no order among them may be relied on. */
  run: (docs: readonly Doc[], parameters: readonly Parameter[]) => readonly unknown[]
}>

/** The engine copies all it has gathered for every further document: a hundred at a time cost it a thousandth. */
const atOnce = 100

const programs = recent<Program>(500)

/** Throws when it is no query that the engine understands. */
export function compile(sql: string): Program {
  return programs.get(sql, () => {
    const query = engine.default(sql)
    return {
      ast: query.ast,
      run: (docs, parameters) =>
        chunksOf(docs).flatMap(
          (chunk): readonly unknown[] => query.exec(chunk, { parameters: [...parameters] }).result,
        ),
    }
  })
}

function chunksOf(docs: readonly Doc[]): readonly Doc[][] {
  const count = Math.ceil(docs.length / atOnce)
  return Array.from({ length: count }, (_, chunk) => docs.slice(chunk * atOnce, (chunk + 1) * atOnce))
}
