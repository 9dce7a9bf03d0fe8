import { describe, expect, test } from '@jest/globals'
import type { Unit } from '../../../bot/domain/register/unit.ts'
import { rowsIn } from '../../../bot/domain/registerIndex/bits.ts'
import { openRegisterIndex } from '../../../bot/domain/registerIndex/registerIndex.ts'
import { findByWords } from '../../../bot/domain/registerIndex/wordSearch.ts'
import { aProvider } from '../../builders/aProvider.ts'
import { aFosterHome, aSupportedHousing, aUnit } from '../../builders/aUnit.ts'
import { theTradeBook } from './theTradeBook.ts'

const ekbacken = aUnit({ id: 'ekbacken', name: 'Ekbacken', takes: ['substanceUse'], genders: ['boy'] })
const solhojden = aFosterHome({
  id: 'solhojden',
  name: 'Solhöjden',
  municipality: '1490',
  meets: ['ownRoom'],
})
const bjorkliden = aUnit({
  id: 'bjorkliden',
  name: 'Björkliden',
  municipality: '1280',
  takes: ['mentalIllHealth'],
  methods: ['traumafokuserad KBT', 'familjeterapi'],
  urgentCapable: false,
  genders: ['girl'],
})
const hasseln = aSupportedHousing({
  id: 'hasseln',
  name: 'Hasseln',
  municipality: '1480',
  takes: ['criminality'],
  urgentCapable: false,
})

describe('a unit is found by', () => {
  test.each([
    ['its name', 'ekbacken', ['ekbacken']],
    ['its name in another case and form', 'EKBACKENS', ['ekbacken']],
    ['its name without dots', 'solhojden', ['solhojden']],
    ['its name with a slip of the pen', 'björklidne', ['bjorkliden']],
    ['the beginning of its name', 'hass', ['hasseln']],
    ['where it is', 'malmö', ['bjorkliden']],
    ['where it is, without dots', 'boras', ['solhojden']],
    ['where it is, in the genitive', 'Malmös', ['bjorkliden']],
    ['its county', 'skåne', ['bjorkliden']],
    ['what it is', 'familjehem', ['solhojden']],
    ['what it is, in another form', 'familjehemmen', ['solhojden']],
    ['what it is, in everyday words', 'fosterfamilj', ['solhojden']],
    ['what it is, in English', 'supported housing', ['hasseln']],
    ['what it is, as a screen has it', 'Stödboende', ['hasseln']],
    ['whom it takes', 'missbruk', ['ekbacken']],
    ['whom it takes, in another form', 'missbrukare', ['ekbacken']],
    ['whom it takes, with a slip of the pen', 'misbruk', ['ekbacken']],
    ['whom it takes, with a slip in a word that is not finished', 'misbr', ['ekbacken']],
    ['whom it takes, in a compound that nobody has listed', 'ungdomsmissbruk', ['ekbacken']],
    ['whom it takes, by the beginning of an expression', 'psykisk oh', ['bjorkliden']],
    ['whom it takes, by one word out of several', 'psykisk', ['bjorkliden']],
    ['what it offers', 'eget rum', ['solhojden']],
    ['what it offers, with a hyphen and a capital', 'Eget-rum', ['solhojden']],
    ['its method', 'KBT', ['bjorkliden']],
    ['what its method begins with', 'trauma', ['bjorkliden']],
    ['what its method ends with', 'terapi', ['bjorkliden']],
    ['an abbreviation with an ending', 'KBT:n', ['bjorkliden']],
    ['that it takes a child at once', 'akutplaceringar', ['ekbacken', 'solhojden']],
    ['several things at once', 'hvb flicka malmö', ['bjorkliden']],
    ['an age that it takes, as a number', 'familjehem 8 år', ['solhojden']],
    ['what is said among words that say nothing', 'ett hem i Malmö för en flicka', ['bjorkliden']],
  ])('%s: %s', (_, asked, found) => {
    expect(idsFound(asked)).toEqual(found)
  })
})

describe('what is asked for', () => {
  test('is every unit when nothing is', () => {
    expect(idsFound('')).toHaveLength(4)
  })

  test('is nothing when no word has to do with any unit, and the words are named', () => {
    expect(findIn(register, 'flygplats xyzzy').unknown).toEqual(['flygplats', 'xyzzy'])
    expect(idsFound('flygplats xyzzy')).toEqual([])
  })

  test('is what suits the other words when one has to do with nothing', () => {
    expect(idsFound('ekbacken xyzzy')).toEqual(['ekbacken'])
  })

  test('is what suits most of the words when nothing suits them all', () => {
    expect(idsFound('familjehem borås missbruk')).toEqual(['solhojden'])
  })

  test('is never every unit because a compound is made of words that otherwise say nothing', () => {
    const home = aUnit({ id: 'home', name: 'Ungdomars boende', municipality: '1280' })
    expect(idsFound('ungdomsboende', [...register, home])).toEqual(['home'])
  })

  test('is no compound when it is longer than any, however long it is', () => {
    const endless = `${'s'.repeat(20_000)}familjehem`
    expect(findIn(register, endless).unknown).toEqual([endless])
  })

  test('is a name though it is made of words that otherwise say nothing', () => {
    const home = aUnit({ id: 'home', name: 'Barnens hem', municipality: '1280' })
    expect(idsFound('barnens hem', [...register, home])).toEqual(['home'])
  })

  test('is a name though it is an expression of the trade', () => {
    const home = aFosterHome({ id: 'home', name: 'Eget rum' })
    expect(idsFound('eget rum', [home, bjorkliden])).toEqual(['home'])
  })
})

