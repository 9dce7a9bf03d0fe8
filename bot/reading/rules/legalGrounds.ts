import type { LegalGround } from '../../domain/vocabulary.ts'
import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'

const section = '\\d{1,2}'
const and = '(?:och|o|eller|/|&|-)'
/** The sections that a child is placed by; any other number beside them is an age. */
const placing = '(?:2|3|6|12)'
const placings = `${placing}(?: ${and} ${placing}){0,3}`
const placingsListed = `${placing}(?: (?:,|${and}) ${placing}){0,3}`
/** "Flicka 12, 2 §" is an age and a section: a comma joins only where the law has been named or two signs follow. */
const placingsBeforeSign = `(?<=(?:enligt|enl|jml|av) )${placingsListed}|${placingsListed}(?= § §)|${placings}`
const sign = '(?:§ ){1,2}|paragraf |paragrafen '
const notYears = '(?! (?:- )?(?:år|års|åring|årig|åriga|mån|månad|månader))'
const notACount =
  '(?! (?:- )?(?:år|års|åring|årig|åriga|mån|månad|månader|veckor|vecka|dagar|dygn|mil|km|#person|#siblings|st|platser|/ \\d|- \\d|(?:och|o|eller|&) \\d))'

/** The section numbers by which staff name a ground; the law itself is data elsewhere. */
const lvuGrounds: Readonly<Record<string, LegalGround>> = { '2': 'lvu2', '3': 'lvu3', '6': 'lvu6' }

export const legalGroundRules: readonly Rule[] = [
  rule(`#lvu (?:(?:enl|enligt|jml|jmf) )?(?:${sign})(${placingsListed})${notYears}`, sectionsOfLvu),
  rule(`#lvu (?:(?:enl|enligt|: ?) )?(${placingsListed})(?: §){1,2}`, sectionsOfLvu),
  rule(`#lvu (${section}(?: (?:,|${and}) ${section}){0,3})${notACount}`, plainSectionsOfLvu),
  rule(`(${placingsBeforeSign})(?: §){1,2} (?:(?:i|enl|enligt|st) )?#lvu`, sectionsOfLvu),
  rule(`(?:${sign})(${placingsListed})${notYears}(?: (?:i |enl )?#lvu)?`, sectionsOfLvu),
  rule(`#sol (?:(?:enl|enligt) )?(?:\\d{1,2} kap )?${section}(?: [a-c])? §`, sol),
  rule(`#sol ${section} : ${section}`, sol),
  rule(`${section} kap ${section}(?: [a-c])? § #sol`, sol),
  rule(`${section} : ${section} #sol`, sol),
  rule(`#lss (?:§ )?(\\d{1,2})(?: §| :)(?: (?:p |punkt )?(\\d{1,2}))?`, pointOfLss),
  rule(`(\\d{1,2}) §(?: (?:p |punkt )?(\\d{1,2}))? (?:i )?#lss`, pointOfLss),
  rule(`(9) § (?:p |punkt )?(8)`, pointOfLss),
  rule(`${section} kap(?: ${section} §)?`, () => nothing),
  rule(`(${placingsBeforeSign})(?: §){1,2}`, sectionsOfLvu),
]

function sectionsOfLvu({ groups, words }: Found): readonly Fact[] {
  const numbers = numbersIn(groups[1])
  if (numbers.every(number => number === '12'))
    return [
      { about: 'serviceType', value: 'secureYouthHome' },
      ...lvuQuestion(words, Object.values(lvuGrounds)),
    ]
  const grounds = numbers.flatMap(number => lvuGrounds[number] ?? [])
  const [only] = grounds
  if (only !== undefined && numbers.length === 1) return [{ about: 'legalGround', value: only }]
  return lvuQuestion(words, grounds.length > 0 ? grounds : Object.values(lvuGrounds))
}

/** "LVU 3" is a section, "LVU 15" and "LVU 6 och 9" are not. */
function plainSectionsOfLvu(found: Found): readonly Fact[] | undefined {
  const numbers = numbersIn(found.groups[1])
  return numbers.every(number => number in lvuGrounds) ? sectionsOfLvu(found) : undefined
}

function numbersIn(written: string | undefined): readonly string[] {
  return written?.match(/\d+/g) ?? []
}

function lvuQuestion(words: string, options: readonly LegalGround[]): readonly Fact[] {
  return [{ about: 'question', question: { field: 'legalGround', words, options } }]
}

function sol(): readonly Fact[] {
  return [{ about: 'legalGround', value: 'sol' }]
}

/** Only one point of LSS 9 § is about children who live elsewhere. */
function pointOfLss({ groups }: Found): readonly Fact[] {
  const [, number, point] = groups
  return number === '9' && (point === '8' || point === '')
    ? [{ about: 'legalGround', value: 'lss9-8' }]
    : nothing
}
