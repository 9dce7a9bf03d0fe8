import { distanceKm, onGlobe, squaredChord } from '../register/municipality.ts'
import { noRows, putRow, rowsIn } from '../registerIndex/bits.ts'
import { numberColumn } from '../registerIndex/numberColumn.ts'
import type { Anchor } from '../request/requestFacts.ts'
import type { Asked } from './asked.ts'
import type { Exclusion } from './exclusion.ts'
import type { HardRule } from './hardRule.ts'

const x = numberColumn(({ unit }) => onGlobe(unit.position).x)
const y = numberColumn(({ unit }) => onGlobe(unit.position).y)
const z = numberColumn(({ unit }) => onGlobe(unit.position).z)

/** Found by the way straight through the globe; of the few that it leaves in doubt, the distance itself is asked. */
export const tooFar: HardRule = {
  looksAt: [x, y, z],
  against: ({ distanceKm: km }, { facts }) => beyondLimit(km, facts.place),
  findKeptOut: (asked, keptOut) => {
    const { place } = asked.query.facts
    const maxKm = limitOf(place)
    if (maxKm === undefined) return
    const { surely, perhaps } = rowsBeyond(maxKm, asked)
    keptOut.add('tooFar', surely)
    for (const row of perhaps) {
      const km = distanceKm(place.position, asked.index.at(row).unit.position)
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

function rowsBeyond(maxKm: number, { index, query }: Asked) {
  const here = onGlobe(query.facts.place.position)
  const [xs, ys, zs] = [x(index).numbers(), y(index).numbers(), z(index).numbers()]
  const limit = squaredChord(maxKm)
  const [within, beyond] = [limit * (1 - doubtShare), limit * (1 + doubtShare) + doubtAtNothing]
  const rows = index.rows()
  const surely = noRows(rows.length * 32)
  const perhaps: number[] = []
  for (const row of rowsIn(rows)) {
    const chord =
      ((xs[row] ?? 0) - here.x) ** 2 + ((ys[row] ?? 0) - here.y) ** 2 + ((zs[row] ?? 0) - here.z) ** 2
    if (chord > beyond) putRow(surely, row)
    else if (chord >= within) perhaps.push(row)
  }
  return { surely, perhaps }
}
