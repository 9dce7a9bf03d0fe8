import { firstIn } from '../firstIn.ts'
import type { Asked } from './asked.ts'
import { askedFirst, clearlyBetter, placeOfUnsuited, type Standing } from './askingOrder.ts'
import { askingPlaceAt } from './askingPlaceAt.ts'
import type { Candidate } from './candidate.ts'
import { candidateFrom } from './candidateFrom.ts'
import { meritsByRow } from './meritsByRow.ts'
import { prospectOf } from './prospect.ts'
import { scoreOf } from './score.ts'

type StandingAt = Standing & Readonly<{ row: number }>

/** Of the candidates in these rows the first so many in asking order, explained and marked. */
export function firstCandidates(asked: Asked, rows: Int32Array, many: number): readonly Candidate[] {
  const standings = standingsToKnow(asked, rows, many)
  const isClearlyBetter = clearlyBetter(standings, asked.rules.clearlyBetterMargin)
  const inOrder = askedFirst<StandingAt>(({ row }) => asked.index.at(row).unit.id)
  return firstIn(standings, many, inOrder).map(standing => {
    const candidate = candidateFrom(prospectOf(asked.index.at(standing.row), asked), asked)
    return isClearlyBetter(standing) ? { ...candidate, fitsClearlyBetter: true } : candidate
  })
}

/** Whoever stands after the last of them by place alone cannot be among the first, and needs no score. */
function standingsToKnow(asked: Asked, rows: Int32Array, many: number): readonly StandingAt[] {
  const { index, query, rules } = asked
  const usualPlaceOf = askingPlaceAt(asked)
  const unsuited = new Set(query.unsuited.map(index.rowOf))
  const placeOf = (row: number) => {
    const place = usualPlaceOf(row)
    return unsuited.has(row) ? placeOfUnsuited(place) : place
  }
  const last = firstIn(rows, many, (one, other) => placeOf(one) - placeOf(other)).at(-1)
  if (last === undefined) return []
  const meritsOf = meritsByRow(asked)
  return Array.from(
    rows.filter(row => placeOf(row) <= placeOf(last)),
    row => ({
      row,
      place: placeOf(row),
      score: scoreOf(meritsOf(row), rules),
    }),
  )
}
