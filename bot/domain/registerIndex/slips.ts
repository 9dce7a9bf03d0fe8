/** One letter too many, missing, wrong, or two neighbours swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || one === other) return false
  const from = sharedStart(short, long)
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from]
  return swapped && short.slice(from + 2) === long.slice(from + 2)
}

function sharedStart(short: string, long: string): number {
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return at
}

/**
 * Beginnings of words that someone may have meant who is in the midst of one: what is written so far without one slip.
 * The first letter is taken to be right, and so is the last, or any word that begins as short as that would do.
 */
export function beginningsMeant(written: string, isBeginning: (start: string) => boolean): readonly string[] {
  if (written.length < shortestSlipped || written.length > longestSlipped) return []
  const meant = new Set<string>()
  // Where no word begins so any more, the slip is behind.
  for (let at = 1; at < written.length && isBeginning(written.slice(0, at)); at++)
    for (const start of withoutSlipAt(at, written))
      if (start !== written && isBeginning(start)) meant.add(start)
  return [...meant]
}

/** A letter that is missing there, or is too many, wrong, or swapped with the next. */
function withoutSlipAt(at: number, written: string): readonly string[] {
  const [right, slipped, after] = [written.slice(0, at), written.slice(at), written.slice(at + 1)]
  const missing = letters.map(letter => right + letter + slipped)
  if (after === '') return missing
  const wrong = letters.map(letter => right + letter + after)
  return [
    ...missing,
    right + after,
    ...wrong,
    right + after.slice(0, 1) + slipped.slice(0, 1) + after.slice(1),
  ]
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

const shortestSlipped = 4
const longestSlipped = 30

/**
 * The word and the word with each letter left out, as numbers: two words a slip apart have at least one in common.
 * Other words may share one too, so whoever finds a word by its key still has to look.
 */
export function slipKeys(word: string): readonly number[] {
  if (word.length < shortestSlipped || word.length > longestSlipped) return []
  const keys = [keyWithout(word, -1)]
  for (let at = 0; at < word.length; at++) if (word[at] !== word[at - 1]) keys.push(keyWithout(word, at))
  return keys
}

/** FNV-1a, cut to a number that JavaScript keeps small. */
function keyWithout(word: string, left: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++)
    if (at !== left) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash & 0x3fffffff
}
