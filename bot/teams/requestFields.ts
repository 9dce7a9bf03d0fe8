import type { RequestFieldName, RequestFields } from '../cards/requestFields.ts'
import { addDays, type CalendarDate, isCalendarDate } from '../domain/calendar.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { WeighedNeed } from '../domain/request/requestFacts.ts'
import type { FormFault, RequestForm } from '../domain/request/requestForm.ts'
import {
  type Assignment,
  assignments,
  disclosureBases,
  genders,
  insatsDecisions,
  legalGrounds,
  type NeedWeight,
  needs,
  serviceTypes,
} from '../domain/vocabulary.ts'
import { readAges } from '../reading/readAges.ts'
import type { Place, Reading } from '../reading/reading.ts'
import { readPlace } from '../reading/readPlace.ts'
import type { Words } from '../text/words.ts'
import { picked, pickedSeveral } from './pickedWords.ts'

/** The request card's fields, to and from what they mean. */

const usualStayDays = '90'
export const emptyFields: RequestFields = { expectedDays: usualStayDays }

/** What a sentence was understood as, written into the fields; what was asked about stays empty. */
export function fieldsOfReading(reading: Reading, home: Place, words: Words): RequestFields {
  const asksWhere = reading.questions.some(({ field }) => field === 'anchor' || field === 'maxKm')
  const place = words.form.place((reading.anchor ?? home).name, reading.maxKm, reading.maxKmIsWish)
  return filled({
    serviceTypes: reading.serviceTypes.join(','),
    assignment: assignmentField(assignmentOf(reading), reading.withFamily ?? false),
    ages: reading.ages.join(', '),
    gender: reading.gender,
    legalGround: reading.legalGround,
    desiredStart: reading.desiredStart,
    expectedDays: reading.expectedDays ? String(reading.expectedDays) : usualStayDays,
    musts: needsField(reading.needs, 'must'),
    shoulds: needsField(reading.needs, 'should'),
    place: asksWhere ? undefined : place,
  })
}

/** A case filed earlier as the beginning of a new one; a day that has gone by is left for the person to choose. */
export function fieldsOfRequest(
  { facts }: PlacementRequest,
  today: CalendarDate,
  words: Words,
): RequestFields {
  const { place } = facts
  return filled({
    serviceTypes: facts.serviceType,
    assignment: assignmentField(facts.assignment, facts.withFamily),
    ages: facts.ages.join(', '),
    gender: facts.gender,
    legalGround: facts.legalGround,
    desiredStart: facts.desiredStart >= today ? facts.desiredStart : addDays(today, 1),
    expectedDays: String(facts.expectedDays),
    musts: needsField(facts.needs, 'must'),
    shoulds: needsField(facts.needs, 'should'),
    place: words.form.place(place.name, place.maxKm, place.maxKmIsWish ?? false),
    basis: `${facts.insatsDecision}:${facts.disclosureBasis}`,
    freeText: facts.freeText,
  })
}

/** The fields exactly as they were sent, so that a refused form loses nothing that was typed. */
export function fieldsAsSent(sent: Readonly<Record<string, string>>): RequestFields {
  return filled(sent)
}

/** The fields as a form, and those that could not be read. */
export function formOfFields(
  sent: Readonly<Record<string, string>>,
  places: readonly Place[],
): Readonly<{ form: RequestForm; unread: readonly FormFault[] }> {
  const ages = readAges(sent.ages ?? '')
  const place = readPlace(sent.place ?? '', { places })
  const unread: FormFault[] = []
  if ('reason' in ages && ages.reason !== 'empty') unread.push({ field: 'ages', fault: 'unreadable' })
  if ('reason' in place && place.reason !== 'empty') unread.push({ field: 'place', fault: 'unreadable' })
  const [insatsDecision, disclosureBasis] = (sent.basis ?? '').split(':')
  const assignment = sent.assignment ?? ''
  const form: RequestForm = {
    serviceTypes: pickedSeveral(serviceTypes, sent.serviceTypes),
    assignment: picked(assignments, assignment.replace('WithFamily', '')),
    withFamily: /withFamily$/i.test(assignment),
    ages: 'reason' in ages ? [] : ages,
    gender: picked(genders, sent.gender),
    legalGround: picked(legalGrounds, sent.legalGround),
    desiredStart: dateIn(sent.desiredStart),
    expectedDays: numberIn(sent.expectedDays),
    musts: pickedSeveral(needs, sent.musts),
    shoulds: pickedSeveral(needs, sent.shoulds),
    place: 'reason' in place ? undefined : place,
    freeText: sent.freeText ?? '',
    insatsDecision: picked(insatsDecisions, insatsDecision),
    disclosureBasis: picked(disclosureBases, disclosureBasis),
  }
  return { form, unread }
}

const fieldNames = [
  'serviceTypes',
  'assignment',
  'ages',
  'gender',
  'legalGround',
  'desiredStart',
  'expectedDays',
  'musts',
  'shoulds',
  'place',
  'basis',
  'freeText',
] as const satisfies readonly RequestFieldName[]

function filled(fields: Readonly<Record<string, string | undefined>>): RequestFields {
  const known = fieldNames.flatMap(name => (fields[name] ? [[name, fields[name]] as const] : []))
  return Object.fromEntries(known)
}

/** An urgent HVB is one of the three kinds of HVB; whoever only meant soon sees it on the card and changes it. */
function assignmentOf({ assignment, urgentAsked, serviceTypes }: Reading): Assignment | undefined {
  return assignment ?? (urgentAsked && serviceTypes.includes('residentialCare') ? 'urgent' : undefined)
}

function assignmentField(assignment: Assignment | undefined, withFamily: boolean): string | undefined {
  if (!withFamily) return assignment
  return assignment ? `${assignment}WithFamily` : 'withFamily'
}

function needsField(weighed: readonly WeighedNeed[], weight: NeedWeight): string {
  return weighed
    .filter(need => need.weight === weight)
    .map(({ need }) => need)
    .join(',')
}

function dateIn(text: string | undefined): CalendarDate | undefined {
  return text && isCalendarDate(text) ? text : undefined
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number(text)
  return text && Number.isFinite(number) ? number : undefined
}
