import type { Fact } from './facts.ts'
import type { Correction } from './reading.ts'
import type { Term } from './terms.ts'
import type { Told } from './told.ts'

type WordsLeft = Readonly<{ corrected: readonly Correction[]; notUnderstood: readonly string[] }>

/** What the rest of the sentence settled, by which a word is used or idle. */
type Settled = Readonly<{ severalChildren: boolean; agesSaid: boolean; withFamily: boolean }>

/** The words that ended in no field, and the mistyped ones that did. */
export function wordsLeft(told: readonly Told[], settled: Settled): WordsLeft {
  return {
    corrected: told
      .filter(piece => piece.facts.length > 0)
      .flatMap(piece => piece.terms.flatMap(correctionsOf)),
    notUnderstood: told.flatMap((piece, at) => {
      if (piece.facts.length === 0) return piece.terms.filter(isPuzzling).map(term => term.text)
      return isUsed(piece, settled) ? [] : [`${denialBefore(told, at)}${piece.words}`]
    }),
  }
}

function correctionsOf({ corrections, places }: Term): readonly Correction[] {
  const name = places?.[0]?.name
  return name === undefined ? corrections : corrections.map(({ from }) => ({ from, to: name }))
}

/** A slip near a word that says nothing is still a word that was not understood. */
function isPuzzling({ kind, meaning, text, corrections }: Term): boolean {
  const saysNothing = meaning?.codes[0] !== 'other' && meaning !== undefined && corrections.length === 0
  return kind !== 'mark' && text !== '' && !saysNothing
}

function isUsed(piece: Told, settled: Settled): boolean {
  if (piece.facts.some(fact => fact.about === 'nothing')) return false
  return piece.facts.some(fact => isFactUsed(fact, piece, settled))
}

const deniable: readonly Fact['about'][] = ['serviceType', 'need', 'withFamily', 'urgency', 'tone']

function isFactUsed(fact: Fact, piece: Told, settled: Settled): boolean {
  if (fact.about === 'parent') return piece.parentAsked || settled.withFamily
  if (fact.about === 'looseNumber') return !settled.agesSaid
  if (fact.about === 'need' && fact.value === 'siblingsTogether') return settled.severalChildren
  if (!piece.negated || deniable.includes(fact.about)) return true
  return (
    fact.about === 'question' && (fact.question.field === 'needs' || fact.question.field === 'serviceTypes')
  )
}

function denialBefore(told: readonly Told[], at: number): string {
  if (!told[at]?.negated) return ''
  const denial = told
    .slice(0, at)
    .findLast(({ facts: [fact] }) => fact?.about === 'tone' && fact.value === 'negation')
  return denial ? `${denial.words} ` : ''
}
