import { column } from './column.ts'
import { withPlaceFor } from './numberColumn.ts'
import type { Column } from './registerIndex.ts'
import { fold } from './writtenWords.ts'

/** A name as it stands in a Swedish list: å, ä and ö last, capitals and other marks as nothing. */
export function nameInOrder(name: string): string {
  return fold(
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[åäæöø]/g, letter => lastLetters[letter] ?? letter),
  )
}

/** The characters after z, which is what comparing texts goes by. */
const lastLetters: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' }

type Names = Column &
  Readonly<{
    at: (row: number) => string
    /** By row the first letters as a number in the same order: most names differ there, and numbers are compared at once. */
    starts: () => Float64Array
  }>

/** Every unit's name to be put in order by. */
export const names = column((): Names => {
  const byRow: string[] = []
  let starts = new Float64Array(0)
  return {
    put: (row, { unit }) => {
      const name = nameInOrder(unit.name)
      byRow[row] = name
      starts = withPlaceFor(row, starts)
      starts[row] = startOf(name)
    },
    take: () => {},
    at: row => byRow[row] ?? '',
    starts: () => starts,
  }
})

function startOf(name: string): number {
  let start = 0
  for (let nth = 0; nth < lettersInNumber; nth++) {
    start = start * 128 + (nth < name.length ? Math.min(127, name.charCodeAt(nth)) : 0)
  }
  return start
}

/** Seven bits each in the 53 that a number holds exactly. */
const lettersInNumber = 7
