import {
  type Assignment,
  assignments,
  type Gender,
  genders,
  isOneOf,
  type LegalGround,
  legalGrounds,
  type Need,
  needs,
  type ServiceType,
  serviceTypes,
} from '../domain/vocabulary.ts'
import { grammarWords } from './grammarWords.ts'
import { inflectionsOf } from './inflections.ts'
import { type WordsByLength, wordsByLength } from './spelling.ts'
import { tokensOf } from './tokens.ts'

const familyCodes = ['withFamily', 'withoutFamily'] as const
const personCodes = [
  'child',
  'infant',
  'parent',
  'siblings',
  'siblingPair',
  'twins',
  'triplets',
  'siblingsApart',
] as const
const urgencyCodes = ['urgentAsked', 'atOnce'] as const
export const tones = ['wish', 'must', 'negation', 'but'] as const
export type Tone = (typeof tones)[number]

export type Code =
  | ServiceType
  | Assignment
  | Gender
  | LegalGround
  | Need
  | (typeof familyCodes)[number]
  | (typeof personCodes)[number]
  | (typeof urgencyCodes)[number]
  | Tone
  | 'tail'
  | 'skip'

/** What a word stands for: all of the codes, or one of them that only the writer knows. */
export type Meaning = Readonly<{ codes: readonly [Code, ...Code[]]; oneOf: boolean }>

export type Lexicon = Readonly<{
  /** By the words of an expression with single spaces, in every inflection. */
  meanings: ReadonlyMap<string, Meaning>
  /** The same keys as someone without å, ä and ö writes them, where only one key is written so. */
  folded: ReadonlyMap<string, string>
  /** How many words the longest expression has. */
  longest: number
  /** What may follow a word in a compound without changing it, longest first. */
  tails: readonly string[]
  /** Every single word that occurs, in expressions too. */
  words: ReadonlySet<string>
  spelling: WordsByLength
}>

/** The section names as the file has them, and the codes that belong there. */
const sections: Readonly<Record<string, readonly Code[]>> = {
  insatser: serviceTypes,
  uppdrag: assignments,
  kön: genders,
  lagrum: legalGrounds,
  behov: needs,
  familj: familyCodes,
  personer: personCodes,
  brådska: urgencyCodes,
  tonfall: tones,
  efterled: ['tail'],
  'hoppas över': ['skip'],
}
const allCodes = Object.values(sections).flat()

type Line = Readonly<{ number: number; section: string; meaning: Meaning; expressions: readonly string[] }>

/** Throws one error that names every faulty line, in Swedish, for whoever extends the list. */
export function parseLexicon(text: string): Lexicon {
  const faults: string[] = []
  const lines = linesOf(text, (number, fault) => faults.push(`Ordlistan, rad ${number}: ${fault}`))
  const meanings = meaningsOf(lines, (number, fault) => faults.push(`Ordlistan, rad ${number}: ${fault}`))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return lexiconOf(meanings, tailsOf(lines))
}

export const emptyLexicon: Lexicon = lexiconOf(new Map(), [])

type Complain = (line: number, fault: string) => void

function linesOf(text: string, complain: Complain): readonly Line[] {
  const lines: Line[] = []
  let section = ''
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (heading !== undefined) {
      section = heading.trim().toLowerCase()
      if (!(section in sections))
        complain(at + 1, `avsnittet [${heading}] finns inte. Välj bland ${Object.keys(sections).join(', ')}.`)
      continue
    }
    const read = lineFrom(line, at + 1, section)
    if (typeof read === 'string') complain(at + 1, read)
    else lines.push(read)
  }
  return lines
}

