import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { eventReader } from '../../../tab/api/eventText.ts'

const text =
  'id: run-1\ndata: {"type":"reload"}\n\n: ♥\n\n' +
  'id: run-2\ndata: {"type":"changed","providers":[{"id":"Ängen","version":3}],"cases":[]}\n\n'

const heard = [
  { id: 'run-1', message: { type: 'reload' } },
  { id: 'run-2', message: { type: 'changed', providers: [{ id: 'Ängen', version: 3 }], cases: [] } },
]

test('messages are read the same wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(text.length)), cuts => {
      const read = eventReader()
      const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
      expect(pieces.flatMap(read)).toEqual(heard)
    }),
  )
})

test('a message that has not ended is not heard yet', () => {
  expect(eventReader()('id: run-1\ndata: {"type":"reload"}\n')).toEqual([])
})
