import type { Fact } from './facts.ts'
import { aboutOf, type Colourable, isDeniable, toneOf } from './told.ts'

/** How many words may stand between "inte" and what it denies: "inte ha pågående missbruk". */
const denialReach = 3

/** "Klarar inte hans utagerande", "vill inte sluta med droger": these deny the strength to bear it, not what is borne. */
const bearing = /^(?:klarar?|orkar?|hanterar?|styra|styr|kontrollerar?|slutar?|slutat|bryter|bryta)$/i

/** Denies what the negation at that place speaks of, and tells what kind of thing it was. */
export function deny(
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
  if (about === 'need' && [clause[at - 1], ...ahead.slice(0, first)].some(isBearing)) return undefined
  // "Inte HVB utan familjehem": the second is what is wanted instead.
  if (clause[at]?.words.toLowerCase() === 'utan' && denied !== undefined && denied === about) return undefined
  target.negated = true
  denyLinked(ahead.slice(first + 1), about)
  return about
}

function isBearing(piece: Colourable | undefined): boolean {
  return piece !== undefined && bearing.test(piece.words)
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
