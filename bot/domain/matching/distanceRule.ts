import { distanceKm } from '../register/municipality.ts'
import { positionTold, townOnly } from '../register/positionTold.ts'
import { type Bits, rowsIn } from '../registerIndex/bits.ts'
import { axes, chordOf, chordsFrom } from '../registerIndex/distance.ts'
import type { Anchor } from '../request/requestFacts.ts'
import type { Asked } from './asked.ts'
import type { Exclusion } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'

/** Found by the way straight through the globe; of the few that it leaves in doubt, the distance itself is asked. */
export const tooFar: HardRule = {
  looksAt: axes,
  against: ({ distanceKm: km, unit }, { facts }) =>
    beyondLimit(km, facts.place).map(exclusion => ({ ...exclusion, ...townOnly(unit) })),
  findKeptOut: (asked, keptOut) => {
    const { place } = asked.query.facts
    const maxKm = limitOf(place)
    if (maxKm === undefined) return
    const { surely, perhaps } = rowsBeyond(maxKm, asked)
    keptOut.add('tooFar', surely)
    for (const row of rowsIn(perhaps)) {
      const km = distanceKm(place.position, positionTold(asked.index.at(row).unit))
      if (beyondLimit(km, place).length > 0) keptOut.addRow('tooFar', row)
    }
  },
}

function beyondLimit(km: number, place: Anchor): readonly Exclusion[] {
  const maxKm = limitOf(place)
  return maxKm === undefined || km <= maxKm ? [] : [{ code: 'tooFar', km, maxKm }]
}

/** A wish keeps nobody out. */
function limitOf({ maxKm, maxKmIsWish }: Anchor): number | undefined {
  return maxKmIsWish ? undefined : maxKm
}

/** Far more than what rounding can make of either way to measure. */
const doubtShare = 1e-9
const doubtAtNothing = 1e-15

/** Without a branch in the loop, as in rules by number. */
function rowsBeyond(maxKm: number, { index, query }: Asked): Readonly<{ surely: Bits; perhaps: Bits }> {
  const chord = chordsFrom(query.facts.place.position, index)
  const limit = chordOf(maxKm)
  const [within, beyond] = [limit * (1 - doubtShare), limit * (1 + doubtShare) + doubtAtNothing]
  const [surely, perhaps] = [index.rows().slice(), index.rows().slice()]
  for (let at = 0; at < surely.length; at++) {
    let [sure, doubtful] = [0, 0]
    for (let row = at << 5; row < (at + 1) << 5; row++) {
      const length = chord(row)
      sure |= Number(length > beyond) << (row & 31)
      doubtful |= Number(length >= within) << (row & 31)
    }
    surely[at] = (surely[at] ?? 0) & sure
    perhaps[at] = (perhaps[at] ?? 0) & doubtful & ~sure
  }
  return { surely, perhaps }
}
