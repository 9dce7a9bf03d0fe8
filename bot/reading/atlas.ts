import { fold, keyOf, type Lexicon } from './lexicon.ts'
import type { Place } from './reading.ts'
import { nearestName, nearestWord, wordsByLength } from './spelling.ts'
import { tokensOf } from './tokens.ts'

/** The places that may be named, and how their names may be written. */
export type Atlas = Readonly<{
  byName: ReadonlyMap<string, readonly Place[]>
  longest: number
  isWord: (word: string) => boolean
  nearest: (word: string, lexicon: Lexicon) => string | undefined
}>

/** Drawn once for each list of places: it costs more than any reading does. */
const atlases = new WeakMap<readonly Place[], Atlas>()

export function atlasOf(places: readonly Place[]): Atlas {
  const known = atlases.get(places)
  if (known) return known
  const atlas = drawnAtlas(places)
  atlases.set(places, atlas)
  return atlas
}

function drawnAtlas(places: readonly Place[]): Atlas {
  const names = new Set(places.map(({ name }) => nameKey(name)))
  const byName = new Map<string, readonly Place[]>()
  const add = (key: string, place: Place) => byName.set(key, [...(byName.get(key) ?? []), place])
  for (const place of places) {
    const key = nameKey(place.name)
    const asciiKey = names.has(fold(key)) ? key : fold(key)
    for (const form of new Set([key, asciiKey, genitive(key), genitive(asciiKey)])) add(form, place)
  }
  const words = new Set([...byName.keys()].flatMap(key => key.split(' ')))
  const spelling = wordsByLength([...byName.keys()].filter(key => !key.includes(' ')))
  return {
    byName,
    longest: Math.max(1, ...[...byName.keys()].map(key => key.split(' ').length)),
    isWord: word => words.has(word),
    nearest: (word, lexicon) => onlyOne(nearestName(word, spelling), nearestWord(word, lexicon.spelling)),
  }
}

function nameKey(name: string): string {
  return keyOf(
    tokensOf(name)
      .filter(token => token.kind !== 'mark')
      .map(token => token.norm),
  )
}

function genitive(name: string): string {
  return /[sxz]$/.test(name) ? name : `${name}s`
}

function onlyOne(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && one !== other ? undefined : (one ?? other)
}
