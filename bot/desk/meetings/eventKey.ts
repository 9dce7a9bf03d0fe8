import type { CaseCode } from '../../domain/request/placementRequest.ts'

/** By which the event of a meeting is found in the calendar, before its id is known and after that was lost. */
export function eventKey(caseCode: CaseCode, number: number): string {
  return `meeting:${caseCode}:${number}`
}
