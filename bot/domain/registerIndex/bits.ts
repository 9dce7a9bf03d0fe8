/**
 * A set of rows, as many as its owner made room for: row 70 is bit 6 of word 2. What is beyond its end is not in it. All
 * of a country's rows are gone through by their number here: `for … of` takes several times as long.
 */
export type Bits = Uint32Array

/** Room for rows below that one, none of them in it. */
export function noRows(below: number): Bits {
  return new Uint32Array((below + 31) >>> 5)
}

/** The same rows with room for that one too; grows by half, so that a register read row by row is copied seldom. */
export function withRoomFor(row: number, bits: Bits): Bits {
  const words = (row >>> 5) + 1
  if (words <= bits.length) return bits
  const roomier = new Uint32Array(Math.max(words, Math.ceil(bits.length * 1.5)))
  roomier.set(bits)
  return roomier
}

export function putRow(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
}

export function takeRow(bits: Bits, row: number): void {
  if (row >>> 5 < bits.length) bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31))
}

export function hasRow(bits: Bits, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
}

export function isEmpty(bits: Bits): boolean {
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) return false
  return true
}

/** Those that are in both, as a set of its own. */
export function sharedRows(one: Bits, other: Bits): Bits {
  const shared = one.slice()
  keepRows(shared, other)
  return shared
}

/** Each of these changes the first. */

export function addRows(bits: Bits, more: Bits): void {
  const words = Math.min(bits.length, more.length)
  for (let at = 0; at < words; at++) bits[at] = (bits[at] ?? 0) | (more[at] ?? 0)
}

export function leaveRows(bits: Bits, out: Bits): void {
  const words = Math.min(bits.length, out.length)
  for (let at = 0; at < words; at++) bits[at] = (bits[at] ?? 0) & ~(out[at] ?? 0)
}

export function keepRows(bits: Bits, only: Bits): void {
  const words = Math.min(bits.length, only.length)
  for (let at = 0; at < words; at++) bits[at] = (bits[at] ?? 0) & (only[at] ?? 0)
  bits.fill(0, words)
}

export function countRows(bits: Bits): number {
  let rows = 0
  for (let at = 0; at < bits.length; at++) rows += onesIn(bits[at] ?? 0)
  return rows
}

/** How many rows are in both, without making a set of them. */
export function countShared(one: Bits, other: Bits): number {
  const words = Math.min(one.length, other.length)
  let rows = 0
  for (let at = 0; at < words; at++) rows += onesIn((one[at] ?? 0) & (other[at] ?? 0))
  return rows
}

/** Where the set has any rows at all: a few rows leave most of its words empty. */
export function wordsInUse(bits: Bits): Uint32Array {
  const places = new Uint32Array(bits.length)
  let found = 0
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) places[found++] = at
  return places.subarray(0, found)
}

/** As `countShared`, looking only at those words of the two. */
export function countSharedAt(places: Uint32Array, one: Bits, other: Bits): number {
  let rows = 0
  for (let nth = 0; nth < places.length; nth++) {
    const at = places[nth] ?? 0
    rows += onesIn((one[at] ?? 0) & (other[at] ?? 0))
  }
  return rows
}

/** In rising order, which says nothing about the units: rows are given out as units come. */
export function rowsIn(bits: Bits): Int32Array {
  const rows = new Int32Array(countRows(bits))
  let found = 0
  for (let at = 0; at < bits.length; at++)
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      rows[found++] = (at << 5) + 31 - Math.clz32(word & -word)
  return rows
}

/** Those of the rows of which it holds. */
export function rowsWhere(holds: (row: number) => boolean, rows: Bits): Bits {
  const list = rowsIn(rows)
  const held = noRows(32 * rows.length)
  for (let nth = 0; nth < list.length; nth++) {
    const row = list[nth] ?? 0
    if (holds(row)) putRow(held, row)
  }
  return held
}

/** Raises what is less to the number at every one of the rows. */
export function raiseAtRows(numbers: Uint8Array, rows: Bits, number: number): void {
  for (let at = 0; at < rows.length; at++)
    for (let word = rows[at] ?? 0; word !== 0; word &= word - 1) {
      const row = (at << 5) + 31 - Math.clz32(word & -word)
      if ((numbers[row] ?? 0) < number) numbers[row] = number
    }
}

/** Adds neighbours up, two bits, four and eight at a time (Warren, Hacker's Delight, 5–1). */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
