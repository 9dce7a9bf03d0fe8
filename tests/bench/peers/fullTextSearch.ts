import { DatabaseSync } from 'node:sqlite'
import type { UnitDocument } from '../searchDocuments.ts'

/** SQLite's FTS5 as one would use it: å, ä and ö folded, the last word a beginning, all words or else any, best first. */
export function openFullTextSearch(documents: readonly UnitDocument[]): (typed: string) => readonly string[] {
  const database = new DatabaseSync(':memory:')
  database.exec(
    "CREATE VIRTUAL TABLE unit USING fts5(id UNINDEXED, name, place, provider, offers, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
  )
  const insert = database.prepare('INSERT INTO unit VALUES (?, ?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const { id, name, place, provider, offers } of documents) insert.run(id, name, place, provider, offers)
  database.exec('COMMIT')
  const search = database.prepare(
    'SELECT id FROM unit WHERE unit MATCH ? ORDER BY bm25(unit, 0, 5, 5, 4, 5) LIMIT 25',
  )
  const found = (asked: string) => search.all(asked).map(({ id }) => String(id))
  return typed => {
    const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
    const quoted = words.map((word, at) => `"${word}"${at === words.length - 1 ? '*' : ''}`)
    const all = found(quoted.join(' AND '))
    return all.length > 0 || words.length < 2 ? all : found(quoted.join(' OR '))
  }
}
