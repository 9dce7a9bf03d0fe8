import { sentence } from '../text/sentence.ts'
import type { Choice } from './fields.ts'

/** A closed list of the trade as choices in a field. */
export function choicesOf<Word extends string>(
  words: readonly Word[],
  titles: Readonly<Record<Word, string>>,
): readonly Choice[] {
  return words.map(word => ({ title: sentence(titles[word]), value: word }))
}

/** What a field of several choices holds. */
export function valuesOf(text: string | undefined): ReadonlySet<string> {
  return new Set((text ?? '').split(',').map(part => part.trim()))
}
