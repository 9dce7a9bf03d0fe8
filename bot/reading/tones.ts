import { deny } from './denial.ts'
import type { Fact } from './facts.ts'
import type { Piece } from './scan.ts'
import { aboutOf, type Colourable, isDeniable, type Told, toneOf } from './told.ts'

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

function endsClause(piece: Piece): boolean {
  return toneOf(piece) === 'but' || (piece.facts.length === 0 && /^[,.;()!?-]$/.test(piece.words))
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

/** "Pappa missbrukar", "missbruk hos mamma", "missbrukande föräldrar": until a child is spoken of, the need may be the parent's. */
function blameParent(clause: readonly Colourable[]): void {
  let parent: Colourable | undefined
  for (const [at, piece] of clause.entries()) {
    if (piece.facts.some(fact => fact.about === 'parent')) {
      const linked = /^(?:hos|av)$/i.test(clause[at - 1]?.words ?? '') ? 1 : 0
      const before = clause[at - 1 - linked]
      if (before && holds(before, '#difficulty')) blame(before, piece, clause.slice(at - 1 - linked, at + 1))
      if (holds(piece, '#parent')) parent = piece
    }
    if (holds(piece, '#person') || holds(piece, '#siblings')) parent = undefined
    if (parent && aboutOf(piece) === 'need') blame(piece, parent, [parent, piece])
  }
}

function holds(piece: Piece, sign: string): boolean {
  return piece.terms.some(term => term.seen === sign)
}

function blame(piece: Colourable, parent: Colourable, said: readonly Piece[]): void {
  piece.ofParent = said.map(({ words }) => words).join(' ')
  parent.parentAsked = true
}
