import type { Code, Meaning } from './codes.ts'
import { tones } from './codes.ts'
import { grammarWords } from './grammarWords.ts'
import { commonFormsOf, inflectionsOf } from './inflections.ts'
import { type LexiconFault, type LexiconLine, lexiconLines } from './lexiconLines.ts'
import { type WordsByLength, wordsByLength } from './spelling.ts'
import { tokensOf } from './tokens.ts'

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
  /** What a mistyped word may be taken for. */
  spelling: WordsByLength
}>

/** Throws one error that names every faulty line. */
export function parseLexicon(text: string): Lexicon {
  const read = lexiconLines(text)
  const lines = read.filter(line => 'expressions' in line)
  const written = keysOfLines(lines.filter(line => !isTails(line)))
  const faults = [...read.filter(line => 'fault' in line), ...written.faults]
  if (faults.length > 0)
    throw new Error(faults.map(({ number, fault }) => `Ordlistan, rad ${number}: ${fault}`).join('\n'))
  return lexiconOf(written.lines, tailsOf(lines))
}

export const emptyLexicon: Lexicon = lexiconOf(new Map(), [])

type LinesByKey = ReadonlyMap<string, LexiconLine>

function keysOfLines(
  lines: readonly LexiconLine[],
): Readonly<{ lines: LinesByKey; faults: readonly LexiconFault[] }> {
  const written = new Map<string, LexiconLine>()
  const faults: LexiconFault[] = []
  for (const line of lines) {
    for (const [key, expression] of line.expressions.flatMap(keysOf)) {
      const earlier = written.get(key)
      if (earlier) faults.push({ number: line.number, fault: alreadyStands(expression, earlier.number) })
      else written.set(key, line)
    }
  }
  return { lines: written, faults }
}

function alreadyStands(expression: string, number: number): string {
  return `"${expression}" står redan på rad ${number}. Ett ord får bara stå på ett ställe.`
}

/** An expression as its words with single spaces; one with a hyphen is also written as one word. */
function keysOf(expression: string): readonly (readonly [key: string, expression: string])[] {
  const spaced = wordsOf(expression.replaceAll('-', ' '))
  const joined = wordsOf(expression.replaceAll('-', ''))
  return [...new Set([spaced, joined])].map(key => [key, expression])
}

function wordsOf(expression: string): string {
  return keyOf(tokensOf(expression).map(token => token.norm))
}

export function keyOf(words: readonly string[]): string {
  return words.join(' ')
}

function lexiconOf(written: LinesByKey, tails: readonly string[]): Lexicon {
  const meanings = withInflections(written)
  const words = new Set([...grammarWords, ...singleWords(meanings.keys())])
  const targets = [...grammarWords, ...singleWords(written.keys()).flatMap(commonFormsOf)]
  return {
    meanings,
    folded: foldedKeys([...meanings.keys(), ...words]),
    longest: Math.max(1, ...[...meanings.keys()].map(key => key.split(' ').length)),
    tails,
    words,
    spelling: wordsByLength(targets.filter(word => words.has(word) && /^\p{L}+$/u.test(word))),
  }
}

function singleWords(keys: Iterable<string>): readonly string[] {
  return [...keys].flatMap(key => key.split(' '))
}

const uninflected: readonly Code[] = [...tones, 'skip', 'atOnce', 'other']

/** A form that two words share belongs to neither, unless it is written out in the list. */
function withInflections(written: LinesByKey): ReadonlyMap<string, Meaning> {
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

function tailsOf(lines: readonly LexiconLine[]): readonly string[] {
  return lines
    .filter(isTails)
    .flatMap(line => line.expressions.flatMap(inflectionsOf))
    .toSorted((one, other) => other.length - one.length)
}

function isTails(line: LexiconLine): boolean {
  return line.meaning.codes[0] === 'tail'
}
