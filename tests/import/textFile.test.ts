import { describe, expect, test } from '@jest/globals'
import { usualLimits } from '../../bot/import/importLimits.ts'
import { readTextFile } from '../../bot/import/textFile.ts'

const rows = [
  ['Utförare', 'Enhet', 'Pris'],
  ['Åsö HVB', 'Kojan, nedre', '1 234,50'],
  ['Åsö HVB', 'Kojan; övre', '950'],
]

describe('a text file is read whatever it is written with', () => {
  test.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('%s between cells', (_, separator) => {
    expect(read(written(separator))).toEqual(rows)
  })

  test('commas inside cells that are not quoted do not outnumber the semicolons', () => {
    const text = 'Enhet;Tar emot\nKojan;missbruk, kriminalitet, trauma\nGläntan;trauma, missbruk\nÅsen;npf\n'
    expect(read(Buffer.from(text))[1]).toEqual(['Kojan', 'missbruk, kriminalitet, trauma'])
  })

  test('what Excel itself writes of its separator is obeyed and not read', () => {
    expect(read(Buffer.from('sep=,\r\nEnhet,Pris\r\nKojan,1'))).toEqual([
      ['Enhet', 'Pris'],
      ['Kojan', '1'],
    ])
  })

  test.each([
    ['UTF-8', written(';')],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), written(';')])],
    ['UTF-16, as Excel calls Unicode text', Buffer.from(`\ufeff${written(';')}`, 'utf16le')],
    ['Windows-1252', Buffer.from(written(';').toString(), 'latin1')],
  ])('%s', (_, file) => {
    expect(read(file)).toEqual(rows)
  })

  test('characters that only Windows-1252 has are known', () => {
    expect(read(Buffer.from([0x45, 0x3b, 0x31, 0x33, 0x96, 0x31, 0x37]))).toEqual([['E', '13–17']])
  })

  test('empty rows keep their numbers', () => {
    expect(read(Buffer.from('a;b\n\nc;d'))).toEqual([['a', 'b'], [null], ['c', 'd']])
  })
})

test('a quotation mark that never closes is named with its row', () => {
  const read = readTextFile(Buffer.from('Enhet;Pris\nKojan;1\n"Gläntan;2\nÅsen;3'), usualLimits)
  expect(read).toEqual({ unreadable: 'openQuote', row: 3 })
})

test('a picture is no text file', () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  expect(readTextFile(picture, usualLimits)).toEqual({ unreadable: 'otherFormat' })
})

function read(file: Buffer): readonly unknown[] {
  const found = readTextFile(file, usualLimits)
  if ('unreadable' in found) throw new Error(`The file was refused: ${found.unreadable}.`)
  return found
}

function written(separator: string): Buffer {
  return Buffer.from(rows.map(row => row.map(cell => `"${cell}"`).join(separator)).join('\r\n'))
}
