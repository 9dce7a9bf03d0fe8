import type { Atlas } from './atlas.ts'
import type { Meaning } from './codes.ts'
import { numbers, withoutDots } from './grammarWords.ts'
import { fold, type Lexicon } from './lexicon.ts'
import type { Correction } from './reading.ts'
import type { Token } from './tokens.ts'

/** A token with the word that it stands for, once spelling, missing dots and compounds are dealt with. */
export type Word = Token & Readonly<{ corrections: readonly Correction[]; headMeaning?: Meaning }>

export function wordsFrom(token: Token, lexicon: Lexicon, atlas: Atlas): readonly Word[] {
  const word = { ...token, corrections: [] }
  if (token.kind !== 'word' || lexicon.meanings.has(token.norm) || atlas.isWord(token.norm)) return [word]
  const headMeaning = compoundMeaning(token.norm, lexicon)
  if (headMeaning) return [{ ...word, headMeaning }]
  if (lexicon.words.has(token.norm)) return [word]
  const withDots = withoutDots[token.norm] ?? unfolded(token.norm, lexicon)
  if (withDots !== undefined) return [{ ...word, norm: withDots }]
  const joined = joinedNumber(token)
  if (joined) return joined.map(part => ({ ...part, corrections: [] }))
  const area = /^(.{3,}?)s?(?:området|trakten|regionen|omnejd)$/.exec(token.norm)?.[1]
  if (area !== undefined && atlas.isWord(area))
    return [
      { ...word, norm: area },
      { ...word, text: '', norm: 'omnejd' },
    ]
  const nearest = atlas.nearest(token.norm, lexicon)
  return [
    nearest === undefined
      ? word
      : { ...word, norm: nearest, corrections: [{ from: token.text, to: nearest }] },
  ]
}

/** "Femtonårig" and "ettåring" are a number and a unit written as one word. */
function joinedNumber(token: Token): readonly Token[] | undefined {
  const found = /^(\p{L}+?)((?:års?|åring|årig)\p{L}*|månaders?)$/u.exec(token.norm)
  if (!found?.[1] || !found[2] || ![...numbers, 'ett'].includes(found[1])) return undefined
  return [
    { ...token, norm: found[1] },
    { ...token, text: '', norm: found[2], glued: true },
  ]
}

function compoundMeaning(norm: string, lexicon: Lexicon): Meaning | undefined {
  for (const tail of lexicon.tails) {
    if (!norm.endsWith(tail)) continue
    const head = norm.slice(0, -tail.length)
    const meaning = lexicon.meanings.get(head) ?? lexicon.meanings.get(unfolded(head, lexicon) ?? '')
    if (head.length >= 3 && meaning && !['skip', 'other'].includes(meaning.codes[0])) return meaning
  }
  return undefined
}

/** The word with its å, ä and ö, when it was written without some of them. */
export function unfolded(key: string, lexicon: Lexicon): string | undefined {
  const whole = lexicon.folded.get(fold(key))
  const agrees =
    whole !== undefined &&
    [...key].every((letter, at) => letter === whole[at] || letter === fold(whole[at] ?? ''))
  return agrees ? whole : undefined
}
