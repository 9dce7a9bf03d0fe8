import { minute, second } from '../../bot/domain/calendar.ts'
import type { Candidate } from '../../bot/domain/matching/candidate.ts'
import { matchRequest } from '../../bot/domain/matching/match.ts'
import { openMatchingColumns } from '../../bot/domain/matching/matchingColumns.ts'
import { defaultMatchingRules as rules } from '../../bot/domain/matching/matchingRules.ts'
import type { Query } from '../../bot/domain/matching/query.ts'
import { rowsIn } from '../../bot/domain/registerIndex/bits.ts'
import { openRegisterIndex } from '../../bot/domain/registerIndex/registerIndex.ts'
import { nationalQueries } from './nationalQueries.ts'
import { nationalRegister } from './nationalRegister.ts'
import { type BareMatch, bareScan } from './peers/bareScan.ts'
import { middleOf, type Percentiles, percentilesOf, ratioOf, rounded } from './percentile.ts'
import { atMost } from './target.ts'

const seed = 1480
const units = 50_000
const many = 1_000
const warmUpRounds = 2
const rounds = 9
const now = Date.parse('2026-11-25T08:00:00Z')

/**
 * A whole match at national size: how many candidates there are, how many units each reason keeps out, and the first
 * ten candidates explained. Beside it a bare scan of the same hard rules, which says how many are left and which ten of
 * them to ask first. The two take turns round by round, and the middle round counts. Times in milliseconds.
 */
export async function measure() {
  const register = nationalRegister({ seed, units, now })
  const index = openRegisterIndex(register)
  openMatchingColumns(index)
  const listed = Array.from(rowsIn(index.rows()), index.at)
  const asked = nationalQueries({ seed, many, now, units: listed.map(({ unit }) => unit) })
  const queries = asked.map((query, number) => ({ ...query, now: now + minute + number * second }))
  const scan = bareScan(index, rules)

  const match = (query: Query) => {
    const { candidates, counts, first } = matchRequest({ index, query, rules })
    return { candidates, counts, firstTen: first(10) }
  }
  const differing = queries.filter(query => !isSame(match(query), scan(query))).length
  if (differing > 0) throw new Error(`The two found other candidates for ${differing} of ${many} requests.`)

  const [ours, theirs] = takingTurns(queries, match, scan)
  const [times, ratio] = [rounded(ours), ratioOf(ours, theirs)]
  const found = queries.map(query => match(query).candidates).toSorted((one, other) => one - other)
  return {
    seed,
    units,
    requests: many,
    candidates: { p50: found[many >> 1], most: found.at(-1) },
    match: times,
    bareScan: rounded(theirs),
    ratio,
    targets: { p99: atMost(3, times.p99), ratioP50: atMost(3, ratio.p50), ratioP99: atMost(3, ratio.p99) },
  }
}

function isSame({ candidates, firstTen }: Found, { left, firstTen: theirTen }: BareMatch): boolean {
  return candidates === left && firstTen.every(({ unitId }, place) => unitId === theirTen[place])
}

type Found = Readonly<{ candidates: number; firstTen: readonly Candidate[] }>

function takingTurns(
  queries: readonly Query[],
  ours: (query: Query) => unknown,
  theirs: (query: Query) => unknown,
): readonly [Percentiles, Percentiles] {
  const taken: readonly [Percentiles, Percentiles][] = Array.from({ length: warmUpRounds + rounds }, () => [
    timesOf(queries, ours),
    timesOf(queries, theirs),
  ])
  const counted = taken.slice(warmUpRounds)
  return [middleOf(counted.map(([us]) => us)), middleOf(counted.map(([, them]) => them))]
}

function timesOf(queries: readonly Query[], answer: (query: Query) => unknown): Percentiles {
  return percentilesOf(
    queries.map(query => {
      const began = performance.now()
      answer(query)
      return performance.now() - began
    }),
  )
}
