/** Anything that has a place in its container: one number each, higher for what was made later. */
type Placed = Readonly<{ place: number }>

/** Things by their place. New ones come last, so that making one costs nothing; the others are found by halving. */
export type InOrder<Thing extends Placed> = Readonly<{
  put: (thing: Thing) => void
  remove: (thing: Placed) => void
  /** Everything that comes after that place. */
  after: (place: number) => Iterable<Thing>
  size: () => number
}>

export function inOrder<Thing extends Placed>(): InOrder<Thing> {
  let things: Thing[] = []
  /** What is removed only leaves the list once it is half of it: to move up all the rest each time takes long. */
  const gone = new Set<number>()
  const positionOf = (place: number) => firstWhere(things, thing => thing.place >= place)
  const isThere = ({ place }: Thing) => !gone.has(place)

  return {
    put: thing => {
      const position = positionOf(thing.place)
      const stands = things[position]?.place === thing.place
      if (position === things.length) things.push(thing)
      else things.splice(position, stands ? 1 : 0, thing)
      gone.delete(thing.place)
    },
    remove: ({ place }) => {
      if (things[positionOf(place)]?.place === place) gone.add(place)
      if (gone.size * 2 <= things.length) return
      things = things.filter(isThere)
      gone.clear()
    },
    after: place => from(things, positionOf(place + 1), isThere),
    size: () => things.length - gone.size,
  }
}

export function* from<Thing>(
  things: readonly Thing[],
  position: number,
  holds: (thing: Thing) => boolean,
): Generator<Thing> {
  for (let at = position; at < things.length; at++) {
    const thing = things[at]
    if (thing !== undefined && holds(thing)) yield thing
  }
}

/** Where the first thing stands of which it holds, if it holds of all that come after it too. */
export function firstWhere<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const thing = things[middle]
    if (thing !== undefined && holds(thing)) high = middle
    else low = middle + 1
  }
  return low
}
