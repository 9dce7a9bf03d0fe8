import type { WordList } from '../../domain/importing/problem.ts'
import type { Field } from '../../domain/importing/rowValues.ts'
import { listOfField } from '../../domain/importing/wordLists.ts'
import { terms } from './terms.ts'

export const runBy = { own: 'egen regi', external: 'extern regi' } as const
export const permitKinds = { permit: 'tillstånd', notification: 'anmälan' } as const
export const permitStatuses = {
  valid: 'gäller',
  conditional: 'med villkor',
  appealed: 'överklagat',
  revoked: 'återkallat',
} as const
export const agreementKinds = {
  framework: 'ramavtal',
  individual: 'individuellt avtal',
  subscription: 'abonnemang',
} as const

/** What each word of a closed list is called, as it stands in a cell. */
export const wordsIn: Readonly<Record<WordList, Readonly<Record<string, string>>>> = {
  serviceTypes: terms.serviceTypes,
  assignments: terms.assignments,
  genders: terms.genders,
  targetGroups: terms.needs,
  specialNeeds: terms.needs,
  runBy,
  permitKinds,
  permitStatuses,
  agreementKinds,
}

/** A word of a field as it stands in a cell. */
export function wordIn(field: Field, word: string): string {
  const list = listOfField[field]
  return list === undefined ? word : (wordsIn[list][word] ?? word)
}

export const listNames: Readonly<Record<WordList, string>> = {
  serviceTypes: 'en insats',
  assignments: 'ett uppdrag',
  genders: 'ett kön',
  targetGroups: 'en målgrupp',
  specialNeeds: 'något som enheter erbjuder',
  runBy: 'en regi',
  permitKinds: 'tillstånd eller anmälan',
  permitStatuses: 'en status för tillstånd',
  agreementKinds: 'en sorts avtal',
}
