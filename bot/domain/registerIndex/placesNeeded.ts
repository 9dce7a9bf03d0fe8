/** Free places that there must be at least, as people choose among them: siblings need several. */
export const placesNeeded = [1, 2, 3] as const
export type PlacesNeeded = (typeof placesNeeded)[number]
