/**
 * What the forms of a Swedish noun or adjective have in common, for folded words: hemmen, hemmet and hem are all "hem".
 * Light on purpose: it cuts one ending, and two words that only happen to share a stem do little harm in a search.
 */
export function stemOf(folded: string): string {
  const cut = endings.find(
    ({ ending, leaves }) => folded.endsWith(ending) && folded.length - ending.length >= leaves,
  )
  const stem = cut ? folded.slice(0, -cut.ending.length) : folded
  return stem.length > shortest ? stem.replace(doubled, '$1') : stem
}

const shortest = 3
/** Hemmet: the consonant is doubled before an ending. */
const doubled = /([^aeiouy])\1$/

/** Longest first; a single letter is only cut from a word that keeps four. */
const endings = [
  'heterna arnas ernas ornas andes heten heter arna erna orna anden aren arens aste ande are ade ens ets ast',
  'an en et ar er or as es ad',
  'a e s',
]
  .flatMap((row, nth) => row.split(' ').map(ending => ({ ending, leaves: nth === 2 ? 4 : shortest })))
  .toSorted((one, other) => other.ending.length - one.ending.length)
