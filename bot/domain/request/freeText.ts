import { findIdentifying } from './identifyingText.ts'
import type { Refusal } from './refusal.ts'
import { longestFreeText } from './requestForm.ts'

/** What is wrong with a text that a person wrote on a case, if anything. */
export function judgeText(text: string): Refusal | undefined {
  if (text.trim() === '') return { refused: 'emptyText' }
  return judgeOptionalText(text)
}

export function judgeOptionalText(text: string): Refusal | undefined {
  if (text.length > longestFreeText) return { refused: 'textTooLong', most: longestFreeText }
  const kind = findIdentifying(text)
  return kind && { refused: 'identifyingText', kind }
}
