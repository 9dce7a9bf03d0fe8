import type { CalendarDate } from '../domain/calendar.ts'
import type { FollowUpNoteKind } from '../domain/register/followUpNote.ts'
import type { Permit, PermitStatus } from '../domain/register/permit.ts'
import type { PermitDrift } from '../domain/register/permitWatch.ts'
import type { FieldGroup } from '../domain/register/provider.ts'
import type { ProviderEntry } from '../domain/register/providerEntries.ts'
import type { RegisterRefusal } from '../domain/register/registerRefusal.ts'
import type { VacancyChannel } from '../domain/register/vacancyStatement.ts'

/** What somebody did first. */
export type Overtaking = Pick<Extract<RegisterRefusal, { refused: 'changedMeanwhile' }>, 'by' | 'what'>

/** What is said of the register and of what is done to it. */
export type RegisterWords = Readonly<{
  refusal: (refusal: RegisterRefusal, whoDid: (did: Overtaking) => string) => string
  /** What somebody did, to stand after their name: "satte ett pris". */
  did: Readonly<Record<ProviderEntry['type'], string>>
  permitKinds: Readonly<Record<Permit['kind'], string>>
  permitStatuses: Readonly<Record<PermitStatus, string>>
  followUpNoteKinds: Readonly<Record<FollowUpNoteKind, string>>
  fieldGroups: Readonly<Record<FieldGroup, string>>
  vacancyChannels: Readonly<Record<VacancyChannel, string>>
  permitDrifts: Readonly<Record<PermitDrift, string>>
  /** Shown beside a mailbox that looks like a person's own. */
  personalMailbox: string
  /** Shown beside a mailbox that a letter came back from. */
  bouncedMailbox: (on: CalendarDate) => string
}>
