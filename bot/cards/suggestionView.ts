import type { Instant } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import type { MunicipalityCode } from '../domain/register/municipality.ts'
import type { Button, Part } from './card.ts'
import type { CardAction, Verb } from './cardAction.ts'
import type { CaseView } from './caseView.ts'

export type SuggestionView = CaseView &
  Readonly<{
    /** Which of the case's suggestions, the first is 1. */
    round: number
    now: Instant
    municipalityName: (code: MunicipalityCode) => string
    personName: (id: PersonId) => string
    /** Those whose delegation reaches the decision that is needed. */
    deciders: readonly Readonly<{ id: string; name: string; body: string }>[]
  }>

export type SuggestionContent = Readonly<{ parts: readonly Part[]; buttons: readonly Button[] }>

export function suggestionAction(
  verb: Verb,
  { request, version, round }: SuggestionView,
  unitId?: string,
): CardAction {
  return {
    verb,
    caseCode: request.caseCode,
    version,
    slot: `suggestion-${round}`,
    ...(unitId === undefined ? {} : { unitId }),
  }
}
