export type Percentiles = Readonly<{ p50: number; p99: number }>

export function percentilesOf(numbers: readonly number[]): Percentiles {
  return { p50: percentile(numbers, 0.5), p99: percentile(numbers, 0.99) }
}

/** Of several rounds, the middle one's, for each figure by itself. */
export function middleOf(rounds: readonly Percentiles[]): Percentiles {
  return {
    p50: percentile(
      rounds.map(({ p50 }) => p50),
      0.5,
    ),
    p99: percentile(
      rounds.map(({ p99 }) => p99),
      0.5,
    ),
  }
}

export function ratioOf(one: Percentiles, other: Percentiles): Percentiles {
  return rounded({ p50: one.p50 / other.p50, p99: one.p99 / other.p99 })
}

export function rounded({ p50, p99 }: Percentiles): Percentiles {
  return { p50: Number(p50.toFixed(3)), p99: Number(p99.toFixed(3)) }
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
