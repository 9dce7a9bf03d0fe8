export type NonEmpty<Thing> = readonly [Thing, ...Thing[]]

/** Things to draw among, each with how often it should come, against the others. */
export type Shares<Thing> = NonEmpty<readonly [thing: Thing, weight: number]>

/** Chance that comes out the same every time from the same seed. */
export type Chance = Readonly<{
  /** Both ends included. */
  whole(from: number, to: number): number
  /** Anything from `from` up to, but not, `to`. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  oneOf<Thing>(things: NonEmpty<Thing>): Thing
  byShare<Thing>(shares: Shares<Thing>): Thing
  shuffled<Thing>(things: readonly Thing[]): readonly Thing[]
}>

export function chanceFrom(seed: number): Chance {
  const share = mulberry32(seed)
  const between = (from: number, to: number) => from + share() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  return {
    whole,
    between,
    happens: probability => share() < probability,
    oneOf: things => things[whole(0, things.length - 1)] ?? things[0],
    byShare: shares => thingAt(shares, share()),
    shuffled: things =>
      things
        .map(thing => ({ thing, place: share() }))
        .sort((one, other) => one.place - other.place)
        .map(({ thing }) => thing),
  }
}

/** `point` goes from 0 to 1 along the shares laid end to end. */
function thingAt<Thing>(shares: Shares<Thing>, point: number): Thing {
  let left = point * shares.reduce((total, [, weight]) => total + weight, 0)
  for (const [thing, weight] of shares) {
    left -= weight
    if (left < 0) return thing
  }
  return shares[0][0]
}

/** Tommy Ettinger's generator, in the public domain: small, quick, even enough for a demo; 0 ≤ share < 1. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
