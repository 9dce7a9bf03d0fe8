import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { bot, type House, strayImports, wayBack } from './architecture/house.ts'
import { filesUnder, type Import, importsIn, importsUnder } from './architecture/imports.ts'
import { emptyNames, strayTests } from './architecture/names.ts'
import { tab } from './architecture/tabHouse.ts'

const sources = filesUnder('bot')
const ofTab = filesUnder('tab').filter(file => !file.startsWith('built'))
const tests = filesUnder('tests')
const packing = filesUnder('manifest').map(file => `manifest/${file}`)

const houses: readonly [string, House, readonly string[], readonly Import[]][] = [
  ['bot', bot, sources, importsUnder('bot')],
  ['tab', tab, ofTab, importsUnder('tab').filter(({ from }) => !from.startsWith('built'))],
]

describe.each(houses)('the house of %s', (_, house, files, imports) => {
  test('holds to the table of who may know whom', () => {
    expect(imports.length).toBeGreaterThan(files.length)
    expect(strayImports(house, imports)).toEqual([])
  })

  test('has a table with no way from a part back to itself', () => {
    expect(wayBack(new Map(Object.entries(house.mayImport)))).toBeUndefined()
  })

  test('has no files that import one another in a ring', () => {
    expect(wayBack(filesKnownBy(files, imports))).toBeUndefined()
  })

  test('has a place for every part, and nothing in its table that is not there', () => {
    const parts = new Set(files.map(file => file.split('/')[0]))
    expect(Object.keys(house.mayImport).filter(part => !parts.has(part))).toEqual([])
    const used = new Set(imports.filter(({ inside }) => !inside).map(({ to }) => to))
    expect(Object.keys(house.usedOnlyBy).filter(name => !used.has(name))).toEqual([])
  })
})

describe('every house', () => {
  test('has no name that says nothing', () => {
    expect(emptyNames([...sources, ...ofTab, ...tests, ...packing])).toEqual([])
  })

  test('has every test where whoever changes the source looks for it', () => {
    const named = ofTab.map(file => `tab/${file}`)
    expect(strayTests(tests, [...sources, ...named, ...packing])).toEqual([])
  })
})

test('no test asks Graph past what Microsoft describes of it', () => {
  const texts = tests.map(file => ({ file, text: readFileSync(`tests/${file}`, 'utf8') }))
  const asking = texts.filter(({ text }) => text.includes("/bot/graph/mailbox.ts'"))
  expect(asking.length).toBeGreaterThan(3)
  expect(asking.filter(({ text }) => !text.includes('startDescribedGraph(')).map(({ file }) => file)).toEqual(
    [],
  )
})

describe('a breach is named with its file and what it imports', () => {
  test.each([
    ['domain/request/filing.ts', 'desk/desk.ts', 'domain may not know desk'],
    ['text/sv/chat.ts', 'cards/cardAction.ts', 'text may not know cards'],
    ['cards/queueCard.ts', 'desk/desk.ts', 'cards may not know desk'],
    ['teams/deliver.ts', 'archive/archive.ts', 'teams may not know archive'],
    ['desk/desk.ts', 'teams/bot.ts', 'desk may not know teams'],
    ['teams/bot.ts', 'demo/people.ts', 'teams may not know demo'],
    ['desk/desk.ts', 'start.ts', 'desk may not know start.ts'],
    ['start.ts', 'demo/demo.ts', 'demo is loaded on demand only'],
    ['attic/mail.ts', 'domain/step.ts', 'attic has no place in the house'],
  ])('%s to %s', (from, to, fault) => {
    const found: Import = { from, to, inside: true, how: 'static' }
    expect(strayImports(bot, [found])).toEqual([`${from} imports ${to}: ${fault}`])
  })

  test.each([
    ['desk/desk.ts', 'botbuilder', 'only teams may use botbuilder'],
    ['desk/desk.ts', 'node:sqlite', 'only archive may use node:sqlite'],
    ['domain/law.ts', 'temporal-polyfill', 'only domain/calendar.ts may use temporal-polyfill'],
    [
      'domain/calendar.ts',
      'node:fs',
      'only archive and demo and move and reading and staff.ts and tabFiles.ts may use node:fs',
    ],
    [
      'teams/bot.ts',
      'restify',
      'only api and pages.ts and routes.ts and server.ts and tabFiles.ts may use restify',
    ],
    ['desk/desk.ts', 'lodash', 'nothing is said of who may use lodash'],
  ])('%s to %s', (from, to, fault) => {
    const found: Import = { from, to, inside: false, how: 'static' }
    expect(strayImports(bot, [found])).toEqual([`${from} imports ${to}: ${fault}`])
  })

  test.each([
    ['register/RegisterPage.tsx', '../bot/domain/step.ts', 'register may not know ..'],
    ['register/RegisterPage.tsx', 'queue/QueuePage.tsx', 'register may not know queue'],
  ])('%s to %s', (from, to, fault) => {
    const found: Import = { from, to, inside: true, how: 'static' }
    expect(strayImports(tab, [found])).toEqual([`${from} imports ${to}: ${fault}`])
  })

  test('and the demo loaded when it is needed is none', () => {
    const found: Import = { from: 'start.ts', to: 'demo/demo.ts', inside: true, how: 'dynamic' }
    expect(strayImports(bot, [found])).toEqual([])
  })

  test('a ring is named station by station', () => {
    const ring = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ])
    expect(wayBack(ring)).toEqual(['b.ts', 'c.ts', 'b.ts'])
  })

  test('names that say nothing are found on files and folders', () => {
    const files = ['desk/index.ts', 'cards/utils/figures.ts', 'common.test.ts', 'desk/indexCard.ts']
    expect(emptyNames(files)).toEqual(['desk/index.ts', 'cards/utils/figures.ts', 'common.test.ts'])
  })

  test('a test without a source of its name is found', () => {
    const names = ['desk/desk.test.ts', 'desk/other.test.ts', 'faults/killed.test.ts', 'desk/aDesk.ts']
    expect(strayTests(names, ['desk/desk.ts'])).toEqual(['desk/other.test.ts'])
  })
})

describe('an import is seen however it is written', () => {
  test.each([
    [`import { a } from './a.ts'`, './a.ts', 'static'],
    [`import type { A } from './a.ts'`, './a.ts', 'static'],
    [`import {\n  type A,\n  b,\n} from './a.ts'`, './a.ts', 'static'],
    [`import './a.ts'`, './a.ts', 'static'],
    [`import lexicon from './a.json' with { type: 'json' }`, './a.json', 'static'],
    [`export { a } from './a.ts'`, './a.ts', 'static'],
    [`export * from './a.ts'`, './a.ts', 'static'],
    [`type A = import('./a.ts').A`, './a.ts', 'static'],
    [`const load = async () => await import('./a.ts')`, './a.ts', 'dynamic'],
  ])('%s', (source, to, how) => expect(importsIn(source)).toEqual([{ to, how }]))

  test('and words that only speak of one are not', () => {
    expect(importsIn(`const text = "import { a } from './a.ts'" // from './b.ts'`)).toEqual([])
  })
})

function filesKnownBy(
  files: readonly string[],
  found: readonly Import[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map(file => [file, found.filter(one => one.inside && one.from === file).map(({ to }) => to)]),
  )
}
