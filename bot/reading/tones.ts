import type { Tone } from './codes.ts'
import type { Fact } from './facts.ts'
import type { Piece } from './scan.ts'

/** A piece and how it was said. */
export type Told = Piece &
  Readonly<{
    negated: boolean
    wished: boolean
    /** The parent, in the words used, whom this may be said of instead of the child. */
    ofParent?: string
    /** A parent of whom something is asked. */
    parentAsked: boolean
  }>

/** "Inte", "helst" and "måste" colour what stands with them in the same clause. */
export function withTones(pieces: readonly Piece[]): readonly Told[] {
  const told: Colourable[] = pieces.map(piece => ({
    ...piece,
    negated: false,
    wished: false,
    parentAsked: false,
  }))
  let start = 0
  let deniedBefore: Fact['about'] | undefined
  for (let at = 0; at <= told.length; at += 1) {
    const piece = told[at]
    if (piece && !endsClause(piece)) continue
    deniedBefore = colour(told.slice(start, at), deniedBefore)
    start = at + 1
  }
  return told
}

type Colourable = Piece & { negated: boolean; wished: boolean; ofParent?: string; parentAsked: boolean }

function endsClause(piece: Piece): boolean {
  return toneOf(piece) === 'but' || (piece.facts.length === 0 && /^[,.;()!?-]$/.test(piece.words))
}

function toneOf({ facts: [fact] }: Piece): Tone | undefined {
  return fact?.about === 'tone' ? fact.value : undefined
}

/** Colours one clause and tells what it denied, for "ej HVB, utan familjehem". */
function colour(
  clause: readonly Colourable[],
  deniedBefore: Fact['about'] | undefined,
): Fact['about'] | undefined {
  blameParent(clause)
  let denied = deniedBefore
  for (const [at, piece] of clause.entries()) {
    const tone = toneOf(piece)
    if (tone === 'wish') wish(clause, at)
    if (tone === 'must') for (const later of clause.slice(at + 1)) later.wished = false
    if (tone === 'negation') denied = deny(clause, at, denied) ?? denied
  }
  return clause.some(piece => piece.negated) ? denied : undefined
}

/** How many words may stand between "inte" and what it denies: "inte ha pågående missbruk". */
const denialReach = 3

function deny(
  clause: readonly Colourable[],
  at: number,
  denied: Fact['about'] | undefined,
): Fact['about'] | undefined {
  const ahead = clause.slice(at + 1)
  const first = ahead.findIndex(isDeniable)
  const target =
    first >= 0 && first <= denialReach && !ahead.slice(0, first).some(toneOf) ? ahead[first] : undefined
  if (target === undefined) return denyBefore(clause, at)
  const about = aboutOf(target)
  // "Inte HVB utan familjehem": the second is what is wanted instead.
  if (clause[at]?.words.toLowerCase() === 'utan' && denied !== undefined && denied === about) return undefined
  target.negated = true
  denyLinked(ahead.slice(first + 1), about)
  return about
}

function isDeniable(piece: Piece): boolean {
  return piece.facts.length > 0 && toneOf(piece) === undefined
}

function aboutOf({ facts: [fact] }: Piece): Fact['about'] | undefined {
  return fact?.about === 'question' ? fieldFacts[fact.question.field] : fact?.about
}

const fieldFacts: Readonly<Partial<Record<string, Fact['about']>>> = {
  serviceTypes: 'serviceType',
  needs: 'need',
}

/** "Inte missbruk eller kriminalitet" denies both. */
function denyLinked(after: readonly Colourable[], about: Fact['about'] | undefined): void {
  for (const piece of after) {
    if (isDeniable(piece)) {
      if (aboutOf(piece) !== about) return
      piece.negated = true
    } else if (!/^(?:och|o|eller|\/|samt|&|inte|ej|inget|ingen|inga|heller)$/i.test(piece.words)) return
  }
}

/** "HVB är inte aktuellt", "missbruk förekommer inte". */
function denyBefore(clause: readonly Colourable[], at: number): Fact['about'] | undefined {
  const after = clause.slice(at + 1)
  if (
    !after.every(piece =>
      /^(?:aktuellt|aktuell|aktuella|lämpligt|lämplig|bra|möjligt|ok|alternativ|ett|i|dagsläget|fungerat|funkat|alls)$/i.test(
        piece.words,
      ),
    )
  )
    return undefined
  const before = clause.slice(0, at).toReversed()
  const last = before.findIndex(isDeniable)
  const target = before[last]
  const linked = before
    .slice(0, Math.max(0, last))
    .every(piece => /^(?:är|finns|förekommer|fungerar|funkar|har|:|=|inte)$/i.test(piece.words))
  if (!target || !linked) return undefined
  target.negated = true
  denyLinked(before.slice(last + 1), aboutOf(target))
  return aboutOf(target)
}

const weighed: readonly Fact['about'][] = ['need', 'distance', 'place']

/** A wish goes to the first thing said after it, and on to the needs and distances beside that; at the end of a clause it goes back. */
function wish(clause: readonly Colourable[], at: number): void {
  const after = clause.slice(at + 1).filter(isDeniable)
  const [first] = after
  const reached = first === undefined ? clause.slice(0, at).filter(isDeniable) : isWeighed(first) ? after : []
  for (const piece of reached.filter(isWeighed)) piece.wished = true
}

function isWeighed(piece: Piece): boolean {
  const about = aboutOf(piece)
  return about !== undefined && weighed.includes(about)
}

/** "Pappa missbrukar", "missbruk hos mamma": until a child is spoken of, the need may be the parent's. */
function blameParent(clause: readonly Colourable[]): void {
  let parent: Colourable | undefined
  for (const [at, piece] of clause.entries()) {
    if (piece.facts.some(fact => fact.about === 'parent')) {
      parent = piece
      const before = /^(?:hos|av)$/i.test(clause[at - 1]?.words ?? '') ? clause[at - 2] : undefined
      if (before && aboutOf(before) === 'need') blame(before, piece)
    }
    if (piece.terms.some(term => term.seen === '#person' || term.seen === '#siblings')) parent = undefined
    if (parent && aboutOf(piece) === 'need') blame(piece, parent)
  }
}

function blame(piece: Colourable, parent: Colourable): void {
  piece.ofParent = parent.words
  parent.parentAsked = true
}
