import type { NoticeKind } from '../domain/request/notices.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { button } from './buttons.ts'
import { type Card, card } from './card.ts'
import type { Slot } from './cardAction.ts'
import { line } from './texts.ts'

export type NoticeView = Readonly<{ kind: NoticeKind; caseCode: CaseCode; version: number; slot: Slot }>

/** One line that a step was taken, without a word of what the case is about; the case is a press away. */
export function noticeCard({ kind, caseCode, version, slot }: NoticeView, words: Words): Card {
  const text = words.chat.notices[kind](caseCode)
  const show = button(words.cards.buttons.showThisCase, { verb: 'showCase', caseCode, version, slot })
  return card({ preview: text, parts: [line(text)], buttons: [show] }, words)
}
