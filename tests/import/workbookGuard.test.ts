import { describe, expect, test } from '@jest/globals'
import { strToU8 } from 'fflate'
import { usualLimits } from '../../bot/import/importLimits.ts'
import { isAsClaimed, refuseWorkbook } from '../../bot/import/workbookGuard.ts'
import { aRawWorkbook, claiming } from './aWorkbook.ts'

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheet = 'xl/worksheets/sheet1.xml'
const gigabyte = 1_000_000_000

describe('before anything is unpacked', () => {
  test('an ordinary workbook is let through', () => {
    expect(refuseWorkbook(aRawWorkbook(row), usualLimits)).toBeUndefined()
  })

  test('a bomb is refused: few bytes that become many', () => {
    const bomb = aRawWorkbook(row, { 'xl/media/noll.xml': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(refuseWorkbook(bomb, usualLimits)).toEqual({ unreadable: 'tooLargeUnpacked' })
  })

  test('a claim of a gigabyte is refused as it stands', () => {
    const claim = claiming(aRawWorkbook(row), sheet, gigabyte)
    expect(refuseWorkbook(claim, usualLimits)).toEqual({ unreadable: 'tooLargeUnpacked' })
  })

  test('many parts that are each small enough are refused together', () => {
    const parts = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`xl/${at}.xml`, noise(40_000)]))
    const limits = { ...usualLimits, unpackedBytes: 1_000_000 }
    expect(refuseWorkbook(aRawWorkbook(row, parts), limits)).toEqual({ unreadable: 'tooLargeUnpacked' })
  })

  test.each([
    ['macros', 'xl/vbaProject.bin'],
    ['macros of the old kind', 'xl/macrosheets/sheet1.xml'],
  ])('a workbook with %s is refused', (_, name) => {
    const file = aRawWorkbook(row, { [name]: strToU8('x') })
    expect(refuseWorkbook(file, usualLimits)).toEqual({ unreadable: 'macros' })
  })

  test('too many sheets are refused', () => {
    const sheets = Array.from({ length: usualLimits.sheets }, (_, at) => [
      `xl/worksheets/more${at}.xml`,
      strToU8('x'),
    ])
    const file = aRawWorkbook(row, Object.fromEntries(sheets))
    expect(refuseWorkbook(file, usualLimits)).toEqual({
      unreadable: 'tooManySheets',
      most: usualLimits.sheets,
    })
  })

  test('a zip that is no workbook is told from a damaged one', () => {
    const document = aRawWorkbook(row)
    const asWord = Buffer.from(
      document.toString('latin1').replaceAll('xl/worksheets/', 'word/documents'),
      'latin1',
    )
    expect(refuseWorkbook(asWord, usualLimits)).toEqual({ unreadable: 'otherFormat' })
    expect(refuseWorkbook(document.subarray(0, -30), usualLimits)).toEqual({ unreadable: 'damaged' })
  })

  test('a part behind a password is refused', () => {
    const file = aRawWorkbook(row)
    const entry = file.lastIndexOf(sheet) - 46
    file.writeUInt16LE(1, entry + 8)
    expect(refuseWorkbook(file, usualLimits)).toEqual({ unreadable: 'locked' })
  })
})

describe('while it is unpacked', () => {
  test('a directory that tells the truth is believed', () => {
    expect(isAsClaimed(aRawWorkbook(row))).toBe(true)
  })

  test('a part that becomes more than it claims is given up at its claim', () => {
    const bomb = aRawWorkbook(row, { 'xl/noll.xml': new Uint8Array(60_000_000) })
    const liar = claiming(bomb, 'xl/noll.xml', 1_000)
    expect(refuseWorkbook(liar, usualLimits)).toBeUndefined()
    expect(isAsClaimed(liar)).toBe(false)
  })

  test('a part that becomes less than it claims is not believed either', () => {
    expect(isAsClaimed(claiming(aRawWorkbook(row), sheet, 500))).toBe(false)
  })
})

/** Bytes that do not pack, without chance. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state & 0xff
  })
}
