import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'
import { askedAge, oldest } from './saidAges.ts'
import { month } from './saidDates.ts'

const years = '(?:- )?(?:år|års|åring|årig|åriga|årigt|åringar|åringen)(?: gammal| gammalt| gamla)?'
const months = '(?:- )?(?:mån|månad|månader|månaders)'
const weeks = '(?:- )?(?:vecka|veckor|veckors|v|dag|dagar|dagars|dygn)'
const andWord = '(?:och|o|&|\\+|samt|resp|respektive)'
const and = `(?:, ${andWord}|,|${andWord})`
const list = `\\d{1,2}(?: ${and} (?:en |ett )?\\d{1,2}){0,9}`
/** Between who it is about and the age: "barn, 4 år", "syskon (6 och 9)", "ålder: 15". */
const leadingUp = '(?: (?:på|,|\\(|:|om|ca|cirka|är|=|-|i|åldern|åldrarna|ungefär)){0,3} '
const aboutWhom = `(?<=(?:#person|#siblings|ålder|åldern|åldrar|åldrarna)${leadingUp})`
const aboutSeveral = `(?<=(?:#siblings|åldrar|åldrarna)${leadingUp})`
const thatOld = '(?: gammal| gammalt| gamla|(?= (?:gammal |gammalt )?#person))'

/** "Pojke 15, 3 december", "flicka 14, 2 försök": after a bare age, a comma and one more number may begin something else. */
const listWithAnd = `\\d{1,2}(?: , (?:en |ett )?\\d{1,2}){0,8}(?: ,)? ${andWord} (?:en |ett )?\\d{1,2}`
const listWithoutCommas = `\\d{1,2}(?: ${andWord} (?:en |ett )?\\d{1,2}){0,9}`
const endOfList = '(?= [.;)]| ,(?! \\d)| #(?:lvu|sol|lss|service|place)|$)'
const notAnAge = `(?! (?:[/:%]|§(?! \\d)|kr|mil|km|mån|månader|månad|vecka|veckor|v|dag|dagar|dygn|st|platser|år|#person|#siblings|${month}))`

export const ageRules: readonly Rule[] = [
  rule(`(\\d{1,2}) (?:-|/|till|eller|alt) (\\d{1,2}) ${years}`, between),
  rule(
    `${aboutWhom}(\\d{1,2}) (?:-|/|eller) (\\d{1,2})(?! [/-] \\d| (?:mån|månader|veckor|dagar|mil|km))`,
    between,
  ),
  rule(`(\\d{1,2}) (?:år|års|1 / 2 år) (\\d{1,2}) ${months}`, yearsThenMonths),
  rule(`(\\d{1,2}) år (?:och|o) (\\d{1,2}) ${months}`, yearsAndMonths),
  rule(`(\\d{1,2}) 1 / 2 ${years}`, listOfYears),
  rule(`(\\d{1,2}),(\\d) ${years}`, decimalYears),
  rule(`${aboutWhom}(\\d{1,2}),(\\d)(?! (?:mil|km|mån|${month}))`, decimalYears),
  rule(`(?<!(?:^| )i )(${list}) ${years}`, listOfYears),
  rule(`(?:en|ett) (?:- )?(?:åring|årig|årigt|åriga|åringen|år gammal|år gammalt|års)`, () => [
    { about: 'age', value: 1 },
  ]),
  rule(`${aboutWhom}ett år`, () => [{ about: 'age', value: 1 }]),
  rule(`${aboutWhom}(${list}|en) ${months}(?: gammal| gammalt| gamla)?`, listOfMonths),
  rule(`(${list}|en) ${months}${thatOld}`, listOfMonths),
  rule(`${aboutWhom}(?:\\d{1,2}|en) ${weeks}(?: gammal| gammalt| gamla)?`, () => [
    { about: 'age', value: 0 },
  ]),
  rule(`(?:\\d{1,2}|en) ${weeks}${thatOld}`, () => [{ about: 'age', value: 0 }]),
  rule('(?:ett )?halvår gammal', () => [{ about: 'age', value: 0 }]),
  rule(`${aboutSeveral}(${list})${notAnAge}`, listOfYears),
  rule(`${aboutWhom}(${listWithAnd})${notAnAge}`, listOfYears),
  rule(`${aboutWhom}(${list})${endOfList}`, listOfYears),
  rule(`${aboutWhom}(${listWithoutCommas})${notAnAge}`, listOfYears),
  rule('(\\d{1,2}) (?:stycken |st |små )?#siblings', countedSiblings),
  // A count of children; the children themselves are read by what follows.
  rule('(\\d{1,2})(?= (?:- )?(?:stycken |st |yngre |äldre |små |biologiska )?#person)', persons),
]

function listOfYears({ groups }: Found): readonly Fact[] | undefined {
  const ages = numbersIn(groups[1])
  return ages.every(age => age <= oldest) ? ages.map(value => ({ about: 'age', value })) : nothing
}

function listOfMonths({ groups }: Found): readonly Fact[] {
  const ages = groups[1] === 'en' ? [1] : numbersIn(groups[1])
  return ages.map(count => ({ about: 'age', value: Math.floor(count / 12) }))
}

function numbersIn(written: string | undefined): readonly number[] {
  return (written?.match(/\d+/g) ?? []).map(Number)
}

/** "15-16 år": which of them is asked. */
function between({ groups, words }: Found): readonly Fact[] | undefined {
  const [from, to] = [Number(groups[1]), Number(groups[2])]
  if (from >= to || to > oldest) return nothing
  return askedAge(
    words,
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  )
}

function yearsThenMonths({ groups }: Found): readonly Fact[] | undefined {
  const age = Number(groups[1])
  return age <= oldest ? [{ about: 'age', value: age }] : undefined
}

/** "2 år och 8 mån" is one child or two; with siblings spoken of it is two. */
function yearsAndMonths({ groups, words, before }: Found): readonly Fact[] | undefined {
  const age = Number(groups[1])
  if (age > oldest) return undefined
  const younger = Math.floor(Number(groups[2]) / 12)
  if (!severalIn(before)) return askedAge(words, [younger, age])
  return [age, younger].map(value => ({ about: 'age', value }))
}

/** "15,5 år" and "2,5 år" are one child, "syskon 4,5 år" and "6,9 år" are two. */
function decimalYears({ groups, words, before, after }: Found): readonly Fact[] | undefined {
  const [whole, rest] = [Number(groups[1]), Number(groups[2])]
  if (whole > oldest) return undefined
  const isHalf = rest === 5 && (whole > rest || !severalIn(before))
  if (isHalf && whole < rest && severalIn(after)) return askedAge(words, [whole, rest])
  return (isHalf ? [whole] : [whole, rest]).map(value => ({ about: 'age', value }))
}

/** Siblings, or a count of children. */
function severalIn(seen: string): boolean {
  return seen.includes('#siblings') || /\d #person/.test(seen)
}

function persons({ groups }: Pick<Found, 'groups'>): readonly Fact[] {
  return [{ about: 'persons', value: Number(groups[1]) }]
}

function countedSiblings({ groups, terms }: Found): readonly Fact[] {
  const sameAge = terms.some(({ meaning }) => meaning?.codes.includes('twins'))
  return [...persons({ groups }), { about: 'siblings', sameAge }]
}
