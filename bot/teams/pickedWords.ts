import { isOneOf } from '../domain/vocabulary.ts'

/** What a choice field says: one of the words, or nothing. */
export function picked<const Word extends string>(
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  return isOneOf(words, text) ? text : undefined
}

/** A field of several choices comes as one text with commas between; words that are none of ours are dropped. */
export function pickedSeveral<const Word extends string>(
  words: readonly Word[],
  text: string | undefined,
): readonly Word[] {
  const picks = listed(text)
  return words.filter(word => picks.includes(word))
}

export function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}
