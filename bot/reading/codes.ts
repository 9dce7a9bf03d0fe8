import {
  type Assignment,
  assignments,
  type Gender,
  genders,
  type LegalGround,
  legalGrounds,
  type Need,
  needs,
  type ServiceType,
  serviceTypes,
} from '../domain/vocabulary.ts'

const familyCodes = ['withFamily', 'withoutFamily'] as const
const personCodes = [
  'child',
  'infant',
  'parent',
  'siblings',
  'siblingPair',
  'twins',
  'triplets',
  'siblingsApart',
] as const
const urgencyCodes = ['urgentAsked', 'atOnce'] as const
export const tones = ['wish', 'must', 'negation', 'but'] as const
export type Tone = (typeof tones)[number]

/** What a word can stand for: the vocabulary of the domain, and what the grammar needs beside it. */
export type Code =
  | ServiceType
  | Assignment
  | Gender
  | LegalGround
  | Need
  | (typeof familyCodes)[number]
  | (typeof personCodes)[number]
  | (typeof urgencyCodes)[number]
  | Tone
  | 'tail'
  | 'skip'
  | 'other'

/** The sections of the word list by the names that they have there, and the codes that belong in each. */
export const sections: Readonly<Record<string, readonly Code[]>> = {
  insatser: serviceTypes,
  uppdrag: assignments,
  kön: genders,
  lagrum: legalGrounds,
  behov: needs,
  familj: familyCodes,
  personer: personCodes,
  brådska: urgencyCodes,
  tonfall: tones,
  efterled: ['tail'],
  'hoppas över': ['skip'],
  'andra ord': ['other'],
}

export const codes: readonly Code[] = Object.values(sections).flat()

/** What a word stands for: all of the codes, or one of them that only the writer knows. */
export type Meaning = Readonly<{ codes: readonly [Code, ...Code[]]; oneOf: boolean }>
