import { hasRow } from './bits.ts'
import { type NearWords, type PartRows, traitWeight, weights } from './partRows.ts'
import type { WordField } from './posting.ts'
import type { RegisterIndex } from './registerIndex.ts'
import { registerWords } from './registerWords.ts'
import type { Meant } from './tradeBook.ts'
import type { Trait } from './tradeWords.ts'
import { traits } from './traits.ts'

/** What a part of the question is found by in a unit: something that it is or does, or a word that stands there. */
export type FoundBy = Readonly<{ asked: string } & ({ trait: Trait } | { word: string; field: WordField })>

export function foundBy({ part, sources }: PartRows, row: number, index: RegisterIndex): FoundBy | undefined {
  const asked = part.words.join(' ')
  const trait = nearestTrait(sources.meant, row, index)
  const word = nearestWord(sources.words, row, index)
  if (word && word.strength > (trait?.strength ?? 0)) return { asked, word: word.word, field: word.field }
  return trait && { asked, trait: trait.trait }
}

type Nearest<Thing> = Readonly<Thing & { strength: number }> | undefined

function nearestTrait(meant: readonly Meant[], row: number, index: RegisterIndex): Nearest<{ trait: Trait }> {
  const has = (trait: Trait) => hasRow(traits(index).rowsOf(trait), row)
  const nearest = meant.find(({ meaning }) =>
    meaning.oneOf ? meaning.traits.some(has) : meaning.traits.every(has),
  )
  const trait = nearest?.meaning.traits.find(has)
  return nearest && trait && { trait, strength: nearest.nearness * traitWeight }
}

/** Of an expression the word that is least near, as it is what the whole is worth. */
function nearestWord(
  words: readonly NearWords[],
  row: number,
  index: RegisterIndex,
): Nearest<{ word: string; field: WordField }> {
  const there = registerWords(index).wordsOf(row)
  const found = words.flatMap(near => {
    const [strongest] = there
      .map(({ entry, field }) => ({
        word: entry.word,
        field,
        strength: near.nearness(entry) * weights[field],
      }))
      .toSorted((one, other) => other.strength - one.strength)
    return strongest && strongest.strength > 0 ? [strongest] : []
  })
  const [weakest] = found.toSorted((one, other) => one.strength - other.strength)
  return found.length === words.length ? weakest : undefined
}
