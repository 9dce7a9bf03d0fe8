import type { WordList, Wrong } from '../domain/importing/problem.ts'
import { fold, type Lexicon } from '../reading/lexicon.ts'
import { type CellRead, textOf, wrong } from './cellRead.ts'
import { accented, keyed, longestWord, nearest } from './likeness.ts'
import { remembered } from './remembered.ts'
import type { Cell } from './table.ts'

/** A closed list of the trade, and what each of its words is called in every language that a file may be in. */
export type WordSource<Word extends string> = Readonly<{
  list: WordList
  words: readonly Word[]
  names: readonly Readonly<Record<Word, string>>[]
  lexicon: Lexicon
}>

/** Reads a cell as one of a closed list, by its names, by the word list's synonyms, or not at all. */
export function oneOf<Word extends string>(source: WordSource<Word>): (cell: Cell) => CellRead<Word> {
  const known = new Map(source.words.flatMap(word => source.names.map(named => [keyed(named[word]), word])))
  return remembered(text => {
    if (text.length > longestWord)
      return wrong({ fault: 'unknownWord', word: text, list: source.list, near: [] })
    const word = known.get(keyed(text)) ?? synonym(text, source)
    return word === undefined ? wrong(unknown(text, source.list, known)) : { value: word }
  })
}

/** Reads a cell as several of a closed list, parted by commas, semicolons or lines; "inga" is none of them. */
export function listOf<Word extends string>(
  source: WordSource<Word>,
): (cell: Cell) => CellRead<readonly Word[]> {
  const read = oneOf(source)
  return cell => {
    if (none.test(textOf(cell))) return { value: [] }
    const found: Word[] = []
    for (const part of parts(cell).flatMap(part => ('value' in read(part) ? [part] : part.split(and)))) {
      const one = read(part)
      if (!('value' in one)) return one
      found.push(one.value)
    }
    return { value: source.words.filter(word => found.includes(word)) }
  }
}

const and = /\s(?:och|samt|and)\s/

export const none = /^(?:inga|ingen|inget|none|-|–)$/i

export function parts(cell: Cell): readonly string[] {
  return String(cell ?? '')
    .split(/[,;\n\r/]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function synonym<Word extends string>(text: string, { words, lexicon }: WordSource<Word>): Word | undefined {
  const key = accented(text)
  const meaning = lexicon.meanings.get(key) ?? lexicon.meanings.get(lexicon.folded.get(fold(key)) ?? '')
  if (meaning === undefined || meaning.oneOf) return undefined
  const [said, ...more] = words.filter(word => meaning.codes.some(code => code === word))
  return more.length === 0 ? said : undefined
}

function unknown(word: string, list: WordList, known: ReadonlyMap<string, string>): Wrong {
  const near = nearest(keyed(word), [...known.keys()]).flatMap(key => known.get(key) ?? [])
  return { fault: 'unknownWord', word, list, near: [...new Set(near)] }
}
