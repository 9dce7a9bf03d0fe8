import type { FormField } from '../domain/request/requestForm.ts'
import {
  assignments,
  disclosureBases,
  genders,
  insatsDecisions,
  legalGrounds,
  needs,
  serviceTypes,
} from '../domain/vocabulary.ts'
import { sentence } from '../text/sentence.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { inputs } from './cardAction.ts'
import { choicesOf, valuesOf } from './choices.ts'
import {
  type Choice,
  choiceField,
  choicesField,
  dateField,
  type FieldOptions,
  longTextField,
  numberField,
  sideBySide,
  textField,
} from './fields.ts'
import { openableField } from './fold.ts'
import { quoted } from './texts.ts'

/** What stands in the card's fields, as they send it. */
export type RequestFields = Readonly<Partial<Record<RequestFieldName, string>>>

export type RequestFieldName =
  | 'serviceTypes'
  | 'assignment'
  | 'ages'
  | 'gender'
  | 'legalGround'
  | 'desiredStart'
  | 'expectedDays'
  | 'musts'
  | 'shoulds'
  | 'place'
  | 'basis'
  | 'freeText'

/** Twelve fields, of which the long lists are shown as words until they are to be changed. */
export function requestFields(filled: RequestFields, words: Words): readonly Part[] {
  return [
    ...serviceField(filled, words),
    ...childFields(filled, words),
    ...stayFields(filled, words),
    ...needField('musts', filled, words),
    ...needField('shoulds', filled, words),
    longTextField(field('freeText', filled, words)),
  ]
}

/** A long list: open while nothing is picked, afterwards only the picked in words. */
function serviceField(filled: RequestFields, words: Words): readonly Part[] {
  const { form, terms, lists } = words
  const list = choicesField(field('serviceTypes', filled, words), choicesOf(serviceTypes, terms.serviceTypes))
  const picked = serviceTypes.filter(type => valuesOf(filled.serviceTypes).has(type))
  if (picked.length === 0) return [list]
  const value = quoted(
    lists.all(picked.map(type => terms.serviceTypes[type])),
    `${form.fields.serviceTypes}:`,
  )
  return openableField(inputs.serviceTypes, { value, change: form.change }, list)
}

function childFields(filled: RequestFields, words: Words): readonly Part[] {
  const { terms } = words
  return [
    sideBySide(
      textField(field('ages', filled, words)),
      choiceField(field('gender', filled, words), [unsaid(words), ...choicesOf(genders, terms.genders)]),
    ),
    sideBySide(
      choiceField(field('legalGround', filled, words), choicesOf(legalGrounds, terms.legalGrounds)),
      choiceField(field('assignment', filled, words), assignmentChoices(words)),
    ),
  ]
}

function stayFields(filled: RequestFields, words: Words): readonly Part[] {
  return [
    sideBySide(
      dateField(field('desiredStart', filled, words)),
      numberField(field('expectedDays', filled, words)),
    ),
    textField(field('place', filled, words)),
    choiceField(field('basis', filled, words), basisChoices(words)),
  ]
}

function needField(name: 'musts' | 'shoulds', filled: RequestFields, words: Words): readonly Part[] {
  const { form, terms, lists } = words
  const choices = choicesOf(needs, terms.needs)
  const picked = needs.filter(need => valuesOf(filled[name]).has(need)).map(need => terms.needs[need])
  const value = quoted(picked.length === 0 ? form.noNeeds : lists.all(picked), `${form.fields[name]}:`)
  return openableField(
    inputs[name],
    { value, change: form.change },
    choicesField(field(name, filled, words), choices),
  )
}

function field(name: RequestFieldName, filled: RequestFields, words: Words): FieldOptions {
  const missing = requiredFields[name]
  return {
    id: inputs[name],
    label: labelOf(name, words),
    value: filled[name],
    placeholder: placeholderOf(name, words),
    ...(missing ? { missing: words.form.fault({ field: missing, fault: 'missing' }) } : {}),
  }
}

/** Those that stand open on the card; a folded field must not stop the sending unseen. */
const requiredFields: Readonly<Partial<Record<RequestFieldName, FormField>>> = {
  ages: 'ages',
  legalGround: 'legalGround',
  desiredStart: 'desiredStart',
  expectedDays: 'expectedDays',
  place: 'place',
  basis: 'disclosureBasis',
}

function labelOf(name: RequestFieldName, { form }: Words): string {
  if (name === 'basis') return form.fields.disclosureBasis
  if (name === 'musts') return form.musts
  return name === 'shoulds' ? form.shoulds : form.fields[name]
}

function placeholderOf(name: RequestFieldName, { form: { placeholders, pick } }: Words): string {
  if (name === 'ages' || name === 'expectedDays' || name === 'place' || name === 'freeText')
    return placeholders[name]
  return pick
}

function unsaid({ form }: Words): Choice {
  return { title: form.none, value: 'none' }
}

/** Each assignment alone and with the family along, and the family without any. */
function assignmentChoices(words: Words): readonly Choice[] {
  const { terms, form } = words
  return [
    unsaid(words),
    ...choicesOf(assignments, terms.assignments),
    ...assignments.map(assignment => ({
      title: sentence(`${terms.assignments[assignment]}, ${form.withFamily}`),
      value: `${assignment}WithFamily`,
    })),
    { title: sentence(form.withFamily), value: 'withFamily' },
  ]
}

function basisChoices({ terms }: Words): readonly Choice[] {
  return insatsDecisions.flatMap(decision =>
    disclosureBases.map(basis => ({
      title: `${sentence(terms.insatsDecisions[decision])}. ${sentence(terms.disclosureBases[basis])}`,
      value: `${decision}:${basis}`,
    })),
  )
}
