import { describe, expect, test } from '@jest/globals'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { readMunicipality } from '../../bot/import/municipalityCell.ts'

describe('a municipality', () => {
  test.each([
    ['Göteborg', '1480'],
    ['göteborg', '1480'],
    ['Goteborg', '1480'],
    ['Göteborgs kommun', '1480'],
    ['Göteborgs stad', '1480'],
    ['Upplands-Bro', '0139'],
    ['Upplands Bro kommun', '0139'],
    ['1480', '1480'],
    [114, '0114'],
    ['Håbo', '0305'],
    ['Habo', '0643'],
    ['Borås kommun', '1490'],
  ])('%s', (cell, value) => expect(readMunicipality(cell)).toEqual({ value }))

  test('by its own name is never another', () => {
    for (const { code, name } of municipalities) expect(readMunicipality(name)).toEqual({ value: code })
  })

  test.each([
    ['Götebrog', ['Göteborg']],
    ['Kungsbaka', ['Kungsbacka']],
    ['Partile', ['Partille']],
    ['Paris', []],
  ])('%s is none, and what may be meant is named', (cell, near) => {
    expect(readMunicipality(cell)).toEqual({ wrong: { fault: 'unknownMunicipality', near } })
  })
})
