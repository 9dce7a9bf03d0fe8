import type { Fact } from '../facts.ts'
import { type Found, type Rule, rule } from '../rule.ts'

/** A month counts as 30 days and a year as 365 here: this is an expected length, not a deadline. */
const daysIn: readonly Readonly<{ unit: RegExp; days: number }>[] = [
  { unit: /^(?:dag|dygn)/, days: 1 },
  { unit: /^v/, days: 7 },
  { unit: /^mån/, days: 30 },
  { unit: /^kvartal/, days: 90 },
  { unit: /^halvår/, days: 180 },
  { unit: /^år/, days: 365 },
]

const unit = '(dagar|dag|dygn|veckor|vecka|v|månader|månad|mån)'
const roughly =
  '(?:(?:ca|cirka|ungefär|minst|max|högst|upp till|åtminstone|drygt|beräknat|beräknad till|till|en|på) ){0,2}'
const lasting = `(?:i|under|på|för|tid|längd|placeringstid|vårdtid|perioden|period|beräknas|beräknad) (?:(?::|är|om) )?${roughly}`
const notAWeekNumber = '(?! \\d)'

export const stayRules: readonly Rule[] = [
  rule(
    `(?:${lasting})?(\\d{1,3}) (?:-|till|eller|/) (\\d{1,3}) (dagar|dygn|veckor|v|månader|mån|år)${notAWeekNumber}`,
    eitherStay,
  ),
  rule(`${lasting}(\\d{1,3}|en|ett) (?:${unit.slice(1, -1)}|år)${notAWeekNumber}`, stayOfWords),
  rule(`(?:${lasting})?(?:ett )?(halvår|kvartal)`, ({ groups }) => stay(1, groups[1] ?? '')),
  rule(`(?:${roughly})(\\d{1,3}) (?:månader|månad|mån)${notAWeekNumber}`, monthsOfSomething),
  rule(`${roughly}(\\d{1,3}|en) ${unit}${notAWeekNumber}`, ({ groups }) =>
    stay(count(groups[1]), groups[2] ?? ''),
  ),
]

function stayOfWords({ groups, terms }: Found): readonly Fact[] {
  return stay(count(groups[1]), terms.at(-1)?.seen ?? '')
}

function stay(times: number, written: string): readonly Fact[] {
  return [{ about: 'stay', days: times * daysOf(written) }]
}

function eitherStay({ groups, words }: Found): readonly Fact[] {
  const [, shorter, longer, written] = groups
  const options = [shorter, longer].map(times => count(times) * daysOf(written ?? ''))
  return [{ about: 'question', question: { field: 'expectedDays', words, options } }]
}

/** "8 mån" by itself is a baby's age or a stay; the rest of the sentence tells. */
function monthsOfSomething({ groups }: Found): readonly Fact[] {
  const months = count(groups[1])
  return [{ about: 'months', value: Math.floor(months / 12), days: 30 * months }]
}

function count(written: string | undefined): number {
  return written === 'en' || written === 'ett' ? 1 : Number(written)
}

function daysOf(written: string): number {
  return daysIn.find(({ unit }) => unit.test(written))?.days ?? 0
}
