import { addDays, type CalendarDate } from '../calendar.ts'
import type {
  Assignment,
  DisclosureBasis,
  Gender,
  InsatsDecision,
  LegalGround,
  Need,
  ServiceType,
} from '../vocabulary.ts'
import { findIdentifying } from './identifyingText.ts'
import type { Anchor, RequestFacts, WeighedNeed } from './requestFacts.ts'
import { isUrgent } from './urgency.ts'

/** The request card as filled in: each field has its right kind, none has been judged yet. */
export type RequestForm = Readonly<{
  serviceTypes: readonly ServiceType[]
  assignment?: Assignment
  withFamily: boolean
  ages: readonly number[]
  gender?: Gender
  legalGround?: LegalGround
  desiredStart?: CalendarDate
  expectedDays?: number
  musts: readonly Need[]
  shoulds: readonly Need[]
  place?: Anchor
  freeText: string
  insatsDecision?: InsatsDecision
  disclosureBasis?: DisclosureBasis
}>

export type FormFault = Readonly<{ field: FormField; fault: FormFaultCode }>
export type FormField = keyof RequestForm
export type FormFaultCode =
  | 'missing'
  | 'tooMany'
  | 'unreadable'
  | 'outOfRange'
  | 'inThePast'
  | 'tooFarAhead'
  | 'ageAgainstLaw'
  | 'ageAgainstService'
  | 'serviceAgainstLaw'
  | 'basisAgainstAge'
  | 'basisAgainstLaw'
  | 'exceptionWithoutUrgency'
  | 'tooLong'
  | 'identifying'

export const longestFreeText = 600
const mostServiceTypes = 4
const mostChildren = 6
const longestStayDays = 3650
const furthestDistanceKm = 2000

/** One set of facts per service type asked for, or every fault at once. */
export function judgeForm(
  form: RequestForm,
  today: CalendarDate,
): readonly RequestFacts[] | readonly FormFault[] {
  const { legalGround, desiredStart, expectedDays, place, insatsDecision, disclosureBasis } = form
  const faults = [...missing(form), ...unreasonable(form, today), ...unlawful(form, today)]
  if (!legalGround || !desiredStart || !expectedDays || !place || !insatsDecision || !disclosureBasis)
    return faults
  if (faults.length > 0) return faults
  return [...new Set(form.serviceTypes)].map(serviceType => ({
    serviceType,
    ...(form.assignment && takesAssignment(serviceType) ? { assignment: form.assignment } : {}),
    withFamily: form.withFamily,
    ages: [...form.ages].sort((one, other) => one - other),
    ...(form.gender ? { gender: form.gender } : {}),
    legalGround,
    desiredStart,
    expectedDays,
    needs: weighed(form),
    place,
    mustNotPlaceAt: [],
    freeText: form.freeText.trim(),
    insatsDecision,
    disclosureBasis,
  }))
}

export function areFaults(
  judged: readonly RequestFacts[] | readonly FormFault[],
): judged is readonly FormFault[] {
  const first = judged[0]
  return first === undefined || 'fault' in first
}

function takesAssignment(serviceType: ServiceType): boolean {
  return serviceType === 'residentialCare' || serviceType === 'outpatientCare'
}

function missing(form: RequestForm): FormFault[] {
  const needed: readonly FormField[] = [
    'legalGround',
    'desiredStart',
    'expectedDays',
    'place',
    'insatsDecision',
    'disclosureBasis',
  ]
  const faults = needed.filter(field => form[field] === undefined)
  if (form.serviceTypes.length === 0) faults.unshift('serviceTypes')
  if (form.ages.length === 0) faults.push('ages')
  if (form.serviceTypes.includes('residentialCare') && !form.assignment) faults.push('assignment')
  return faults.map(field => ({ field, fault: 'missing' }))
}

function unreasonable(form: RequestForm, today: CalendarDate): FormFault[] {
  const { desiredStart, expectedDays, place } = form
  const faults: FormFault[] = []
  if (form.serviceTypes.length > mostServiceTypes) faults.push({ field: 'serviceTypes', fault: 'tooMany' })
  if (form.ages.length > mostChildren) faults.push({ field: 'ages', fault: 'tooMany' })
  if (form.ages.some(age => !Number.isInteger(age) || age < 0 || age > 20))
    faults.push({ field: 'ages', fault: 'outOfRange' })
  if (desiredStart && desiredStart < today) faults.push({ field: 'desiredStart', fault: 'inThePast' })
  if (desiredStart && desiredStart > addDays(today, 366))
    faults.push({ field: 'desiredStart', fault: 'tooFarAhead' })
  if (
    expectedDays !== undefined &&
    !(Number.isInteger(expectedDays) && expectedDays >= 1 && expectedDays <= longestStayDays)
  )
    faults.push({ field: 'expectedDays', fault: 'outOfRange' })
  if (place?.maxKm !== undefined && !(place.maxKm >= 1 && place.maxKm <= furthestDistanceKm))
    faults.push({ field: 'place', fault: 'outOfRange' })
  if (form.freeText.trim().length > longestFreeText) faults.push({ field: 'freeText', fault: 'tooLong' })
  if (findIdentifying(form.freeText)) faults.push({ field: 'freeText', fault: 'identifying' })
  return faults
}

/** Supported housing is for 16–20; OSL 26:9 discloses on the under-aged. */
function unlawful(form: RequestForm, today: CalendarDate): FormFault[] {
  const { legalGround, disclosureBasis, desiredStart } = form
  const eldest = Math.max(...form.ages)
  const youngest = Math.min(...form.ages)
  const lss = legalGround === 'lss9-8'
  const faults: FormFault[] = []
  if (legalGround && eldest >= (endsAtAge[legalGround] ?? Infinity))
    faults.push({ field: 'legalGround', fault: 'ageAgainstLaw' })
  if (form.serviceTypes.includes('supportedHousing') && youngest < 16)
    faults.push({ field: 'serviceTypes', fault: 'ageAgainstService' })
  if (legalGround && form.serviceTypes.some(serviceType => (serviceType === 'lssHousing') !== lss))
    faults.push({ field: 'serviceTypes', fault: 'serviceAgainstLaw' })
  if (disclosureBasis === 'osl26-9' && eldest >= 18)
    faults.push({ field: 'disclosureBasis', fault: 'basisAgainstAge' })
  if (disclosureBasis === 'osl26-9c' && legalGround && !lss)
    faults.push({ field: 'disclosureBasis', fault: 'basisAgainstLaw' })
  if (form.insatsDecision === 'urgentException' && desiredStart && !isUrgent(today, desiredStart))
    faults.push({ field: 'insatsDecision', fault: 'exceptionWithoutUrgency' })
  return faults
}

/**
 * In whole years, by LVU (1990:52): care for what happens at home (2 §) is given to those under 18; who is under 20 is
 * taken in charge at once (6 §), as care for their own ways (3 §) can begin until then, and last until 21.
 */
const endsAtAge: Partial<Record<LegalGround, number>> = { lvu2: 18, lvu6: 20, lvu3: 21 }

/** A need that is both asked for and wished for is asked for. */
function weighed(form: RequestForm): readonly WeighedNeed[] {
  const musts = [...new Set(form.musts)]
  const shoulds = [...new Set(form.shoulds)].filter(need => !musts.includes(need))
  return [
    ...musts.map((need): WeighedNeed => ({ need, weight: 'must' })),
    ...shoulds.map((need): WeighedNeed => ({ need, weight: 'should' })),
  ]
}
