import type { Chance } from './chance.ts'

/** A name that has not been given before; there are some nine hundred. */
export type NextName = () => string

/** Words from the woods put together as nobody has, so that no name can be taken for a real company or home. */
export function inventedNames(chance: Chance): NextName {
  const names = chance.shuffled(beginnings.flatMap(first => endings.map(last => first + last)))
  const unread = names.filter(name => !/(.)\1\1/i.test(name)).values()
  return () => {
    const { value } = unread.next()
    if (!value)
      throw new RangeError('Could not name another unit of the demo register: the words are used up.')
    return value
  }
}

const beginnings = wordsIn(`
  Vide Glim Rim Tuv Pors Skir Frost Spov Hassel Sälg Näver Lav Harsyr Lingon Slån Hägg
  Bark Mull Snö Ärt Klöver Starr Enbärs Tall Alm Rönn Lärk Ljung Mård Nejlik Blåbärs Vass
`)

const endings = wordsIn(`
  tofs kotte knopp vippa flöjt kvast strimma snurra mantel hätta mössa visp trumma nysta lur glipa
  skrin tuss pinne skopa drill hylsa nubb kvitter skalk tapp puck fjong
`)

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
