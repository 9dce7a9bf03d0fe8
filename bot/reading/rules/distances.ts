import type { Fact } from '../facts.ts'
import { type Found, nothing, numberOf, type Rule, rule } from '../rule.ts'

const atMost =
  '(?:max|maximalt|högst|inom|under|upp till|som mest|ca|cirka|runt|omkring|ungefär|(?:inte|ej|inte för) (?:mer|över|längre|längre bort|längre bort än|längre än|mer än)(?: än)?|inom en radie (?:av|på)|i en radie (?:av|på)|en radie (?:av|på)|avstånd|at most|within|(?:en )?radie(?: på)?)'
const amount = '(\\d{1,4}(?:,\\d)?|en halv|en|ett|halv)'
const unit = '(mil|km|kilometer)'

export const distanceRules: readonly Rule[] = [
  rule(
    `(?:minst|mer än|över|längre än|åtminstone|bortom|längre bort än) ${amount} ${unit}(?: (?:bort))?(?: (?:från|ifrån) \\S{1,30})?`,
    () => nothing,
  ),
  rule(`(?:${atMost} ){0,2}(\\d{1,4}) (?:-|till|eller) (\\d{1,4}) ${unit}`, eitherDistance),
  rule(`(?:${atMost} ){1,2}${amount} ${unit}(?: (?:bort|radie))?`, distance),
  rule(`${amount} ${unit} (?:bort|här ?ifrån)`, distanceAway),
  rule(`${amount} ${unit}(?:s)?(?: radie)?`, distance),
]

function distance({ groups }: Found): readonly Fact[] {
  return [{ about: 'distance', km: kilometres(groups[1] ?? '', groups[2] ?? ''), role: 'said' }]
}

function eitherDistance({ groups, words }: Found): readonly Fact[] {
  const [, near, far, in_] = groups
  const options = [near, far].map(written => kilometres(written ?? '', in_ ?? ''))
  return [{ about: 'question', question: { field: 'maxKm', words, options } }]
}

/** "8 mil bort" may be a limit or how far away it should be. */
function distanceAway({ groups, words }: Found): readonly Fact[] {
  return [
    {
      about: 'question',
      question: { field: 'maxKm', words, options: [kilometres(groups[1] ?? '', groups[2] ?? '')] },
    },
  ]
}

function kilometres(written: string, unit: string): number {
  const number = amountOf(written)
  return Math.round(unit === 'mil' ? 10 * number : number)
}

function amountOf(written: string): number {
  if (/halv$/.test(written)) return 0.5
  if (written === 'ett par') return 2
  return written.endsWith('1 / 2') ? Number(written.split(' ')[0]) + 0.5 : numberOf(written)
}
