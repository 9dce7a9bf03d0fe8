import type { RegisterEntry } from './providerEntries.ts'

/**
 * What a change settles, so that a later one of the same settles it otherwise. Whoever did not know of the earlier must
 * then be told of it first. Undefined where nothing is settled: one more note or unit is in nobody's way.
 */
const subjects = {
  ProviderRegistered: 'details',
  ProviderDetailsChanged: 'details',
  ProviderStatusChanged: 'status',
  FieldGroupVerified: undefined,
  MailboxBounced: undefined,
  FollowUpNoted: undefined,
  FollowUpTakenBack: undefined,
  UnitAdded: undefined,
  UnitsGivenAway: 'merging',
  UnitsKeptAfterAll: 'merging',
  UnitsTakenOver: undefined,
  UnitsTurnedAway: undefined,
  UnitChanged: 'offer',
  PermitChecked: 'permit',
  AgreementAdded: 'agreements',
  AgreementEndMoved: 'agreements',
  AgreementTakenBack: 'agreements',
  PriceSet: 'prices',
  PriceTakenBack: 'prices',
  VacancyStated: 'vacancy',
  VacancyTakenBack: 'vacancy',
  VacancyTried: 'vacancy',
  InquiryEnded: undefined,
  SilenceTakenBack: undefined,
} as const satisfies Record<RegisterEntry['type'], string | undefined>

/** Do both settle the same thing of the same unit, or of the provider itself? */
export function settleTheSame(one: RegisterEntry, other: RegisterEntry): boolean {
  const subject = subjects[one.type]
  return subject !== undefined && subject === subjects[other.type] && unitIn(one) === unitIn(other)
}

export function isRegisterEntry(entry: Readonly<{ type: string }>): entry is RegisterEntry {
  return entry.type in subjects
}

function unitIn(entry: RegisterEntry): string | undefined {
  return 'unitId' in entry ? entry.unitId : undefined
}
