import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readPlace } from '../../bot/reading/readPlace.ts'
import { places } from './places.ts'

describe('a place and a distance are read', () => {
  test.each([
    ['Angered', { name: 'Angered' }],
    ['Göteborg, högst 80 km', { name: 'Göteborg', maxKm: 80 }],
    ['Göteborg, helst inom 80 km', { name: 'Göteborg', maxKm: 80, maxKmIsWish: true }],
    ['Göteborg, at most 80 km', { name: 'Göteborg', maxKm: 80 }],
    ['Göteborg, if possible within 80 km', { name: 'Göteborg', maxKm: 80, maxKmIsWish: true }],
    ['inom 8 mil från Borås', { name: 'Borås', maxKm: 80 }],
    ['8 mil från borås', { name: 'Borås', maxKm: 80 }],
    ['Borås 80 km', { name: 'Borås', maxKm: 80 }],
    ['nära Angered', { name: 'Angered', maxKm: 30 }],
    ['i Göteborg', { name: 'Göteborg', maxKm: 15 }],
    ['Göteborg, inte mer än 5 mil', { name: 'Göteborg', maxKm: 50 }],
    ['upplands-bro', { name: 'Upplands-Bro' }],
    ['Västra Frölunda', { name: 'Västra Frölunda' }],
    ['Vara', { name: 'Vara' }],
    ['goteborg', { name: 'Göteborg' }],
    ['Göteborgs kommun', { name: 'Göteborg' }],
  ])('%s', (text, anchor) => {
    const read = readPlace(text, { places })
    expect(read).toMatchObject(anchor)
    expect('reason' in read || { name: read.name, maxKm: read.maxKm, maxKmIsWish: read.maxKmIsWish }).toEqual(
      {
        maxKm: undefined,
        maxKmIsWish: undefined,
        ...anchor,
      },
    )
  })
})

describe('what is no place is refused with the reason', () => {
  test.each([
    ['', 'empty'],
    ['högst 80 km', 'noPlace'],
    ['Atlantis', 'noPlace'],
    ['Göteborg eller Borås', 'severalPlaces'],
    ['Göteborg 5-8 mil', 'severalDistances'],
    ['Göteborg 80', 'strayWords'],
    ['Göteborg vid skolan', 'strayWords'],
    ['utanför Göteborg', 'noPlace'],
  ])('"%s": %s', (text, reason) => expect(readPlace(text, { places })).toMatchObject({ reason }))
})

test('whatever is written, it is a place of the list, or refused with a reason', () => {
  const names = places.map(({ name }) => name)
  const word = fc.oneof(fc.constantFrom(...names, 'inom', 'högst', '8', 'mil', 'km', 'eller'), fc.string())
  const text = fc.array(word, { maxLength: 6 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, written => {
      const read = readPlace(written, { places })
      if ('reason' in read) expect(reasons).toContain(read.reason)
      else expect(names).toContain(read.name)
    }),
  )
})

const reasons = ['empty', 'noPlace', 'severalPlaces', 'severalDistances', 'strayWords']
