import type { Chance } from './chance.ts'
import type { Branch, UnitLine } from './unitLine.ts'

/** A provider to be: what kind it is, and which units it will have. */
export type Roster = Readonly<{ branch: Branch; posts: readonly UnitPost[] }>

/** A unit to be, with what its line says of it alone. */
export type UnitPost = Readonly<{
  line: UnitLine
  urgentCapable: boolean
  places: number
  /** Its place in the lot's order, if the line is a lot. */
  rank: number
}>

/** The branch's units, shuffled and dealt out among as many providers as it takes. */
export function rosters(branch: Branch, chance: Chance): readonly Roster[] {
  const posts = chance.shuffled(branch.lines.flatMap(line => postsOf(line, chance)))
  const dealt: Roster[] = []
  for (let first = 0; first < posts.length; ) {
    const units = inTurn(branch.unitsPerProvider, dealt.length)
    dealt.push({ branch, posts: posts.slice(first, first + units) })
    first += units
  }
  return dealt
}

function postsOf(line: UnitLine, chance: Chance): readonly UnitPost[] {
  const ranks = chance.shuffled(Array.from({ length: line.units }, (_, index) => index + 1))
  return ranks.map((rank, index) => ({
    line,
    urgentCapable: index < line.urgentCapable,
    places: inTurn(line.places, index),
    rank,
  }))
}

function inTurn(numbers: readonly [number, ...number[]], index: number): number {
  return numbers[index % numbers.length] ?? numbers[0]
}
