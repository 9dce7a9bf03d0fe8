import type { StoredItem } from './container.ts'
import { compile } from './engine.ts'
import { fieldOf } from './json.ts'
import { type Asked, docOf } from './matching.ts'

/** What is selected of each item, as JSON texts in the items' order. */
export function rowsOf({ query, parameters }: Asked, items: readonly StoredItem[]): readonly string[] {
  const { select, alias, clauses } = query
  if (isWhole(select, alias)) return items.map(({ text }) => text)
  const value = /^VALUE\s+(?<expression>[\s\S]*)$/i.exec(select)?.groups?.expression
  const marked = value === undefined ? select : `${value} AS __row`
  const where = clauses.WHERE === undefined ? '' : ` WHERE ${clauses.WHERE}`
  const program = compile(`SELECT ${alias}._rid AS __of, ${marked} FROM ${clauses.FROM}${where}`)
  const byItem = Map.groupBy(program.run(items.map(docOf), parameters), row => fieldOf(row, '__of'))
  return items
    .flatMap(({ rid }) => byItem.get(rid) ?? [])
    .map(row => JSON.stringify(value === undefined ? unmarked(row) : fieldOf(row, '__row')))
    .filter(text => text !== undefined)
}

function isWhole(select: string, alias: string): boolean {
  return select === '*' || select.replace(/^VALUE\s+/i, '') === alias
}

/** The engine sorts by `_rid` as text; the mark lets each row find back to its item. */
function unmarked(row: unknown): unknown {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => name !== '__of'))
}
