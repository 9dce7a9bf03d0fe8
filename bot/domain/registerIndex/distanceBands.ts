/** km at most, as people choose among them, narrowest first. */
export const distanceBands = [10, 30, 50, 100, 200, 400] as const
export type DistanceBand = (typeof distanceBands)[number]