describe('what is not wanted is left out', () => {
  test.each([
    ['by a negation alone', 'ej hvb', ['hasseln', 'solhojden']],
    ['with what is wanted besides', 'göteborg inte hvb', ['hasseln']],
    ['by any word that denies', 'utan missbruk', ['bjorkliden', 'hasseln', 'solhojden']],
    ['by an expression of several words', 'inte eget rum', ['bjorkliden', 'ekbacken', 'hasseln']],
    ['in English', 'not hvb', ['hasseln', 'solhojden']],
    ['one thing after another', 'ej hvb ej stödboende', ['solhojden']],
  ])('%s: %s', (_, asked, found) => {
    expect(idsFound(asked).toSorted()).toEqual(found)
  })

  test('and is told as it was written', () => {
    expect(findIn(register, 'Göteborg ej HVB').denied).toEqual(['hvb'])
  })

  test.each([
    ['the negation belongs to an expression of the trade', 'utan husdjur'],
    ['it may be of two things or of one', 'inte hvb eller stödboende'],
    ['it denies what the trade has no word for', 'inte bara hvb'],
    ['nothing comes after it', 'hvb inte'],
  ])('but not where %s: %s', (_, asked) => {
    expect(findIn(register, asked).denied).toEqual([])
  })

  test('and what comes instead is wanted', () => {
    expect(idsFound('inte hvb utan familjehem')).toEqual(['solhojden'])
  })
})

describe('nearer is better:', () => {
  test.each([
    ['exact letters before folded ones', 'björkö', ['Björkö', 'Bjorkö']],
    ['folded letters before exact ones, where they were written so', 'bjorkö', ['Bjorkö', 'Björkö']],
    ['the word before one that begins with it', 'björk', ['Björk', 'Björkö']],
    ['the word before its other forms', 'backarna', ['Backarna', 'Backen']],
  ])('%s', (_, asked, order) => {
    const units = order.map(name => aUnit({ id: name, name }))
    for (const told of [units, units.toReversed()])
      expect(namesByScore(asked, told).slice(0, 2)).toEqual(order)
  })
})

describe('why it is found is said:', () => {
  test('by what it is and by its own words', () => {
    expect(whyFound('missbrukare ekback', ekbacken)).toEqual([
      { asked: 'missbrukare', trait: 'substanceUse' },
      { asked: 'ekback', word: 'ekbacken', field: 'unitName' },
    ])
  })

  test('by what was meant where the pen slipped', () => {
    expect(whyFound('misbruk gotebrog', ekbacken)).toEqual([
      { asked: 'misbruk', trait: 'substanceUse' },
      { asked: 'gotebrog', word: 'göteborg', field: 'municipality' },
    ])
  })

  test('and nothing of a word that it is not found by', () => {
    expect(whyFound('ekbacken eget rum', ekbacken)).toEqual([
      { asked: 'ekbacken', word: 'ekbacken', field: 'unitName' },
    ])
  })
})

const register = [ekbacken, solhojden, bjorkliden, hasseln]

function indexOf(units: readonly Unit[]) {
  return openRegisterIndex(units.map(unit => aProvider({ id: unit.id, name: 'Omsorgen AB', units: [unit] })))
}

function findIn(units: readonly Unit[], asked: string) {
  return findByWords(asked, indexOf(units), theTradeBook)
}

function idsFound(asked: string, units: readonly Unit[] = [ekbacken, solhojden, bjorkliden, hasseln]) {
  const index = indexOf(units)
  const { rows } = findByWords(asked, index, theTradeBook)
  return [...rowsIn(rows)].map(row => index.at(row).unit.id)
}

function namesByScore(asked: string, units: readonly Unit[]) {
  const index = indexOf(units)
  const { rows, scores } = findByWords(asked, index, theTradeBook)
  return [...rowsIn(rows)]
    .toSorted((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
    .map(row => index.at(row).unit.name)
}

function whyFound(asked: string, unit: Unit) {
  const index = indexOf([unit])
  return findByWords(asked, index, theTradeBook).why(index.rowOf(unit.id) ?? -1)
}
