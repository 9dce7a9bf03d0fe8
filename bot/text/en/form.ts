import type { CalendarDate } from '../../domain/calendar.ts'
import type { FormFault } from '../../domain/request/requestForm.ts'
import type { Question } from '../../reading/reading.ts'
import { englishFigures as figures } from '../figures.ts'
import type { FormWords } from '../formWords.ts'
import { englishLists as lists } from '../lists.ts'
import { terms } from './terms.ts'

const fields: FormWords['fields'] = {
  serviceTypes: 'Service',
  assignment: 'Assignment',
  withFamily: 'With family',
  ages: 'Age',
  gender: 'Gender',
  legalGround: 'Legal ground',
  desiredStart: 'Start',
  expectedDays: 'Days',
  musts: 'Musts',
  shoulds: 'Wishes',
  place: 'Place',
  freeText: 'Free text',
  insatsDecision: 'Decision and secrecy',
  disclosureBasis: 'Decision and secrecy',
}

export const form: FormWords = {
  heading: 'New request',
  instruction: 'Check the details and send. Write nothing that identifies the child.',
  fields,
  pick: 'Choose',
  required: 'Fill this in first.',
  none: 'Not given',
  withFamily: 'with family',
  placeholders: {
    ages: '15 or 6, 9',
    expectedDays: '90',
    place: 'Göteborg, at most 80 km',
    text: 'No names, numbers or addresses.',
    freeText: 'What helps us find the right place. No names, numbers or addresses.',
  },
  place: (name, maxKm, isWish) => {
    if (maxKm === undefined) return name
    const limit = `${isWish ? 'if possible within' : 'at most'} ${Math.round(maxKm)} km`
    return name === '' ? limit : `${name}, ${limit}`
  },
  change: 'Change',
  musts: 'Musts: have to be met',
  shoulds: 'Wishes: should be met',
  noNeeds: 'none',
  faults: count =>
    count === 1
      ? 'The request was not sent. Put this right:'
      : `The request was not sent. Put these ${count} things right:`,
  fault,
  sayWhich,
  notUnderstood: words => `I did not understand: ${words.map(quoted).join(', ')}.`,
  denied: listed => `I left out what you said no to: ${listed}.`,
  corrected: (typed, read) => `I read ${quoted(typed)} as ${quoted(read)}.`,
  filed: 'The request has been sent.',
}

function sayWhich(question: Question, today: CalendarDate): string {
  const field =
    question.field === 'needs' || question.field === 'anchor' || question.field === 'maxKm'
      ? sharedFields[question.field]
      : fields[question.field]
  return `What do you mean by ${quoted(question.words)}: ${lists.anyOf(optionsOf(question, today))}? Fill in ${field}.`
}

const sharedFields = { needs: 'Needs', anchor: 'Place', maxKm: 'Place' } as const

function optionsOf(question: Question, today: CalendarDate): readonly string[] {
  switch (question.field) {
    case 'serviceTypes':
      return question.options.map(option => terms.serviceTypes[option])
    case 'assignment':
      return question.options.map(option => terms.assignments[option])
    case 'withFamily':
      return question.options.map(option => (option ? 'with family' : 'without family'))
    case 'ages':
      return question.options.map(option => figures.ages([option]))
    case 'gender':
      return question.options.map(option => terms.genders[option])
    case 'legalGround':
      return question.options.map(option => terms.legalGrounds[option])
    case 'desiredStart':
      return question.options.map(option => figures.date(option, today))
    case 'expectedDays':
      return question.options.map(figures.days)
    case 'needs':
      return question.options.map(option => terms.needs[option])
    case 'anchor':
      return question.options.map(option => option.name)
    case 'maxKm':
      return question.options.map(km => figures.distance(km))
  }
}

function fault({ field, fault: code }: FormFault): string {
  const name = fields[field]
  switch (code) {
    case 'missing':
      return `${name} is missing. ${whatToFillIn[field] ?? 'Fill it in.'}`
    case 'tooMany':
      return field === 'ages'
        ? `${name}: give at most six children in one request.`
        : `${name}: choose at most four in one request.`
    case 'unreadable':
      return `${name}: could not be read. ${whatToFillIn[field] ?? 'Write it another way.'}`
    case 'outOfRange':
      return `${name}: ${ranges[field] ?? 'the value is not reasonable'}.`
    case 'inThePast':
      return `${name}: the date has passed. Choose today or later.`
    case 'tooFarAhead':
      return `${name}: the date is more than a year ahead. Choose a nearer date.`
    case 'ageAgainstLaw':
      return `${name}: LVU${nbsp}2${nbsp}§ applies under 18, 6${nbsp}§ under 20 and 3${nbsp}§ under 21. Choose another legal ground.`
    case 'ageAgainstService':
      return `${name}: supported housing is for ages 16–20.`
    case 'serviceAgainstLaw':
      return `${name}: LSS housing and the legal ground LSS belong together. Change one of them.`
    case 'basisAgainstAge':
      return `${name}: OSL${nbsp}26:9 applies under 18 only. Choose consent or another ground.`
    case 'basisAgainstLaw':
      return `${name}: OSL${nbsp}26:9${nbsp}c applies to services under LSS only.`
    case 'exceptionWithoutUrgency':
      return `${name}: the exception applies only when the start is within ${figures.days(4)}.`
    case 'tooLong':
      return `${name}: the text is too long. Write at most 600 characters.`
    case 'identifying':
      return `${name}: the text seems to identify someone. Remove personal numbers, phone numbers, mail and street addresses.`
  }
}

const nbsp = '\u00a0'

const whatToFillIn: Partial<FormWords['fields']> = {
  serviceTypes: 'Choose at least one service.',
  assignment: 'Choose urgent, assessment or treatment.',
  ages: 'Write whole years, for example 15 or 6, 9.',
  legalGround: 'Choose a legal ground.',
  desiredStart: 'Choose a date.',
  expectedDays: 'Say roughly how many days.',
  place: 'Write a municipality or district, for example Göteborg, at most 80 km.',
  insatsDecision: 'Choose what applies.',
  disclosureBasis: 'Choose what applies.',
}

const ranges: Partial<FormWords['fields']> = {
  ages: 'give whole years from 0 to 20',
  expectedDays: 'give between 1 and 3,650 days',
  place: 'give a distance between 1 and 2,000 km',
}

function quoted(words: string): string {
  return `“${words}”`
}
