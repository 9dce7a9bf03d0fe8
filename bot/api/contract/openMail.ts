import { z } from 'zod'
import { kindHeaders } from '../../domain/inquiry/mailKind.ts'

/** A mail as it is open in Outlook, in whichever mailbox. */

/** Names that programs for mail give, as far as anyone makes them long. */
const name = z.string().min(1).max(1_000)

/** The headers that are asked for: what a mail answers, and of what kind it is. */
export const headersAsked = ['in-reply-to', 'references', ...kindHeaders] as const

/** More than any program for mail writes; of what is longer the end is sent, for there the nearest stand. */
export const longestHeader = 10_000

const signs = {
  from: z.string().max(1_000),
  subject: z.string().max(1_000),
  headers: z
    .array(z.strictObject({ name: z.enum(headersAsked), value: z.string().max(longestHeader) }))
    .max(50),
}

export const openMail = z.strictObject({
  /** With its angle brackets (RFC 5322). */
  messageId: name,
  /** As Microsoft Graph writes it. */
  conversationId: z.string().max(1_000),
  ...signs,
})
export type OpenMail = Readonly<z.infer<typeof openMail>>

/** More than anybody writes in answer; what stands after it is read in Outlook. */
export const longestMailText = 20_000

/** What is filed of it. */
export const mailFiled = z.strictObject({
  messageId: name,
  at: z.int().positive(),
  ...signs,
  text: z.string().max(longestMailText),
})
