import { describe, expect, test } from '@jest/globals'
import type { Json, StoredFile } from '../../bot/archive/archive.ts'
import { eachAt, inNewestShape } from '../../bot/desk/upcast.ts'

const aFile = (shape: number, state: Json): StoredFile => ({
  id: 'GBG-1',
  kind: 'request',
  version: 4,
  shape,
  state,
})

describe('a stored file', () => {
  const upcasts = [(older: Json) => [older, 'one'], (older: Json) => [older, 'two']]

  test('of the newest shape is read as it stands', () => {
    expect(inNewestShape(aFile(2, 'state'), upcasts)).toEqual(aFile(2, 'state'))
  })

  test('of an older shape is brought up through every one between', () => {
    expect(inNewestShape(aFile(0, 'state'), upcasts)).toEqual(aFile(2, [['state', 'one'], 'two']))
    expect(inNewestShape(aFile(1, 'state'), upcasts)).toEqual(aFile(2, ['state', 'two']))
  })

  test('of a newer shape is not guessed at', () => {
    expect(() => inNewestShape(aFile(3, 'state'), upcasts)).toThrow(
      'Could not read GBG-1: a newer version of Samplats wrote it (shape 3, this version knows 2).',
    )
  })
})

describe('a change at the end of a way', () => {
  const mark = (found: Readonly<Record<string, Json | undefined>>) => ({ ...found, marked: true })

  test('reaches every part of the lists on the way', () => {
    const units = [{ holds: [{ id: 1 }, { id: 2 }] }, { holds: [] }]
    expect(eachAt({ name: 'x', units }, ['units', 'holds'], mark)).toEqual({
      name: 'x',
      units: [
        {
          holds: [
            { id: 1, marked: true },
            { id: 2, marked: true },
          ],
        },
        { holds: [] },
      ],
    })
  })

  test('makes nothing where the way leads nowhere', () => {
    expect(eachAt({ name: 'x', units: [{}, null, 7] }, ['units', 'holds'], mark)).toEqual({
      name: 'x',
      units: [{}, null, 7],
    })
  })
})
