import type { Instant } from '../../bot/domain/calendar.ts'
import { countyName } from '../../bot/domain/register/counties.ts'
import { municipalityName } from '../../bot/domain/register/municipalityName.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import { needsMet, type Unit } from '../../bot/domain/register/unit.ts'
import { wordsFor } from '../../bot/text/words.ts'
import { plantedMunicipalities, plantedRegister } from '../domain/registerIndex/plantedUnits.ts'
import { nationalRegister } from './nationalRegister.ts'

/** A country's units, and among them the planted ones with their decoys, in municipalities that are theirs alone. */
export function searchedRegister(seed: number, units: number, now: Instant): readonly Provider[] {
  const others = nationalRegister({ seed, units, now }).map((provider, nth) => ({
    ...provider,
    units: provider.units
      .filter(({ municipality }) => !plantedMunicipalities.has(municipality))
      .map(unit => ({ ...unit, name: `${unit.name}${nameEnding(nth)}` })),
  }))
  return [...others, ...plantedRegister]
}

/** The invented names are some nine hundred; a country has more. */
function nameEnding(nth: number): string {
  return endings[nth % endings.length] ?? ''
}

const endings =
  'gården backen åsen dalen näset torpet viken udden lunden kullen holmen mossen ängen hagen heden berget sjön ån skogen bruket kvarnen hyttan gläntan stigen'.split(
    ' ',
  )

/** A unit as a text engine gets it: all that it is called, and the Swedish name of all that it is and does. */
export type UnitDocument = Readonly<{
  id: string
  name: string
  place: string
  provider: string
  offers: string
}>

export function documentsOf(register: readonly Provider[]): readonly UnitDocument[] {
  return register.flatMap(provider => provider.units.map(unit => documentOf(unit, provider)))
}

function documentOf(unit: Unit, provider: Provider): UnitDocument {
  return {
    id: unit.id,
    name: unit.name,
    place: `${municipalityName(unit.municipality)} ${countyName(unit.municipality)}`,
    provider: provider.name,
    offers: offersOf(unit).join(' '),
  }
}

function offersOf(unit: Unit): readonly string[] {
  const { terms } = wordsFor('sv')
  return [
    terms.serviceTypes[unit.serviceType],
    ...unit.assignments.map(assignment => terms.assignments[assignment]),
    ...unit.genders.map(gender => terms.genders[gender]),
    ...needsMet(unit).map(need => terms.needs[need]),
    ...unit.methods,
    ...(unit.withFamily ? ['med familj'] : []),
    ...(unit.urgentCapable ? ['akut'] : []),
  ]
}

/** What is asked while someone types: each of these, letter by letter. */
export const typedPhrases = [
  'hvb missbruk göteborg',
  'jourhem syskon malmö',
  'familjehem nära skolan',
  'stödboende 16 stockholm',
  'hedersvåld flicka skyddad adress',
  'lss autism rullstol',
] as const

export function letterByLetter(phrase: string): readonly string[] {
  return Array.from({ length: phrase.length }, (_, at) => phrase.slice(0, at + 1))
}
