import type { CalendarDate, Instant } from '../calendar.ts'
import type { Agreement, AgreementId } from './agreement.ts'
import type { FollowUpNote } from './followUpNote.ts'
import type { InquiryEnd } from './inquiryEnd.ts'
import type { Level, LevelPrice } from './levelPrice.ts'
import type { PaidPrice } from './paidPrice.ts'
import type { PermitCheck, PermitTerms } from './permit.ts'
import type {
  BouncedMailbox,
  FieldGroup,
  Provider,
  ProviderDetails,
  ProviderStatus,
  Verification,
} from './provider.ts'
import type { Unit, UnitDetails, UnitId } from './unit.ts'
import type { VacancyStatement } from './vacancyStatement.ts'

/** Everything that can happen to a provider, as its journal says it. */
export type ProviderEntry = RegisterEntry | PlaceEntry

/** What people change in the register; the journal has who and when, `reason` says why where it was asked for. */
export type RegisterEntry = Because &
  (ProviderLevelEntry | (Readonly<{ unitId: UnitId }> & (UnitEntry | VacancyEntry | AnswerEntry)))

type Because = Readonly<{ reason?: string }>

/** `earlier` is what stood there before, so that the change can be read, and undone, from its entry alone. */
export type ProviderLevelEntry = Readonly<
  | { type: 'ProviderRegistered'; provider: Provider }
  | {
      type: 'ProviderDetailsChanged'
      details: Partial<ProviderDetails>
      earlier: Partial<ProviderDetails>
    }
  | { type: 'ProviderStatusChanged'; status: ProviderStatus; earlier: ProviderStatus }
  | { type: 'FieldGroupVerified'; group: FieldGroup; verification: Verification }
  | { type: 'MailboxBounced'; bounced: BouncedMailbox }
  | { type: 'FollowUpNoted'; note: FollowUpNote }
  | { type: 'FollowUpTakenBack'; noteId: string }
  | { type: 'UnitAdded'; unit: Unit }
  | MergeEntry
>

/** A duplicate gives away its units before they are taken over: nobody may find them at both. */
export type MergeEntry = Readonly<
  | { type: 'UnitsGivenAway'; to: string }
  | { type: 'UnitsKeptAfterAll'; to: string }
  | { type: 'UnitsTakenOver'; from: string; units: readonly Unit[]; followUps: readonly FollowUpNote[] }
  | { type: 'UnitsTurnedAway'; from: string }
>

export type UnitEntry = Readonly<
  | { type: 'UnitChanged'; details: Partial<UnitDetails>; earlier: Partial<UnitDetails> }
  | { type: 'PermitChecked'; check: PermitCheck; terms: Partial<PermitTerms>; earlier: Partial<PermitTerms> }
  | { type: 'AgreementAdded'; agreement: Agreement }
  | { type: 'AgreementEndMoved'; agreement: AgreementId; to: CalendarDate; earlier: CalendarDate }
  | { type: 'AgreementTakenBack'; agreement: AgreementId }
  /** `earlier` is the price that began the same day, which was wrong. */
  | { type: 'PriceSet'; price: LevelPrice; earlier?: LevelPrice }
  | { type: 'PriceTakenBack'; level: Level; from: CalendarDate }
>

export type VacancyEntry = Readonly<
  | { type: 'VacancyStated'; statement: VacancyStatement }
  | { type: 'VacancyTakenBack'; statedAt: Instant }
  | { type: 'VacancyTried'; statedAt: Instant; proved: boolean }
>

/** Whether the unit answers what it is asked by mail. */
export type AnswerEntry = Readonly<
  { type: 'InquiryEnded'; end: InquiryEnd } | { type: 'SilenceTakenBack'; inquiry: string }
>

/** Places are given out where they are scarce: in the case file of the provider whose unit has them. */
export type PlaceEntry = Readonly<
  | (PlaceFor & { type: 'HoldTaken'; until: Instant })
  | { type: 'HoldReleased'; unitId: UnitId; caseCode: string }
  /** `paid` is what the district agreed to pay; own provision costs nothing. */
  | (PlaceFor & { type: 'PlaceOccupied'; from: CalendarDate; paid?: PaidPrice })
>

export type PlaceFor = Readonly<{
  unitId: UnitId
  caseCode: string
  /** As of which version of its file the case asks. */
  caseVersion: number
  places: number
}>
