import type { ReplyRight, ReplyTokens } from './replyToken.ts'

/** Before the token. */
export const replyPath = '/svar/'

/** Where an inquiry is answered. Whoever has the address may answer; nobody can read from it what it is about. */
export function replyAddress(publicUrl: string, tokens: ReplyTokens, right: ReplyRight): string {
  return `${publicUrl}${replyPath}${tokens.write(right)}`
}
