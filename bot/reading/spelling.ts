/** The words of a list by their length, which is what the search for a near one starts from. */
export type WordsByLength = ReadonlyMap<number, readonly string[]>

const shortestCorrected = 5
const shortestWithTwoFaults = 9

export function wordsByLength(words: Iterable<string>): WordsByLength {
  const byLength = new Map<number, string[]>()
  for (const word of new Set(words)) {
    const alike = byLength.get(word.length)
    if (alike) alike.push(word)
    else byLength.set(word.length, [word])
  }
  return byLength
}

/**
 * The one known word that the written one is a slip away from; nothing when two are equally near.
 * The first letter must agree: people rarely mistype it, and much plain Swedish differs only there (ville, kille).
 */
export function nearestWord(written: string, known: WordsByLength): string | undefined {
  if (written.length < shortestCorrected) return undefined
  const allowed = written.length >= shortestWithTwoFaults ? 2 : 1
  for (let slips = 1; slips <= allowed; slips += 1) {
    const near = wordsWithin(slips, written, known)
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}

const shortestName = 7

/** Short names lie near too much plain Swedish (Säter: säker, säger), and two slips away from most others. */
export function nearestName(written: string, names: WordsByLength): string | undefined {
  if (written.length < shortestName) return undefined
  const near = wordsWithin(1, written, names)
  return near.length === 1 ? near[0] : undefined
}

function wordsWithin(slips: number, written: string, known: WordsByLength): readonly string[] {
  const lengths = Array.from({ length: 2 * slips + 1 }, (_, at) => written.length - slips + at)
  return lengths
    .filter(length => length >= shortestCorrected)
    .flatMap(length => known.get(length) ?? [])
    .filter(word => word[0] === written[0] && slipsBetween(written, word, slips) <= slips)
}

/**
 * How many slips lead from the one to the other, swapped neighbours counting as one; no longer counted beyond the most.
 * Rows of the usual table, left as soon as every way costs too much.
 */
export function slipsBetween(written: string, word: string, most: number): number {
  let older: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let at = 1; at <= written.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= word.length; to += 1) {
      const same = written[at - 1] === word[to - 1]
      const swapped = at > 1 && to > 1 && written[at - 1] === word[to - 2] && written[at - 2] === word[to - 1]
      const cheapest = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + (same ? 0 : 1),
      )
      next.push(swapped ? Math.min(cheapest, (older[to - 2] ?? 0) + 1) : cheapest)
    }
    if (Math.min(...next) > most) return most + 1
    older = row
    row = next
  }
  return row[word.length] ?? 0
}
