import { z } from 'zod'

/** A mail as it is open in Outlook, in whichever mailbox. */

/** Names that programs for mail give, as far as anyone makes them long. */
const name = z.string().min(1).max(1_000)

export const openMail = z.strictObject({
  /** With its angle brackets (RFC 5322). */
  messageId: name,
  /** As Microsoft Graph writes it. */
  conversationId: z.string().max(1_000),
  /** The message ids that it says it answers, the nearest last. */
  answers: z.array(name).max(50),
  from: z.string().max(1_000),
  subject: z.string().max(1_000),
})
export type OpenMail = Readonly<z.infer<typeof openMail>>

/** More than anybody writes in answer; what stands after it is read in Outlook. */
export const longestMailText = 20_000

/** What is filed of it. */
export const mailFiled = z.strictObject({
  messageId: name,
  at: z.int().positive(),
  text: z.string().max(longestMailText),
})
