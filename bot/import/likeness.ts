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

const mostNear = 3

/** Those that the fewest slips lead to, at most three, and none that a third of its letters are away. */
export function nearest(written: string, known: readonly string[]): readonly string[] {
  const most = Math.min(3, Math.floor(written.length / 3))
  const near = known
    .map(key => ({ key, slips: slipsBetween(written, key, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips)
  return near.slice(0, mostNear).map(({ key }) => key)
}
