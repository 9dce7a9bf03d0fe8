/** By code unit, the same on every machine, unlike the locale's order. */
export function inIdOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
