import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readNearby } from '../../bot/reading/readNearby.ts'
import { places } from './places.ts'

describe('a search that says how far from where', () => {
  test.each([
    ['jourhem syskon inom 50 km från Göteborg', 50, 'Göteborg', 'jourhem syskon '],
    ['jourhem inom 5 mil från borås syskon', 50, 'Borås', 'jourhem syskon'],
    ['nära Angered hvb', 30, 'Angered', 'hvb'],
    ['HVB:t i närheten av Borås, missbruk', 30, 'Borås', 'HVB:t, missbruk'],
    ['hvb Göteborg högst 8 mil', 80, 'Göteborg', 'hvb '],
    ['8 mil från Västra Frölunda ', 80, 'Västra Frölunda', ' '],
    ['foster home near Borås', 30, 'Borås', 'foster home '],
    ['foster home within 40 km from Mölndal', 40, 'Mölndal', 'foster home '],
  ])('%s', (text, maxKm, name, rest) => {
    expect(readNearby(text, { places })).toMatchObject({ maxKm, place: { name }, rest })
  })

  test('may leave the place to what is chosen beside it', () => {
    expect(readNearby('jourhem inom 5 mil', { places })).toEqual({ maxKm: 50, rest: 'jourhem ' })
  })
})

describe('a search that says nothing certain of distance is left as it is', () => {
  test.each([
    'jourhem göteborg',
    'jourhem i Göteborg',
    'familjehem nära skolan',
    'hvb 15 år',
    'inom 5 mil från Borås eller Göteborg',
    'inom 5 mil eller 8 mil från Borås',
    'minst 5 mil från Borås',
    'inte nära Borås',
    '',
  ])('%s', text => {
    expect(readNearby(text, { places })).toBeUndefined()
  })
})

test('whatever is typed, nothing is left to look for that was not written', () => {
  const anyWord = fc.constantFrom(
    'hvb',
    'nära',
    'inom',
    '5',
    'mil',
    'km',
    'från',
    'Borås',
    'Vara',
    'ö',
    ',',
    '-',
  )
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 12 }), words => {
      const read = readNearby(words.join(' '), { places })
      const written = new Set(words)
      for (const word of (read?.rest ?? '').split(/ |(?=[,-])/)) if (word) expect(written).toContain(word)
    }),
  )
})
