import { sentence } from '../text/sentence.ts'
import type { Choice } from './fields.ts'

/** A closed list of the trade as choices in a field. */
export function choicesOf<Word extends string>(
  words: readonly Word[],
  titles: Readonly<Record<Word, string>>,
): readonly Choice[] {
  return words.map(word => ({ title: sentence(titles[word]), value: word }))
}

/** The picked words of a field's value, as people read them. */
export function titlesOf(value: string | undefined, choices: readonly Choice[]): readonly string[] {
  const picked = new Set((value ?? '').split(',').map(part => part.trim()))
  return choices.filter(choice => picked.has(choice.value)).map(({ title }) => title)
}
