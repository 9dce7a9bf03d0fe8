import type { Fact, Knowledge } from './facts.ts'
import type { Found, Rule } from './rule.ts'
import { factsOfTerm } from './termFacts.ts'
import type { Term } from './terms.ts'

/** Neighbouring terms and what they say together; without facts they are left over. */
export type Piece = Readonly<{ terms: readonly Term[]; words: string; facts: readonly Fact[] }>

const sightedBefore = 80

/** From left to right, the first rule that fits takes its words. */
export function scan(terms: readonly Term[], rules: readonly Rule[], knowledge: Knowledge): readonly Piece[] {
  const seen = terms.map(term => term.seen).join(' ')
  const starts = startsOf(terms)
  const pieces: Piece[] = []
  for (let at = 0; at < terms.length; ) {
    const piece = ruledPiece(rules, { terms, at, seen, starts, knowledge }) ?? termPiece(terms, at, knowledge)
    pieces.push(piece)
    at += piece.terms.length
  }
  return pieces
}

type Sight = Readonly<{
  terms: readonly Term[]
  at: number
  seen: string
  /** Where each term begins in `seen`, and one past the end. */
  starts: readonly number[]
  knowledge: Knowledge
}>

function startsOf(terms: readonly Term[]): readonly number[] {
  const starts = [0]
  for (const term of terms) starts.push((starts.at(-1) ?? 0) + term.seen.length + 1)
  return starts
}

function ruledPiece(rules: readonly Rule[], sight: Sight): Piece | undefined {
  for (const rule of rules) {
    const found = foundBy(rule, sight)
    const facts = found && rule.read(found)
    if (found && facts) return { terms: found.terms, words: found.words, facts }
  }
  return undefined
}

function foundBy({ pattern }: Rule, { terms, at, seen, starts, knowledge }: Sight): Found | undefined {
  const from = starts[at] ?? 0
  pattern.lastIndex = from
  const match = pattern.exec(seen)
  if (!match?.[0]) return undefined
  const end = starts.indexOf(from + match[0].length + 1, at)
  if (end < 0) return undefined
  const taken = terms.slice(at, end)
  return {
    groups: match.map(group => group ?? ''),
    terms: taken,
    words: wordsOf(taken),
    before: seen.slice(Math.max(0, from - sightedBefore), from),
    after: seen.slice(from + match[0].length + 1, from + match[0].length + 1 + sightedBefore),
    knowledge,
  }
}

function termPiece(terms: readonly Term[], at: number, { today }: Knowledge): Piece {
  const taken = terms.slice(at, at + 1)
  return {
    terms: taken,
    words: wordsOf(taken),
    facts: taken.flatMap(term => factsOfTerm(term, terms[at + 1], today)),
  }
}

function wordsOf(terms: readonly Term[]): string {
  return terms
    .map(term => (term.glued ? term.text : ` ${term.text}`))
    .join('')
    .trim()
}
