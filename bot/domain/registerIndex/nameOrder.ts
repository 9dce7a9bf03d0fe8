import { column } from './column.ts'
import { numberColumn } from './numberColumn.ts'
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

/** Every unit's name to be put in order by. */
export const names = column((): Column & Readonly<{ at: (row: number) => string }> => {
  const byRow: string[] = []
  return {
    put: (row, { unit }) => {
      byRow[row] = nameInOrder(unit.name)
    },
    take: () => {},
    at: row => byRow[row] ?? '',
  }
})

/** Its first letters as a number in the same order: most names differ there, and numbers are compared at once. */
export const nameStarts = numberColumn(({ unit }) => {
  const letters = nameInOrder(unit.name).slice(0, lettersInNumber).padEnd(lettersInNumber, '\0')
  return [...letters].reduce((number, letter) => number * 128 + Math.min(127, letter.charCodeAt(0)), 0)
})

/** Seven bits each in the 53 that a number holds exactly. */
const lettersInNumber = 7
