import type { Fact } from '../facts.ts'

/** The oldest that a request is about. */
export const oldest = 20

/** Several ages may be meant: which of them is asked. */
export function askedAge(words: string, options: readonly number[]): readonly Fact[] {
  return [{ about: 'question', question: { field: 'ages', words, options } }]
}
