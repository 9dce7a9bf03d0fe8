import { type CalendarDate, daysBetween } from '../../domain/calendar.ts'
import { againstPermit, againstProvider } from '../../domain/matching/availabilityRules.ts'
import type { Exclusion } from '../../domain/matching/exclusion.ts'
import type { MatchingRules } from '../../domain/matching/matchingRules.ts'
import type { Permit } from '../../domain/register/permit.ts'
import type { Provider } from '../../domain/register/provider.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import type { UnitPage } from '../contract/register.ts'

type AsOf = Readonly<{ words: Words; today: CalendarDate; rules: MatchingRules }>

/** What keeps the unit from being suggested to anyone, each in a sentence. */
export function warningsFor(
  { unit, provider }: Readonly<{ unit: Unit; provider: Provider }>,
  asOf: AsOf,
): string[] {
  return [...permitWarnings(unit, asOf), ...providerWarnings(provider, asOf)]
}

export function permitWarnings({ permit }: Unit, { words, today, rules }: AsOf): string[] {
  return [...againstPermit(permit), ...againstAge(permit, today, rules)].map(words.matching.exclusion)
}

export function providerWarnings({ status }: Provider, { words }: Pick<AsOf, 'words'>): string[] {
  return againstProvider(status).map(words.matching.exclusion)
}

function againstAge(
  { kind, checkedAt }: Permit,
  today: CalendarDate,
  { permitCheckedWithinDays: withinDays }: MatchingRules,
): readonly Exclusion[] {
  return daysBetween(checkedAt, today) > withinDays
    ? [{ code: 'permitUncheckedTooLong', kind, checkedAt, withinDays }]
    : []
}

/** What the permit allows, and what was found whenever somebody looked. */
export function permitShown(permit: Permit, { register, unit }: Words): UnitPage['permit'] {
  const { facts, dated } = unit
  const checks = [permit, ...permit.earlier.toReversed()].map(({ status, checkedAt, source, note }) => ({
    on: dated(checkedAt),
    found: sentence([register.permitStatuses[status], note].filter(Boolean).join('. ')),
    source,
  }))
  return {
    facts: [
      {
        name: facts.permitKind,
        value: sentence([register.permitKinds[permit.kind], permit.number].filter(Boolean).join(' ')),
      },
      { name: facts.permitStatus, value: sentence(register.permitStatuses[permit.status]) },
      { name: facts.maxPersons, value: String(permit.maxPersons) },
      { name: facts.targetGroup, value: permit.targetGroup },
      { name: facts.manager, value: permit.manager },
    ].filter(({ value }) => value !== ''),
    checks,
  }
}
