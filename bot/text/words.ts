import type { Locale } from '../domain/vocabulary.ts'
import type { ApiWords } from './apiWords.ts'
import type { CardWords } from './cardWords.ts'
import type { CaseWords } from './caseWords.ts'
import type { ChatWords } from './chatWords.ts'
import { english } from './en/english.ts'
import type { Figures } from './figures.ts'
import type { FormWords } from './formWords.ts'
import type { ImportWords } from './importWords.ts'
import type { InquiryWords } from './inquiryWords.ts'
import type { Lists } from './lists.ts'
import type { MatchingWords } from './matchingWords.ts'
import type { MeetingWords } from './meetingWords.ts'
import type { PermitNoticeWords } from './permitNoticeWords.ts'
import type { ProviderWords } from './providerWords.ts'
import type { QueueWords } from './queueWords.ts'
import type { RegisterWords } from './registerWords.ts'
import type { ReplyWords } from './replyWords.ts'
import type { SearchWords } from './searchWords.ts'
import { swedish } from './sv/swedish.ts'
import type { Terms } from './terms.ts'
import type { TimelineWords } from './timelineWords.ts'
import type { UnitWords } from './unitWords.ts'

/** Everything that a person reads, in one language, by the room where it is read. */
export type Words = Readonly<{
  locale: Locale
  figures: Figures
  lists: Lists
  terms: Terms
  form: FormWords
  cases: CaseWords
  matching: MatchingWords
  cards: CardWords
  queue: QueueWords
  register: RegisterWords
  reply: ReplyWords
  permitNotice: PermitNoticeWords
  provider: ProviderWords
  timeline: TimelineWords
  inquiry: InquiryWords
  meeting: MeetingWords
  importing: ImportWords
  chat: ChatWords
  api: ApiWords
  search: SearchWords
  unit: UnitWords
}>

const words: Readonly<Record<Locale, Words>> = { sv: swedish, en: english }

export function wordsFor(locale: Locale): Words {
  return words[locale]
}
