import { isUnreadable, type Unreadable } from '../domain/importing/unreadable.ts'
import type { ImportLimits } from './importLimits.ts'
import { readTables } from './readTables.ts'
import type { Cell, Table } from './table.ts'

/** A process of its own for one file, begun by `readFile.ts`: whatever the file does to it, the server stands. */

/** The first message: what is to be read. After it, each asks for more. */
export type Reading = Readonly<{ name: string; bytes: Uint8Array; limits: ImportLimits }>

/** Some rows of a sheet, of so many in all; or the end, with what was in the way. */
export type Answer =
  | Readonly<{ sheet: string; rows: readonly (readonly Cell[])[]; of: number }>
  | Readonly<{ end: Unreadable | undefined }>

/** Few enough to be taken over within a few milliseconds. */
const helping = 500

process.once('message', (reading: Reading) => void hand(reading))

async function hand({ name, bytes, limits }: Reading): Promise<void> {
  const read = await readTables(Buffer.from(bytes), { name, limits })
  const helpings = isUnreadable(read) ? endOf(read) : helpingsOf(read)
  const next = () => process.send?.(helpings.next().value)
  process.on('message', next)
  next()
}

function* endOf(unreadable: Unreadable): Generator<Answer> {
  yield { end: unreadable }
}

function* helpingsOf(tables: readonly Table[]): Generator<Answer> {
  const of = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  for (const { sheet, rows } of tables)
    for (let at = 0; at < rows.length; at += helping) yield { sheet, rows: rows.slice(at, at + helping), of }
  yield { end: undefined }
}
