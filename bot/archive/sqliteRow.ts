import type { SQLOutputValue } from 'node:sqlite'

/** A row as the database hands it over; each reader takes out one column or says what is wrong with it. */
export type Row = Readonly<Record<string, SQLOutputValue>>

export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value === 'string') return value
  throw new TypeError(`Could not read column ${column}: expected text, found ${typeof value}.`)
}

export function numberIn(row: Row, column: string): number {
  const value = row[column]
  if (typeof value === 'number') return value
  throw new TypeError(`Could not read column ${column}: expected a number, found ${typeof value}.`)
}

export function wordIn<const Word extends string>(row: Row, column: string, words: readonly Word[]): Word {
  const text = textIn(row, column)
  const word = words.find(candidate => candidate === text)
  if (word !== undefined) return word
  throw new TypeError(`Could not read column ${column}: "${text}" is none of ${words.join(', ')}.`)
}

/** What a column holds, read by one of the above; undefined when it is empty. */
export function maybe<Value>(
  read: (row: Row, column: string) => Value,
  row: Row,
  column: string,
): Value | undefined {
  return row[column] === null ? undefined : read(row, column)
}
