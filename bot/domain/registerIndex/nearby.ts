import type { Position } from '../register/municipality.ts'

/** What a search says of where: no further than so many km from a place, which may have been said elsewhere. */
export type Nearby = Readonly<{
  maxKm: number
  place?: Readonly<{ name: string; position: Position }>
  /** What is looked for there: the text without the words that say where. */
  rest: string
}>

/** Reads a search as typed; undefined where it says nothing of distance, or nothing certain. */
export type NearbyReader = (text: string) => Nearby | undefined
