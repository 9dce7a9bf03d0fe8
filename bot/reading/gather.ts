import { gatherAges } from './gatherAges.ts'
import { gatherNeeds } from './gatherNeeds.ts'
import { gatherPlace } from './gatherPlace.ts'
import { gatherServiceTypes } from './gatherServiceTypes.ts'
import { gatherAssignment, gatherFamily, gatherGender, gatherLegalGround } from './gatherSingle.ts'
import { gatherTime } from './gatherTime.ts'
import type { Reading } from './reading.ts'
import { type Asked, about, saidIn } from './said.ts'
import type { Told } from './told.ts'
import { wordsLeft } from './wordsLeft.ts'

/** Puts what was said into fields. Where two things were said of one field, it stays empty and is asked about. */
export function gather(told: readonly Told[]): Reading {
  const said = saidIn(told)
  const children = gatherAges(said)
  const services = gatherServiceTypes(said)
  const needs = gatherNeeds(said, children.several)
  const single = {
    assignment: gatherAssignment(said),
    withFamily: gatherFamily(said),
    gender: gatherGender(said, children.several),
    legalGround: gatherLegalGround(said),
  }
  const time = gatherTime(said, children.stays)
  const place = gatherPlace(said)
  const fields = {
    serviceTypes: services.wanted,
    notServiceTypes: services.unwanted,
    assignment: single.assignment.value,
    withFamily: single.withFamily.value,
    ages: children.ages,
    gender: single.gender.value,
    legalGround: single.legalGround.value,
    desiredStart: time.start,
    expectedDays: time.days,
    urgentAsked: about(said, 'urgency').some(({ told }) => !told.negated),
    needs: needs.wanted,
    notNeeds: needs.unwanted,
    anchor: place.anchor,
    maxKm: place.maxKm,
    maxKmIsWish: place.maxKmIsWish,
    questions: inOrder(
      [children, services, needs, ...Object.values(single), time, place].flatMap(
        ({ questions }) => questions,
      ),
    ),
  }
  const settled = {
    severalChildren: children.several,
    agesSaid: children.ages.length > 0,
    withFamily: fields.withFamily === true,
  }
  return {
    ...fields,
    ...wordsLeft(told, settled),
    isRequest: isRequest(fields),
  }
}

function inOrder(asked: readonly Asked[]): Reading['questions'] {
  return asked.toSorted((one, other) => one.at - other.at).map(({ question }) => question)
}

/** A service type, or two other things: less than that is more likely talk than a request. */
function isRequest(fields: Omit<Reading, 'isRequest' | 'corrected' | 'notUnderstood'>): boolean {
  const { urgentAsked, maxKmIsWish, questions, ...others } = fields
  const filled = Object.entries(others).flatMap(([name, value]) => (isFilled(value) ? [name] : []))
  const known = new Set<string>([
    ...filled,
    ...questions.map(({ field }) => field),
    ...(urgentAsked ? ['urgentAsked'] : []),
  ])
  return known.has('serviceTypes') || known.size >= 2
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
