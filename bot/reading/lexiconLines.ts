import { isOneOf } from '../domain/vocabulary.ts'
import { codes, type Meaning, sections } from './codes.ts'

/** One line of the word list: what its expressions mean. */
export type LexiconLine = Readonly<{ number: number; meaning: Meaning; expressions: readonly string[] }>

/** What is wrong with a line, in Swedish, for whoever extends the list. */
export type LexiconFault = Readonly<{ number: number; fault: string }>

export function lexiconLines(text: string): readonly (LexiconLine | LexiconFault)[] {
  const lines: (LexiconLine | LexiconFault)[] = []
  let section = ''
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    const number = at + 1
    const heading = /^\[(.+)\]$/.exec(line)?.[1]
    if (line === '' || line.startsWith('#')) continue
    if (heading === undefined) lines.push(lineFrom(line, number, section))
    else section = heading.trim().toLowerCase()
    if (heading !== undefined && !(section in sections)) lines.push({ number, fault: noSuchSection(heading) })
  }
  return lines
}

function noSuchSection(heading: string): string {
  return `Avsnittet [${heading}] finns inte. Välj bland ${Object.keys(sections).join(', ')}.`
}

function lineFrom(line: string, number: number, section: string): LexiconLine | LexiconFault {
  const codesHere = sections[section]
  if (codesHere === undefined)
    return { number, fault: 'Raden står inte i något avsnitt. Sätt den under en rubrik som [insatser].' }
  const colon = line.indexOf(':')
  if (colon < 0) return { number, fault: 'Kolonet efter koden saknas. En rad ser ut så här: kod: ord, ord' }
  const meaning = meaningFrom(line.slice(0, colon))
  if ('unknown' in meaning) return { number, fault: `Koden ${meaning.unknown} finns inte.` }
  const [first] = meaning.codes
  if (!codesHere.includes(first))
    return { number, fault: `Koden ${first} hör inte hemma i avsnittet [${section}].` }
  const expressions = line
    .slice(colon + 1)
    .split(',')
    .map(expression => expression.trim())
  if (expressions.includes(''))
    return { number, fault: 'Det fattas ett ord efter kolonet eller bredvid ett kommatecken.' }
  return { number, meaning, expressions }
}

function meaningFrom(key: string): Meaning | Readonly<{ unknown: string }> {
  const oneOf = key.includes('|')
  const names = key.split(oneOf ? '|' : '+').map(name => name.trim())
  const [first, ...more] = names.filter(name => isOneOf(codes, name))
  const unknown = names.find(name => !isOneOf(codes, name))
  if (first === undefined || unknown !== undefined) return { unknown: unknown ?? '' }
  return { codes: [first, ...more], oneOf }
}
