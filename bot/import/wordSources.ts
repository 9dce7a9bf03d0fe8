import { runByWords } from '../domain/importing/rowValues.ts'
import { agreementKinds } from '../domain/register/agreement.ts'
import { permitKinds, permitStatuses } from '../domain/register/permit.ts'
import { assignments, genders, serviceTypes, specialNeeds, targetGroups } from '../domain/vocabulary.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { wordsFor } from '../text/words.ts'

const sv = wordsFor('sv')
const en = wordsFor('en')

/** The closed lists that cells are read by, in both languages; the word list knows their synonyms. */
export function wordSources(lexicon: Lexicon) {
  const needs = [sv.terms.needs, en.terms.needs]
  return {
    serviceTypes: {
      list: 'serviceTypes',
      words: serviceTypes,
      names: [sv.terms.serviceTypes, en.terms.serviceTypes],
      lexicon,
    },
    assignments: {
      list: 'assignments',
      words: assignments,
      names: [sv.terms.assignments, en.terms.assignments],
      lexicon,
    },
    genders: { list: 'genders', words: genders, names: [sv.terms.genders, en.terms.genders], lexicon },
    targetGroups: { list: 'targetGroups', words: targetGroups, names: needs, lexicon },
    specialNeeds: { list: 'specialNeeds', words: specialNeeds, names: needs, lexicon },
    runBy: { list: 'runBy', words: runByWords, names: [sv.importing.runBy, en.importing.runBy], lexicon },
    permitKinds: {
      list: 'permitKinds',
      words: permitKinds,
      names: [sv.importing.permitKinds, en.importing.permitKinds],
      lexicon,
    },
    permitStatuses: {
      list: 'permitStatuses',
      words: permitStatuses,
      names: [sv.importing.permitStatuses, en.importing.permitStatuses],
      lexicon,
    },
    agreementKinds: {
      list: 'agreementKinds',
      words: agreementKinds,
      names: [sv.importing.agreementKinds, en.importing.agreementKinds],
      lexicon,
    },
  } as const
}
