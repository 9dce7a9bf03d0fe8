import { fold, keyOf } from '../reading/lexicon.ts'
import { slipsBetween } from '../reading/spelling.ts'
import { tokensOf } from '../reading/tokens.ts'

/** The words of it, without case, accents, hyphens and marks. */
export function keyed(text: string): string {
  return fold(accented(text))
}

/** The same with its accents: Håbo and Habo are two. */
export function accented(text: string): string {
  const words = tokensOf(text.replaceAll('-', ' ')).filter(({ kind }) => kind !== 'mark')
  return keyOf(words.map(({ norm }) => norm))
}

/** In characters: what is longer than this names nothing that we know, and is no slip of the pen either. */
export const longestWord = 200

const mostNear = 3

/** Those that the fewest slips lead to, at most three, and none that a third of its letters are away. */
export function nearest(written: string, known: readonly string[]): readonly string[] {
  const most = mostSlips(written)
  const near = ofLikeLength(written, known)
    .map(key => ({ key, slips: slipsBetween(written, key, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips)
  return near.slice(0, mostNear).map(({ key }) => key)
}

/** A letter more or less is a slip: no others can be near, and their letters are not looked at. */
export function ofLikeLength(written: string, known: readonly string[]): readonly string[] {
  const most = mostSlips(written)
  return known.filter(({ length }) => Math.abs(length - written.length) <= most)
}

function mostSlips({ length }: string): number {
  return Math.min(3, Math.floor(length / 3))
}
