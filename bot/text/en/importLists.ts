import type { WordList } from '../../domain/importing/problem.ts'
import type { Field } from '../../domain/importing/rowValues.ts'
import { listOfField } from '../../domain/importing/wordLists.ts'
import { terms } from './terms.ts'

export const runBy = { own: 'own provision', external: 'external provision' } as const
export const permitKinds = { permit: 'permit', notification: 'notification' } as const
export const permitStatuses = {
  valid: 'valid',
  conditional: 'conditional',
  appealed: 'appealed',
  revoked: 'revoked',
} as const
export const agreementKinds = {
  framework: 'framework agreement',
  individual: 'individual agreement',
  subscription: 'subscription',
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
  serviceTypes: 'a service type',
  assignments: 'an assignment',
  genders: 'a gender',
  targetGroups: 'a target group',
  specialNeeds: 'anything that units offer',
  runBy: 'a way of running it',
  permitKinds: 'permit or notification',
  permitStatuses: 'a status of a permit',
  agreementKinds: 'a kind of agreement',
}
