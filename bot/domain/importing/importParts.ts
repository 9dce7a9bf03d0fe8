import type { ImportPlan, ProviderPlan, UnitPlan } from './plan.ts'
import type { ImportPart } from './registerImport.ts'

/** A commit takes 98 entries: of a unit at most five, and two for each of its agreements. */
const mostEntries = 90
/** What a part may weigh in the archive, in characters of JSON, and how many commits it may take to carry it out. */
const mostWeight = 400_000
const mostPieces = 40

/** The plan in parts that fit in a file each; what is in them fits in a commit each. */
export function partsOf({ providers }: ImportPlan): readonly ImportPart[] {
  const parts: { providers: ProviderPlan[]; weight: number }[] = []
  for (const piece of providers.flatMap(piecesOf)) {
    const weight = JSON.stringify(piece).length
    const last = parts.at(-1)
    if (last && last.providers.length < mostPieces && last.weight + weight <= mostWeight) {
      last.providers.push(piece)
      last.weight += weight
    } else parts.push({ providers: [piece], weight })
  }
  return parts.map(part => ({ providers: part.providers }))
}

/** Units that are new or changed, and providers that are changed themselves. */
export function changesIn({ providers }: ImportPart): number {
  return providers.reduce((sum, { changes, units }) => sum + units.length + (changes.length > 0 ? 1 : 0), 0)
}

/** A provider with many units is changed in several commits, itself in the first. */
function piecesOf(plan: ProviderPlan): readonly ProviderPlan[] {
  const groups: UnitPlan[][] = [[]]
  let entries = 1
  for (const unit of plan.units) {
    const needed = 5 + 2 * unit.agreements.length
    if (entries + needed > mostEntries) {
      groups.push([])
      entries = 1
    }
    groups.at(-1)?.push(unit)
    entries += needed
  }
  return groups.map((units, at) => ({ ...plan, units, changes: at === 0 ? plan.changes : [] }))
}