function lineFrom(line: string, number: number, section: string): Line | string {
  const codesHere = sections[section]
  if (codesHere === undefined)
    return 'raden står inte i något avsnitt. Sätt den under en rubrik som [insatser].'
  const colon = line.indexOf(':')
  if (colon < 0) return 'kolonet efter koden saknas. En rad ser ut så här: kod: ord, ord'
  const key = line.slice(0, colon)
  const oneOf = key.includes('|')
  const [first, ...more] = key.split(oneOf ? '|' : '+').map(code => code.trim())
  const unknown = [first, ...more].find(code => !isOneOf(allCodes, code))
  if (unknown !== undefined || !isOneOf(allCodes, first)) return `koden ${unknown} finns inte.`
  if (!codesHere.includes(first)) return `koden ${first} hör inte hemma i avsnittet [${section}].`
  const expressions = line
    .slice(colon + 1)
    .split(',')
    .map(expression => expression.trim())
  if (expressions.includes('')) return 'det fattas ett ord före eller efter ett kommatecken.'
  return {
    number,
    section,
    meaning: { codes: [first, ...more.filter(code => isOneOf(allCodes, code))], oneOf },
    expressions,
  }
}

function meaningsOf(lines: readonly Line[], complain: Complain): ReadonlyMap<string, Meaning> {
  const written = new Map<string, Line>()
  for (const line of lines.filter(line => !isTails(line))) {
    for (const expression of line.expressions) {
      for (const key of keysOf(expression)) {
        const earlier = written.get(key)
        if (earlier)
          complain(
            line.number,
            `"${expression}" står redan på rad ${earlier.number}. Ett ord får bara stå på ett ställe.`,
          )
        else written.set(key, line)
      }
    }
  }
  return withInflections(written)
}

/** An expression as its words with single spaces; one with a hyphen is also written as one word. */
function keysOf(expression: string): readonly string[] {
  const spaced = wordsOf(expression.replaceAll('-', ' '))
  const joined = wordsOf(expression.replaceAll('-', ''))
  return spaced === joined ? [spaced] : [spaced, joined]
}

function wordsOf(expression: string): string {
  return keyOf(tokensOf(expression).map(token => token.norm))
}

export function keyOf(words: readonly string[]): string {
  return words.join(' ')
}

const uninflected: readonly Code[] = [...tones, 'skip', 'atOnce']

/** A form that two words share belongs to neither, unless it is written out in the list. */
function withInflections(written: ReadonlyMap<string, Line>): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>([...written].map(([key, line]) => [key, line.meaning]))
  const shared = new Set<string>()
  for (const [key, { meaning }] of written) {
    if (uninflected.includes(meaning.codes[0])) continue
    for (const form of formsOf(key)) {
      if (written.has(form)) continue
      const other = meanings.get(form)
      if (other && other !== meaning) shared.add(form)
      else meanings.set(form, meaning)
    }
  }
  for (const form of shared) meanings.delete(form)
  return meanings
}

function formsOf(key: string): readonly string[] {
  const end = key.lastIndexOf(' ') + 1
  return inflectionsOf(key.slice(end)).map(form => key.slice(0, end) + form)
}

function lexiconOf(meanings: ReadonlyMap<string, Meaning>, tails: readonly string[]): Lexicon {
  const words = new Set([...grammarWords, ...[...meanings.keys()].flatMap(key => key.split(' '))])
  return {
    meanings,
    folded: foldedKeys([...meanings.keys(), ...words]),
    longest: Math.max(1, ...[...meanings.keys()].map(key => key.split(' ').length)),
    tails,
    words,
    spelling: wordsByLength([...words].filter(word => /^\p{L}+$/u.test(word))),
  }
}

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function foldedKeys(keys: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(keys)
  const folded = new Map<string, string>()
  const shared = new Set<string>()
  for (const key of known) {
    const plain = fold(key)
    if (plain === key || known.has(plain)) continue
    if (folded.has(plain)) shared.add(plain)
    folded.set(plain, key)
  }
  for (const plain of shared) folded.delete(plain)
  return folded
}

function tailsOf(lines: readonly Line[]): readonly string[] {
  return lines
    .filter(isTails)
    .flatMap(line => line.expressions.flatMap(inflectionsOf))
    .toSorted((one, other) => other.length - one.length)
}

function isTails(line: Line): boolean {
  return line.meaning.codes[0] === 'tail'
}
