/** kr per day at the lowest level, each band from its figure up to the next one's: homes, agencies' homes, HVB. */
export const priceBands = [0, 1_000, 2_000, 3_000, 5_000, 7_000, 9_000] as const
export type PriceBand = (typeof priceBands)[number]

export function priceBandOf(dailyPrice: number): PriceBand {
  return priceBands.findLast(from => from <= dailyPrice) ?? priceBands[0]
}
