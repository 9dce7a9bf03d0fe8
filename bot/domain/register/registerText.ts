import { holdsPersonalNumber } from '../request/identifyingText.ts'
import type { RegisterRefusal } from './registerRefusal.ts'

const longestText = 600

/** A text on a provider must say something, and nothing of any child; mail and phone are its own business. */
export function judgeRegisterText(text: string): RegisterRefusal | undefined {
  if (text.trim() === '') return { refused: 'emptyText' }
  if (text.length > longestText) return { refused: 'textTooLong', most: longestText }
  return holdsPersonalNumber(text) ? { refused: 'identifyingText' } : undefined
}

/** Some changes are only understood afterwards when it says why. */
export function judgeReason(reason: string): RegisterRefusal | undefined {
  const refusal = judgeRegisterText(reason)
  return refusal?.refused === 'emptyText' ? { refused: 'reasonMissing' } : refusal
}

/** Others are understood without, but hold nothing of any child either. */
export function judgeOptionalReason(reason: string): RegisterRefusal | undefined {
  return reason.trim() === '' ? undefined : judgeRegisterText(reason)
}

/** For an entry: no reason is none, and not an empty one. */
export function because(reason: string): Readonly<{ reason?: string }> {
  return reason.trim() === '' ? {} : { reason: reason.trim() }
}
