import type { CalendarDate } from '../domain/calendar.ts'
import { assignments, genders, isOneOf, legalGrounds, needs, serviceTypes } from '../domain/vocabulary.ts'
import { type Code, type Meaning, tones } from './codes.ts'
import type { Fact } from './facts.ts'
import type { Question } from './reading.ts'
import type { Term } from './terms.ts'

/** What a word of the lexicon says by itself, when no rule has taken it together with others. */
export function factsOfTerm(term: Term, next: Term | undefined, today: CalendarDate): readonly Fact[] {
  if (!term.meaning) return []
  // "Direkt efter jul" says nothing about today.
  if (term.meaning.codes[0] === 'atOnce' && next?.seen === 'efter') return []
  if (!term.meaning.oneOf) return term.meaning.codes.flatMap(code => factsOfCode(code, today))
  return [{ about: 'question', question: questionOf(term.meaning, term.text) }]
}

function factsOfCode(code: Code, today: CalendarDate): readonly Fact[] {
  if (isOneOf(serviceTypes, code)) return [{ about: 'serviceType', value: code }]
  if (isOneOf(assignments, code)) return [{ about: 'assignment', value: code }]
  if (isOneOf(genders, code)) return [{ about: 'gender', value: code }]
  if (isOneOf(legalGrounds, code)) return [{ about: 'legalGround', value: code }]
  if (isOneOf(needs, code)) return [{ about: 'need', value: code }]
  if (isOneOf(tones, code)) return [{ about: 'tone', value: code }]
  switch (code) {
    case 'withFamily':
      return [{ about: 'withFamily', value: true }]
    case 'withoutFamily':
      return [{ about: 'withFamily', value: false }]
    case 'infant':
      return [{ about: 'infant' }]
    case 'parent':
      return [{ about: 'parent' }]
    case 'siblings':
      return [{ about: 'siblings', sameAge: false }]
    case 'siblingPair':
      return siblings(2, false)
    case 'twins':
      return siblings(2, true)
    case 'triplets':
      return siblings(3, true)
    case 'siblingsApart':
      return [{ about: 'siblingsApart' }]
    case 'urgentAsked':
      return [{ about: 'urgency' }]
    case 'atOnce':
      return [{ about: 'urgency' }, { about: 'start', value: today, role: 'implied' }]
    case 'child':
    case 'tail':
    case 'skip':
    case 'other':
      return []
  }
}

function siblings(count: number, sameAge: boolean): readonly Fact[] {
  return [
    { about: 'siblings', sameAge },
    { about: 'persons', value: count },
  ]
}

/** The lexicon holds the readings of an ambiguous word to one field. */
function questionOf({ codes }: Meaning, words: string): Question {
  const [first] = codes
  if (isOneOf(serviceTypes, first))
    return { field: 'serviceTypes', words, options: codes.filter(code => isOneOf(serviceTypes, code)) }
  if (isOneOf(assignments, first))
    return { field: 'assignment', words, options: codes.filter(code => isOneOf(assignments, code)) }
  if (isOneOf(genders, first))
    return { field: 'gender', words, options: codes.filter(code => isOneOf(genders, code)) }
  if (isOneOf(legalGrounds, first))
    return { field: 'legalGround', words, options: codes.filter(code => isOneOf(legalGrounds, code)) }
  if (isOneOf(needs, first))
    return { field: 'needs', words, options: codes.filter(code => isOneOf(needs, code)) }
  return { field: 'withFamily', words, options: [true, false] }
}
