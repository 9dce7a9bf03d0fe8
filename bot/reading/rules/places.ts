import type { Fact } from '../facts.ts'
import { type Found, nothing, type Rule, rule } from '../rule.ts'

/** "Nära Angered": within ordinary reach of school and family. */
const nearKm = 30
/** "I Göteborg": about as far as a municipality stretches from its middle. */
const inKm = 15

const place = '#(?:word)?place'
const part = '(?:(?:centrala|norra|södra|västra|östra|inre|yttre) )?'
const around =
  '(?:med |och |i |inkl )?(?:omnejd|närområde|närområdet|kranskommuner|kranskommunerna|grannkommuner|grannkommunerna|omgivning)'

export const placeRules: readonly Rule[] = [
  rule(
    `(?:utanför|(?:långt )?bort(?:a)? från|långt (?:bort )?i?från|(?:inte|ej|aldrig) (?:i |nära |inom |kring |runt |tillbaka till |till )?)${' ?'}${place}(?: (?:eller|och|/) (?:i )?${place}){0,3}`,
    () => nothing,
  ),
  rule(
    `(?:nära|near|close to|närheten av|i närheten av|kring|runt|runtomkring|runtom|runt om|omkring|intill|i trakten av|i anslutning till|vid) (?:till )?${part}${place}(?: ${around})?`,
    near,
  ),
  rule(`(?:i |från |inom )?${part}${place} ${around}`, near),
  rule(
    `(?<=(?:bor|bott|bosatt|skola|skolan|går|hemma|familj|familjen|#parent|folkbokförd|skriven|kommer|nätverk|#person bor) )(?:i|på|från) ${part}${place}`,
    anchorOnly,
  ),
  rule(`(?:i|inom|på) ${part}${place}`, inside),
  rule(`(?:från|ifrån|from) ${part}${place}`, anchorOnly),
  rule('#place', anchorOnly),
]

function near(found: Found): readonly Fact[] {
  return [...anchorOnly(found), { about: 'distance', km: nearKm, role: 'near' }]
}

function inside(found: Found): readonly Fact[] {
  return [...anchorOnly(found), { about: 'distance', km: inKm, role: 'in' }]
}

function anchorOnly({ terms }: Found): readonly Fact[] {
  return terms.flatMap(term => term.places ?? []).map(value => ({ about: 'place', value }))
}
