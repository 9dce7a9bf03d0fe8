import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addRows,
  type Bits,
  countRows,
  countShared,
  countSharedAt,
  hasRow,
  isEmpty,
  keepRows,
  leaveRows,
  noRows,
  putRow,
  raiseAtRows,
  rowsIn,
  sharedRows,
  takeRow,
  withRoomFor,
  wordsInUse,
} from '../../../bot/domain/registerIndex/bits.ts'

const anyRows = fc.uniqueArray(fc.nat(200)).map(rows => new Set(rows))
const anyTwo = fc.tuple(anyRows, anyRows)

test('a row that was put is there until it is taken, and no other is', () => {
  fc.assert(
    fc.property(anyTwo, ([put, taken]) => {
      const bits = bitsOf(put)
      for (const row of taken) takeRow(bits, row)
      expect(rowsOf(bits)).toEqual(inOrder([...put].filter(row => !taken.has(row))))
      for (const row of put) expect(hasRow(bits, row)).toBe(!taken.has(row))
    }),
  )
})

test('sets of different lengths are added, left out, and kept to what is in both', () => {
  fc.assert(
    fc.property(anyTwo, ([one, other]) => {
      const both = [...one].filter(row => other.has(row))
      const roomy = withRoomFor(200, bitsOf(one))
      addRows(roomy, bitsOf(other))
      expect(rowsOf(roomy)).toEqual(inOrder([...new Set([...one, ...other])]))
      expect(rowsOf(changed(one, bits => leaveRows(bits, bitsOf(other))))).toEqual(
        inOrder([...one].filter(row => !other.has(row))),
      )
      expect(rowsOf(changed(one, bits => keepRows(bits, bitsOf(other))))).toEqual(inOrder(both))
      expect(countShared(bitsOf(one), bitsOf(other))).toBe(both.length)
      const places = wordsInUse(bitsOf(one))
      expect(countSharedAt(places, bitsOf(one), bitsOf(other))).toBe(both.length)
    }),
  )
})

test('a number is raised at every row of a set where it was less, and at no other', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (low, high) => {
      const numbers = new Uint8Array(1_024)
      raiseAtRows(numbers, bitsOf(high), 9)
      raiseAtRows(numbers, bitsOf(low), 7)
      const raised = [...numbers].map((_, row) => (high.has(row) ? 9 : low.has(row) ? 7 : 0))
      expect([...numbers]).toEqual(raised)
    }),
  )
})

test('what sets share is a set of its own', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (one, other) => {
      const [first, second] = [bitsOf(one), bitsOf(other)]
      const shared = rowsOf(sharedRows(first, second))
      expect(shared).toEqual(inOrder([...one].filter(row => other.has(row))))
      expect([rowsOf(first), rowsOf(second)]).toEqual([inOrder([...one]), inOrder([...other])])
      expect(isEmpty(sharedRows(first, second))).toBe(shared.length === 0)
    }),
  )
})

test('rows are counted', () => {
  fc.assert(fc.property(anyRows, rows => expect(countRows(bitsOf(rows))).toBe(rows.size)))
})

test('a row beyond the end is not there, and can be taken all the same', () => {
  const bits = bitsOf(new Set([3]))
  takeRow(bits, 900)
  expect(hasRow(bits, 900)).toBe(false)
  expect(rowsOf(bits)).toEqual([3])
})

/** Made as registers make them: with room for one row after the other. */
function bitsOf(rows: ReadonlySet<number>): Bits {
  let bits = noRows(0)
  for (const row of rows) {
    bits = withRoomFor(row, bits)
    putRow(bits, row)
  }
  return bits
}

function changed(rows: ReadonlySet<number>, change: (bits: Bits) => void): Bits {
  const bits = bitsOf(rows)
  change(bits)
  return bits
}

function rowsOf(bits: Bits): readonly number[] {
  return [...rowsIn(bits)]
}

function inOrder(rows: readonly number[]): readonly number[] {
  return rows.toSorted((one, other) => one - other)
}
