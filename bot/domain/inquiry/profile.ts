import type { CalendarDate } from '../calendar.ts'
import type { CaseCode, PlacementRequest } from '../request/placementRequest.ts'
import type { RequestFacts, WeighedNeed } from '../request/requestFacts.ts'
import type { Assignment, ServiceType } from '../vocabulary.ts'

/**
 * What a provider is told of a child before there is a placement. A provider is no authority: beyond this nothing
 * leaves, neither gender nor legal ground nor where the child lives (OSL 26 kap. 1 §).
 */
export type InquiryProfile = Readonly<{
  caseCode: CaseCode
  urgent: boolean
  serviceType: ServiceType
  assignment?: Assignment
  withFamily: boolean
  /** One for each child, youngest first; several are siblings. */
  ageBands: readonly AgeBand[]
  needs: readonly WeighedNeed[]
  desiredStart: CalendarDate
  /** Days and nights. */
  expectedDays: number
  /** What the officer adds; refused when it holds anything that identifies. */
  note: string
}>

/** Whole years, both ends included. */
export const ageBands = ['0–3', '4–6', '7–9', '10–12', '13–15', '16–17', '18–20'] as const
export type AgeBand = (typeof ageBands)[number]

export function profileOf(
  { caseCode, facts, urgent }: Pick<PlacementRequest, 'caseCode' | 'facts' | 'urgent'>,
  note: string,
): InquiryProfile {
  const { serviceType, assignment, withFamily, ages, needs, desiredStart, expectedDays } = facts
  return {
    caseCode,
    urgent,
    serviceType,
    ...(assignment ? { assignment } : {}),
    withFamily,
    ageBands: ages.map(bandOf),
    needs,
    desiredStart,
    expectedDays,
    note: note.trim(),
  }
}

/** A child whose address is protected is asked about in person: where it is looked for must not be known. */
export function isKeptOutOfMail({ needs }: RequestFacts): boolean {
  return needs.some(({ need }) => need === 'protectedAddress')
}

function bandOf(age: number): AgeBand {
  const band = ageBands.find(each => age <= Number(each.split('–')[1]))
  if (!band) throw new Error(`Could not place the age ${age} in a band: they end at 20.`)
  return band
}
