import { compile } from './engine.ts'
import { type Asked, docOf, look } from './matching.ts'
import { addSeen, nothingSeen, type Seen, seenIn } from './pages.ts'
import type { Aggregate, AggregateName } from './preparedQuery.ts'
import { compareValues } from './sorting.ts'
import type { Target } from './targets.ts'

/** Goes through all that is meant in one request, as the service does for so short an answer. */
export function addUp(
  asked: Asked,
  aggregate: Aggregate,
  target: Target,
): Readonly<{ rows: readonly string[]; seen: Seen }> {
  const { FROM, WHERE } = asked.query.clauses
  const where = WHERE === undefined ? '' : ` WHERE ${WHERE}`
  const values: unknown[] = []
  let seen = nothingSeen
  for (const looked of look(asked, target, 0)) {
    seen = addSeen(seen, seenIn(looked.seen))
    if (isCountOfItems(aggregate, FROM)) values.push(...looked.matched.map(() => 1))
    else {
      const program = compile(`SELECT VALUE ${aggregate.argument} FROM ${FROM}${where}`)
      values.push(...program.run(looked.matched.map(docOf), asked.parameters))
    }
  }
  const result = fold(aggregate, values)
  return { rows: result === undefined ? [] : [JSON.stringify(result)], seen }
}

/** Whose contents need not be read. */
function isCountOfItems({ name, argument }: Aggregate, from = ''): boolean {
  return name === 'COUNT' && argument.trim() === '1' && !/ JOIN /i.test(from)
}

function fold({ name, isPart }: Aggregate, values: readonly unknown[]): unknown {
  const count = values.length
  const results: Readonly<Record<AggregateName, () => unknown>> = {
    COUNT: () => count,
    SUM: () => sumOf(values),
    AVG: () => (isPart ? { sum: sumOf(values), count } : quotient(sumOf(values), count)),
    MIN: () => (isPart ? { min: extreme(values, -1), count } : extreme(values, -1)),
    MAX: () => (isPart ? { max: extreme(values, 1), count } : extreme(values, 1)),
  }
  const result = results[name]()
  return isPart ? [{ item: result }] : result
}

/** One value that is no number makes the whole sum undefined. */
function sumOf(values: readonly unknown[]): number | undefined {
  return values.every(value => typeof value === 'number')
    ? values.reduce((sum, value) => sum + value, 0)
    : undefined
}

function quotient(sum: number | undefined, count: number): number | undefined {
  return sum === undefined || count === 0 ? undefined : sum / count
}

function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  return values.reduce((found, value) => {
    if (found === undefined) return value
    return compareValues(value, found) * sign > 0 ? value : found
  }, undefined)
}
