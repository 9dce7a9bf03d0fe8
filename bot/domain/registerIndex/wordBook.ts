import { beginningsMeant, isOneSlipAway, slipKeys } from './slips.ts'
import { stemOf } from './stem.ts'
import { fold } from './writtenWords.ts'

/** How near a word is to the one that was asked for; the nearer, the more it counts. */
export const nearness = { same: 10, folded: 9, inflected: 8, begins: 6, part: 4, slip: 3 } as const

/** A word, or several with single spaces, in lower case. */
export type Entry<Thing> = Readonly<{ word: string; folded: string; stem: string; thing: Thing }>

/** Words that are equally near. A letter may begin ten thousand of them, so each is not told of by itself. */
export type Near<Thing> = Readonly<{
  nearness: number
  entries: readonly Entry<Thing>[]
  has: (entry: Entry<Thing>) => boolean
}>

/** Words that can be found by what someone writes who means them. */
export type WordBook<Thing> = Readonly<{
  get: (word: string) => Entry<Thing> | undefined
  add: (word: string, thing: Thing) => Entry<Thing>
  remove: (word: string) => void
  /** The word itself, however its å, ä and ö are written, and its other inflections. */
  named: (word: string) => readonly Near<Thing>[]
  /** Words that begin as the unfinished one does. */
  isBegunBy: (word: string) => boolean
  begunBy: (word: string) => readonly Near<Thing>[]
  /** Compounds that the word begins or ends. */
  containing: (word: string) => readonly Near<Thing>[]
  /** One slip of the pen away. */
  slippedFrom: (word: string) => readonly Near<Thing>[]
  /** Words that the unfinished one begins, but for a slip of the pen. */
  begunWithSlip: (word: string) => readonly Near<Thing>[]
}>

export function openWordBook<Thing>(): WordBook<Thing> {
  const byWord = new Map<string, Entry<Thing>>()
  const byFolded = keptBy<string, Entry<Thing>>()
  const byStem = keptBy<string, Entry<Thing>>()
  const bySlip = keptBy<number, Entry<Thing>>()
  const byBeginning = inOrderOf<Entry<Thing>>(entry => entry.folded)
  const byEnd = inOrderOf<Entry<Thing>>(entry => reversed(entry.stem))

  function add(word: string, thing: Thing): Entry<Thing> {
    const folded = fold(word)
    const entry = { word, folded, stem: stemOf(folded), thing }
    byWord.set(word, entry)
    byFolded.add(folded, entry)
    byStem.add(entry.stem, entry)
    for (const key of slipKeys(folded)) bySlip.add(key, entry)
    byBeginning.add(entry)
    byEnd.add(entry)
    return entry
  }

  function remove(word: string): void {
    const entry = byWord.get(word)
    if (!entry) return
    byWord.delete(word)
    byFolded.remove(entry.folded, entry)
    byStem.remove(entry.stem, entry)
    for (const key of slipKeys(entry.folded)) bySlip.remove(key, entry)
    byBeginning.remove(entry)
    byEnd.remove(entry)
  }

  function named(word: string): readonly Near<Thing>[] {
    const folded = fold(word)
    const alike = byFolded.get(folded)
    return [
      ...nearWords(
        nearness.same,
        alike.filter(entry => entry.word === word),
      ),
      ...nearWords(
        nearness.folded,
        alike.filter(entry => entry.word !== word),
      ),
      ...nearWords(
        nearness.inflected,
        byStem.get(stemOf(folded)).filter(entry => entry.folded !== folded),
      ),
    ]
  }

  function begunBy(word: string): readonly Near<Thing>[] {
    const folded = fold(word)
    const entries = byBeginning.beginning(folded)
    return [{ nearness: nearness.begins, entries, has: entry => entry.folded.startsWith(folded) }]
  }

  function containing(word: string): readonly Near<Thing>[] {
    const folded = fold(word)
    if (folded.length < shortestPart) return []
    const found = [...byBeginning.beginning(folded), ...byEnd.beginning(reversed(stemOf(folded)))]
    return nearWords(nearness.part, found)
  }

  function slippedFrom(word: string): readonly Near<Thing>[] {
    const folded = fold(word)
    const near = new Set(slipKeys(folded).flatMap(bySlip.get))
    return nearWords(
      nearness.slip,
      [...near].filter(entry => isOneSlipAway(folded, entry.folded)),
    )
  }

  function begunWithSlip(word: string): readonly Near<Thing>[] {
    const starts = beginningsMeant(fold(word), byBeginning.isBeginning)
    if (starts.length === 0) return []
    const entries = starts.flatMap(byBeginning.beginning)
    const has = ({ folded }: Entry<Thing>) => starts.some(start => folded.startsWith(start))
    return [{ nearness: nearness.slip, entries, has }]
  }

  const isBegunBy = (word: string) => byBeginning.isBeginning(fold(word))
  return {
    get: word => byWord.get(word),
    add,
    remove,
    named,
    begunBy,
    isBegunBy,
    containing,
    slippedFrom,
    begunWithSlip,
  }
}

function nearWords<Thing>(nearness: number, entries: readonly Entry<Thing>[]): readonly Near<Thing>[] {
  return entries.length === 0 ? [] : [{ nearness, entries, has: entry => entries.includes(entry) }]
}

/** Shorter ones stand inside too much that has nothing to do with them: sol, berg, hem. */
const shortestPart = 5

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** Things by a key that several may share. Most share theirs with none, and so are not put in a list. */
function keptBy<Key, Thing extends object>() {
  const kept = new Map<Key, Thing | readonly Thing[]>()
  const get = (key: Key): readonly Thing[] => {
    const found = kept.get(key)
    if (found === undefined) return []
    return isList(found) ? found : [found]
  }
  return {
    get,
    add: (key: Key, thing: Thing) => {
      const others = get(key)
      kept.set(key, others.length === 0 ? thing : [...others, thing])
    },
    remove: (key: Key, thing: Thing) => {
      const others = get(key).filter(other => other !== thing)
      if (others.length === 0) kept.delete(key)
      else kept.set(key, others)
    },
  }
}

function isList<Thing extends object>(found: Thing | readonly Thing[]): found is readonly Thing[] {
  return Array.isArray(found)
}

/** Many new ones are sorted at once; a few are put where they belong. */
const fewAtOnce = 32

function inOrderOf<Thing>(keyOf: (thing: Thing) => string) {
  type Keyed = Readonly<{ key: string; thing: Thing }>
  let sorted: Keyed[] = []
  let fresh: Keyed[] = []

  function settle(): void {
    if (fresh.length > fewAtOnce)
      sorted = [...sorted, ...fresh].sort((one, other) => (one.key < other.key ? -1 : 1))
    else for (const keyed of fresh) sorted.splice(firstFrom(keyed.key), 0, keyed)
    fresh = []
  }

  function firstFrom(key: string): number {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((sorted[middle]?.key ?? '') < key) from = middle + 1
      else to = middle
    }
    return from
  }

  return {
    add: (thing: Thing) => void fresh.push({ key: keyOf(thing), thing }),
    remove: (thing: Thing) => {
      settle()
      let at = firstFrom(keyOf(thing))
      while (sorted[at]?.thing !== thing) at += 1
      sorted.splice(at, 1)
    },
    isBeginning: (start: string): boolean => {
      settle()
      return sorted[firstFrom(start)]?.key.startsWith(start) ?? false
    },
    beginning: (start: string): readonly Thing[] => {
      settle()
      return sorted.slice(firstFrom(start), firstFrom(`${start}\uffff`)).map(({ thing }) => thing)
    },
  }
}
