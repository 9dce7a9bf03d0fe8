import { type SpecialNeed, specialNeeds, type TargetGroup, targetGroups } from '../../domain/vocabulary.ts'
import type { Chance } from './chance.ts'
import type { Likelihood, Traits, UnitLine } from './unitLine.ts'

/** Whom a unit takes and refuses, and what it offers. */
export type Profile = Readonly<{
  takes: readonly TargetGroup[]
  refuses: readonly TargetGroup[]
  meets: readonly SpecialNeed[]
}>

export function demoProfile({ takes, refuses, meets }: UnitLine, chance: Chance): Profile {
  const taken = targetGroups.filter(group => chance.happens(probabilityOf(group, takes)))
  const refused = refuses.filter(group => !taken.includes(group) && chance.happens(0.5))
  const offered = specialNeeds.filter(need =>
    chance.happens(Math.max(probabilityOf(need, meets), probabilityOf(need, metAnywhere))),
  )
  return { takes: taken, refuses: refused, meets: withoutContradiction(offered) }
}

const probabilities: Readonly<Record<Likelihood, number>> = {
  always: 1,
  often: 0.7,
  sometimes: 0.25,
  rarely: 0.08,
}

const likelihoods = ['always', 'often', 'sometimes', 'rarely'] as const satisfies readonly Likelihood[]

/** What any home or house may happen to offer. */
const metAnywhere: Traits<SpecialNeed> = {
  often: ['languageEnglish', 'smokeFree'],
  sometimes: ['halalFood', 'languageArabic', 'petFree', 'keepsSchool', 'wheelchairAccess'],
  rarely: [
    'languageSomali',
    'languageDari',
    'languageTigrinya',
    'languageFinnish',
    'signLanguage',
    'medicalCare',
  ],
}

function probabilityOf<Word>(word: Word, traits: Traits<Word>): number {
  const likelihood = likelihoods.find(each => traits[each]?.includes(word))
  return likelihood ? probabilities[likelihood] : 0
}

/** Where there are animals it is not free of them. */
function withoutContradiction(offered: readonly SpecialNeed[]): readonly SpecialNeed[] {
  return offered.includes('animals') ? offered.filter(need => need !== 'petFree') : offered
}
