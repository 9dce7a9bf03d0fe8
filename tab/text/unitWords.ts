import type {
  AgreementKind,
  PermitStatus,
  VacancyChannel,
  VacancyStatus,
} from '../../bot/api/contract/register.ts'
import type { FieldGroup, FollowUpNoteKind } from '../../bot/api/contract/unitKeeping.ts'

/** A unit's page: its parts and its forms. */
export type UnitWords = Readonly<{
  parts: Readonly<
    Record<
      | 'offer'
      | 'vacancy'
      | 'places'
      | 'permit'
      | 'checks'
      | 'purchase'
      | 'prices'
      | 'paid'
      | 'followUps'
      | 'contact'
      | 'history',
      string
    >
  >
  nothing: Readonly<Record<'statements' | 'places' | 'agreements' | 'paid' | 'followUps', string>>
  inForce: string
  level: (level: number) => string
  heldUntil: (places: number, until: string) => string
  takenFrom: (places: number, from: string) => string
  validUntil: (until: string) => string
  source: (source: string) => string
  earlierStatements: string
  change: Readonly<{
    save: string
    cancel: string
    undo: string
    undoReason: string
    saved: string
    undone: string
    changedSince: string
    wrong: string
    sendAnyway: string
  }>
  vacancy: Readonly<{
    open: string
    title: string
    status: string
    statuses: Readonly<Record<VacancyStatus, string>>
    places: string
    from: string
    statedBy: string
    channel: string
    channels: Readonly<Record<Exclude<VacancyChannel, 'replyLink'>, string>>
  }>
  permit: Readonly<{
    open: string
    title: string
    status: string
    statuses: Readonly<Record<PermitStatus, string>>
    checkedAt: string
    source: string
    usualSource: string
    note: string
  }>
  agreement: Readonly<{
    open: string
    title: string
    kind: string
    kinds: Readonly<Record<AgreementKind, string>>
    number: string
    area: string
    lot: string
    rank: string
    paidPlaces: string
    from: string
    to: string
  }>
  agreementEnd: Readonly<Record<'open' | 'title' | 'which' | 'reason', string>>
  price: Readonly<Record<'open' | 'title' | 'level' | 'dailyPrice' | 'from' | 'reason', string>>
  followUp: Readonly<
    Record<'open' | 'title' | 'kind' | 'on' | 'text' | 'noNames' | 'todo' | 'until', string>
  > &
    Readonly<{ kinds: Readonly<Record<FollowUpNoteKind, string>> }>
  verify: Readonly<Record<'open' | 'title' | 'group', string>> &
    Readonly<{ groups: Readonly<Record<FieldGroup, string>> }>
  required: string
}>
