import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { progressReader } from '../../../tab/api/progressText.ts'

const lines = [
  { progress: { step: 'reading', done: 500, of: 1_200 } },
  { progress: { step: 'checking', done: 1_200, of: 1_200 } },
  { answer: { name: 'Ängens lista' } },
]
const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')

test('lines are read the same wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(text.length)), cuts => {
      const read = progressReader()
      const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
      expect(pieces.flatMap(read)).toEqual(lines)
    }),
  )
})

test('a line that has not ended is not read yet', () => {
  expect(progressReader()('{"answer":{}}')).toEqual([])
})
