import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ImportLimits, usualLimits } from '../../bot/import/importLimits.ts'
import { openFileReader } from '../../bot/import/readFile.ts'
import { readTables } from '../../bot/import/readTables.ts'
import { aRawWorkbook, aWorkbook } from './aWorkbook.ts'

describe('a workbook', () => {
  test('is read sheet by sheet, with days as days and figures as figures', async () => {
    const file = await aWorkbook({
      HVB: [
        ['Enhet', 'Pris', 'Gäller', 'Akut'],
        ['Kojan', 1234.5, new Date('2026-03-01'), true],
      ],
      Stödboende: [['Enhet'], [null], ['Åsen']],
    })
    expect(await read(file)).toEqual({
      tables: [
        {
          sheet: 'HVB',
          rows: [
            ['Enhet', 'Pris', 'Gäller', 'Akut'],
            ['Kojan', 1234.5, '2026-03-01', true],
          ],
        },
        { sheet: 'Stödboende', rows: [['Enhet'], [null], ['Åsen']] },
      ],
    })
  })

  test('has the values of its formulas and not the formulas', async () => {
    const cells = '<c r="A1" t="str"><f>"Ko"&amp;"jan"</f><v>Kojan</v></c><c r="B1"><f>2*3</f><v>6</v></c>'
    expect(await read(aRawWorkbook(`<row r="1">${cells}</row>`))).toEqual({
      tables: [{ sheet: 'Blad1', rows: [['Kojan', 6]] }],
    })
  })

  test('with a formula that was never calculated has nothing there', async () => {
    const file = aRawWorkbook('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1</f></c></row>')
    expect(await read(file)).toEqual({ tables: [{ sheet: 'Blad1', rows: [[1]] }] })
  })

  test('with a cell that leads nowhere is refused by row and column', async () => {
    const file = aRawWorkbook('<row r="2"><c r="C2" t="b"><v>5</v></c></row>')
    expect(await read(file)).toEqual({ unreadable: 'brokenCell', row: 2, column: 3 })
  })

  test.each([
    [
      'a row so far down that all before it would fill the memory',
      '<row r="900000000"><c r="A900000000"><v>1</v></c></row>',
    ],
    ['a cell so far out that all before it would', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ])('with %s is refused', async (_, rows) => {
    expect(await read(aRawWorkbook(rows), { readingMemoryMb: 64 })).toEqual({
      unreadable: 'tooLargeUnpacked',
    })
  })

  test('that takes too long is given up', async () => {
    expect(await read(aRawWorkbook(''), { readingMs: 1 })).toEqual({ unreadable: 'tooSlow' })
  })
})

describe('a file is refused with what is wrong with it', () => {
  test.each([
    ['nothing in it', Buffer.alloc(0), { unreadable: 'empty' }],
    ['no rows', aRawWorkbook(''), { unreadable: 'empty' }],
    [
      'an older Excel, or a password',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      { unreadable: 'olderExcel' },
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n\u0001\u0000', 'latin1'), { unreadable: 'otherFormat' }],
    ['half a workbook', aRawWorkbook('').subarray(0, 200), { unreadable: 'damaged' }],
  ])('%s', async (_, bytes, refusal) => {
    expect(await read(bytes)).toEqual(refusal)
  })

  const csv = Buffer.from('a;b;c\n1;2;3\n4;5;6')
  test.each([
    ['bytes', { fileBytes: 5 }, { unreadable: 'tooLarge', mostBytes: 5 }],
    ['rows', { rows: 2 }, { unreadable: 'tooManyRows', most: 2 }],
    ['columns', { columns: 2 }, { unreadable: 'tooManyColumns', most: 2 }],
    [
      'letters in a cell',
      { cellLength: 0 },
      { unreadable: 'cellTooLong', sheet: 'lista.csv', row: 1, column: 1, most: 0 },
    ],
  ])('too many %s', async (_, limits, refusal) => {
    expect(await read(csv, limits)).toEqual(refusal)
  })
})

test('rows are told of as they come, to the last', async () => {
  const file = Buffer.from(Array.from({ length: 1_700 }, (_, at) => `Enhet ${at};1`).join('\n'))
  const told: number[][] = []
  await openFileReader(usualLimits)({ name: 'lista.csv', bytes: file }, (done, of) => told.push([done, of]))
  expect(told).toEqual([
    [500, 1_700],
    [1_000, 1_700],
    [1_500, 1_700],
    [1_700, 1_700],
  ])
})

test('files that come at once are read one after the other, and a bad one stands in nobody’s way', async () => {
  const reader = openFileReader(usualLimits)
  const files = [aRawWorkbook('').subarray(0, 99), Buffer.from('a;b')].map(bytes =>
    reader({ name: 'x', bytes }),
  )
  expect(await Promise.all(files)).toEqual([
    { unreadable: 'damaged' },
    { tables: [{ sheet: 'x', rows: [['a', 'b']] }] },
  ])
})

test('random bytes are read or refused, whatever they begin with', async () => {
  const openings = [[], [0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe]]
  const bytes = fc.tuple(fc.constantFrom(...openings), fc.uint8Array({ maxLength: 400 }))
  await fc.assert(
    fc.asyncProperty(bytes, async ([opening, rest]) => {
      const found = await readTables(Buffer.from([...opening, ...rest]), { name: 'x', limits: usualLimits })
      expect('unreadable' in found || found.length > 0).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a workbook with any of its bytes changed is read or refused', async () => {
  const whole = await aWorkbook({
    HVB: [
      ['Enhet', 'Pris'],
      ['Kojan', 1],
      ['Åsen', 2],
    ],
  })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async changes => {
      const changed = Buffer.from(whole)
      for (const [at, byte] of changes) changed[at] = byte
      const found = await readTables(changed, { name: 'x', limits: usualLimits })
      expect('unreadable' in found || found.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})

function read(bytes: Buffer, limits: Partial<ImportLimits> = {}) {
  return openFileReader({ ...usualLimits, ...limits })({ name: 'lista.csv', bytes })
}
