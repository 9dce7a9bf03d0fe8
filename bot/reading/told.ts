import type { Tone } from './codes.ts'
import type { Fact } from './facts.ts'
import type { Piece } from './scan.ts'

/** A piece and how it was said. */
export type Told = Piece &
  Readonly<{
    negated: boolean
    wished: boolean
    /** May be said of a parent instead of the child, in these words: "mamma missbrukar". */
    ofParent?: string
    /** A parent of whom something is asked. */
    parentAsked: boolean
  }>

/** The same while its clause is being read. */
export type Colourable = Piece & {
  negated: boolean
  wished: boolean
  ofParent?: string
  parentAsked: boolean
}

export function toneOf({ facts: [fact] }: Piece): Tone | undefined {
  return fact?.about === 'tone' ? fact.value : undefined
}

/** Something was said that can be denied or wished for. */
export function isDeniable(piece: Piece): boolean {
  return piece.facts.length > 0 && toneOf(piece) === undefined
}

export function aboutOf({ facts: [fact] }: Piece): Fact['about'] | undefined {
  return fact?.about === 'question' ? fieldFacts[fact.question.field] : fact?.about
}

const fieldFacts: Readonly<Partial<Record<string, Fact['about']>>> = {
  serviceTypes: 'serviceType',
  needs: 'need',
}
