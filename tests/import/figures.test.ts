import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readAges, readPrice, readWhole } from '../../bot/import/figures.ts'

const prices = { least: 1, most: 50_000 }
const ages = { least: 0, most: 20 }

describe('a price is read as Swedes write it', () => {
  test.each([
    ['1 234,50', 1234.5],
    ['1\u00a0234,50', 1234.5],
    ['4500', 4500],
    ['4.500', 4500],
    ['4500.5', 4500.5],
    ['4 500 kr', 4500],
    ['4 500:-', 4500],
    ['4 500 kr/dygn', 4500],
    ['4500 SEK', 4500],
    [4500.456, 4500.46],
  ])('%s', (cell, value) => expect(readPrice(cell, prices)).toEqual({ value }))

  test.each([
    ['ca 4500', { fault: 'notANumber' }],
    ['1,234.50', { fault: 'notANumber' }],
    ['12 34', { fault: 'notANumber' }],
    ['', { fault: 'notANumber' }],
    ['450 000', { fault: 'outOfRange', ...prices }],
    ['-4500', { fault: 'outOfRange', ...prices }],
  ])('%s is none', (cell, wrong) => expect(readPrice(cell, prices)).toEqual({ wrong }))

  test('any sum, however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 5_000_000 }),
        fc.constantFrom(' ', '.', '\u00a0', ''),
        (öre, mark) => {
          const kronor = String(Math.floor(öre / 100)).replace(/\B(?=(\d{3})+$)/g, mark)
          const written = `${kronor},${String(öre % 100).padStart(2, '0')}`
          expect(readPrice(written, prices)).toEqual({ value: öre / 100 })
        },
      ),
    )
  })
})

describe('a whole number', () => {
  test.each([
    ['6', 6],
    ['6 platser', 6],
    [6, 6],
    ['16 år', 16],
    ['0', 0],
  ])('%s', (cell, value) => expect(readWhole(cell, { least: 0, most: 20 })).toEqual({ value }))

  test.each([
    ['6,5', { fault: 'notWhole' }],
    ['sex', { fault: 'notANumber' }],
    [21, { fault: 'outOfRange', least: 0, most: 20 }],
  ])('%s is none', (cell, wrong) => expect(readWhole(cell, { least: 0, most: 20 })).toEqual({ wrong }))
})

describe('ages in one cell', () => {
  test.each([
    ['13–17', { from: 13, to: 17 }],
    ['13-17 år', { from: 13, to: 17 }],
    ['13 till 17 år', { from: 13, to: 17 }],
    ['0 år - 6 år', { from: 0, to: 6 }],
    [16, { from: 16, to: 16 }],
  ])('%s', (cell, value) => expect(readAges(cell, ages)).toEqual({ value }))

  test.each([
    ['tonåringar', { fault: 'notAnAge' }],
    ['2026-12-06', { fault: 'notAnAge' }],
    ['13–25', { fault: 'outOfRange', ...ages }],
    ['17–13', { fault: 'reversed', first: 'ageFrom', second: 'ageTo' }],
  ])('%s are none', (cell, wrong) => expect(readAges(cell, ages)).toEqual({ wrong }))
})
