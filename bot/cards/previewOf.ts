import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import type { Slot } from './cardAction.ts'

/** The one line of a notification: which case and what kind of message, nothing of what it is about. */
export function previewOf(slot: Slot, caseCode: CaseCode, { chat }: Words): string {
  return chat.previews[slot](caseCode)
}
