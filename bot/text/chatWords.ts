import type { IdentifyingKind } from '../domain/request/identifyingText.ts'
import type { Slot } from '../domain/request/messageSlot.ts'
import type { NoticeKind } from '../domain/request/notices.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'

/** What the bot says in a conversation, outside the cards of a case. */
export type ChatWords = Readonly<{
  greeting: string
  help: readonly [string, string, string, string, string]
  unknownSentence: string
  identifying: (kind: IdentifyingKind) => string
  notRegistered: string
  notYours: string
  onlyInOwnChat: string
  actingAs: (roles: readonly string[]) => string
  unknownRole: (roles: readonly string[]) => string
  unknownUnit: (names: readonly string[]) => string
  queueChannelSet: string
  queueChannelOnlyInChannel: string
  noQueueChannel: string
  emptyQueue: string
  noOpenCases: string
  queueHeading: (count: number) => string
  myCasesHeading: (count: number) => string
  moreCases: (count: number) => string
  tooLate: string
  unforeseen: string
  queueChannelName: string
  notices: Readonly<Record<NoticeKind, (caseCode: CaseCode) => string>>
  previews: Readonly<Record<Slot, (caseCode: CaseCode) => string>>
  requestPreview: string
}>
