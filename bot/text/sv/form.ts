import type { CalendarDate } from '../../domain/calendar.ts'
import type { FormFault } from '../../domain/request/requestForm.ts'
import type { Question } from '../../reading/reading.ts'
import { swedishFigures as figures } from '../figures.ts'
import type { FormWords } from '../formWords.ts'
import { swedishLists as lists } from '../lists.ts'
import { terms } from './terms.ts'

const fields: FormWords['fields'] = {
  serviceTypes: 'Insats',
  assignment: 'Uppdrag',
  withFamily: 'Med familj',
  ages: 'Ålder',
  gender: 'Kön',
  legalGround: 'Lagrum',
  desiredStart: 'Start',
  expectedDays: 'Antal dygn',
  musts: 'Krav',
  shoulds: 'Önskemål',
  place: 'Plats',
  freeText: 'Fritext',
  insatsDecision: 'Beslut och sekretess',
  disclosureBasis: 'Beslut och sekretess',
}

export const form: FormWords = {
  heading: 'Ny förfrågan',
  instruction: 'Kontrollera uppgifterna och skicka. Skriv inget som pekar ut barnet.',
  fields,
  pick: 'Välj',
  required: 'Fyll i det här först.',
  none: 'Inte angivet',
  withFamily: 'med familj',
  placeholders: {
    ages: '15 eller 6, 9',
    expectedDays: '90',
    place: 'Göteborg, högst 80 km',
    text: 'Inga namn, nummer eller adresser.',
    freeText: 'Det som hjälper oss att hitta rätt. Inga namn, nummer eller adresser.',
  },
  place: (name, maxKm, isWish) => {
    if (maxKm === undefined) return name
    const limit = `${isWish ? 'helst inom' : 'högst'} ${Math.round(maxKm)} km`
    return name === '' ? limit : `${name}, ${limit}`
  },
  change: 'Ändra',
  musts: 'Krav: måste uppfyllas',
  shoulds: 'Önskemål: bör uppfyllas',
  noNeeds: 'inga',
  faults: count =>
    count === 1
      ? 'Förfrågan är inte skickad. Rätta det här:'
      : `Förfrågan är inte skickad. Rätta de här ${count} sakerna:`,
  fault,
  sayWhich,
  notUnderstood: words => `Det här förstod jag inte: ${words.map(quoted).join(', ')}.`,
  denied: listed => `Det här räknade jag inte med: ${listed}.`,
  corrected: (typed, read) => `Jag läste ${quoted(typed)} som ${quoted(read)}.`,
  filed: 'Förfrågan är skickad.',
}

function sayWhich(question: Question, today: CalendarDate): string {
  const field =
    question.field === 'needs' || question.field === 'anchor' || question.field === 'maxKm'
      ? sharedFields[question.field]
      : fields[question.field]
  return `Vad menar du med ${quoted(question.words)}: ${lists.anyOf(optionsOf(question, today))}? Fyll i ${field}.`
}

const sharedFields = { needs: 'Behov', anchor: 'Plats', maxKm: 'Plats' } as const

function optionsOf(question: Question, today: CalendarDate): readonly string[] {
  switch (question.field) {
    case 'serviceTypes':
      return question.options.map(option => terms.serviceTypes[option])
    case 'assignment':
      return question.options.map(option => terms.assignments[option])
    case 'withFamily':
      return question.options.map(option => (option ? 'med familj' : 'utan familj'))
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
      return `${name} saknas. ${whatToFillIn[field] ?? 'Fyll i det.'}`
    case 'tooMany':
      return field === 'ages'
        ? `${name}: ange högst sex barn i samma förfrågan.`
        : `${name}: välj högst fyra i samma förfrågan.`
    case 'unreadable':
      return `${name}: det gick inte att läsa. ${whatToFillIn[field] ?? 'Skriv på ett annat sätt.'}`
    case 'outOfRange':
      return `${name}: ${ranges[field] ?? 'värdet är orimligt'}.`
    case 'inThePast':
      return `${name}: datumet har redan varit. Välj i dag eller senare.`
    case 'tooFarAhead':
      return `${name}: datumet ligger mer än ett år framåt. Välj ett närmare datum.`
    case 'ageAgainstLaw':
      return `${name}: LVU${nbsp}2${nbsp}§ gäller under 18${nbsp}år, 6${nbsp}§ under 20${nbsp}år och 3${nbsp}§ under 21${nbsp}år. Välj ett annat lagrum.`
    case 'ageAgainstService':
      return `${name}: stödboende är för 16–20${nbsp}år.`
    case 'serviceAgainstLaw':
      return `${name}: LSS-boende och lagrummet LSS hör ihop. Ändra det ena.`
    case 'basisAgainstAge':
      return `${name}: OSL${nbsp}26:9 gäller bara under 18${nbsp}år. Välj samtycke eller annat stöd.`
    case 'basisAgainstLaw':
      return `${name}: OSL${nbsp}26:9${nbsp}c gäller bara insatser enligt LSS.`
    case 'exceptionWithoutUrgency':
      return `${name}: undantaget gäller bara när starten är inom ${figures.days(4)}.`
    case 'tooLong':
      return `${name}: texten är för lång. Skriv högst 600 tecken.`
    case 'identifying':
      return `${name}: texten verkar peka ut någon. Ta bort personnummer, telefonnummer, e-post och adresser.`
  }
}

const nbsp = '\u00a0'

const whatToFillIn: Partial<FormWords['fields']> = {
  serviceTypes: 'Välj minst en insats.',
  assignment: 'Välj akut, utredning eller behandling.',
  ages: 'Skriv i hela år, till exempel 15 eller 6, 9.',
  legalGround: 'Välj lagrum.',
  desiredStart: 'Välj ett datum.',
  expectedDays: 'Ange ungefär hur många dygn.',
  place: 'Skriv en kommun eller stadsdel, till exempel Göteborg, högst 80 km.',
  insatsDecision: 'Välj vad som gäller.',
  disclosureBasis: 'Välj vad som gäller.',
}

const ranges: Partial<FormWords['fields']> = {
  ages: 'ange hela år från 0 till 20',
  expectedDays: 'ange mellan 1 och 3 650 dygn',
  place: 'ange ett avstånd mellan 1 och 2 000 km',
}

function quoted(words: string): string {
  return `”${words}”`
}
