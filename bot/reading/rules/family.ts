import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'

const years = '(?:- )?(?:år|års|åring|årig|åriga)(?: gammal| gamla)?'
const own = '(?:(?:sin|sina|sitt|båda|en|ena|hela|en av|barnets|biologisk|biologiska) ){0,3}'
const withChild =
  '(?:och|o|med|\\+|&|/|-|plus)(?= (?:(?:(?:sitt|sin|sina|ett|en|deras|\\d{1,2}) ){0,2}#(?:person|siblings)|\\d{1,2} (?:- )?(?:år|mån|veckor)))'

const childFollows = new RegExp(`^${withChild}`, 'u')

/** A parent who comes along, and parents who are only talked about. */
export const familyRules: readonly Rule[] = [
  rule(`(\\d{1,2}) ${years} #parent`, parentOfAge),
  rule(`#parent (?:, |\\( |på |är )?(\\d{1,2}) ${years}(?: \\))?`, parentOfAge),
  rule(`#parent ${withChild}`, comesAlong),
  rule(
    '(?:båda )?#parent (?:(?:ska|skall|får|vill|kan|behöver) )?(?:följer|följa|ska|bo|vara|är|placeras|flyttar|flytta)? ?med(?= [,.;)]|$)',
    comesAlong,
  ),
  rule(`(?:utan|ej|inte|ingen) (?:med )?${own}#parent`, staysBehind),
  rule(
    '(?:bor|bott|bodde|vistas|boende) (?:(?:nu|idag|just nu|tillsammans|ihop|hemma|kvar) ){0,2}(?:med|hos) (?:sin |sina |sitt |båda )?(?:#parent|familj|familjen)',
    () => nothing,
  ),
  // Whoever lives there: the difficulty may be theirs.
  rule(
    '(?<=#difficulty )(?:i|inom|hos) (?:sin |hela |egna )?(?:familj|familjen|hemmet|hemmiljö|hemmiljön)',
    () => [{ about: 'parent' }],
  ),
  rule('(?:från|mot|av|inom|hos) (?:sin |hela |egna )?familj(?:en)?', () => nothing),
  rule(`(?:tillsammans|ihop|samplaceras) med ${own}#parent(?: (?:och|o) #parent)?`, comesAlong),
  rule(`med ${own}#parent(?: (?:och|o) #parent)?`, alongWithWhom),
]

/** A parent of at most 20 may be the child that the request is about; an older one is only talked about. */
function parentOfAge({ groups, words, after }: Found): readonly Fact[] {
  const age = Number(groups[1])
  const together: readonly Fact[] = childFollows.test(after) ? comesAlong() : []
  if (age > 20) return [...together, ...nothing, { about: 'parent' }]
  return [...together, { about: 'question', question: { field: 'ages', words, options: [age] } }]
}

function comesAlong(): readonly Fact[] {
  return [{ about: 'withFamily', value: true }]
}

function staysBehind(): readonly Fact[] {
  return [{ about: 'withFamily', value: false }]
}

/** "Pojke 2 år med mamma" comes with her; "konflikt med mamma" does not. */
function alongWithWhom({ before }: Found): readonly Fact[] | undefined {
  const comes =
    /(?:^|#person|#siblings|#service|[,;:(]|år|mån|gammal|årig|placeras|placering|plats|boende|bo|flytta|\)) $/.test(
      before,
    )
  return before === '' || comes ? comesAlong() : undefined
}
