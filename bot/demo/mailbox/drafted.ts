import { z } from 'zod'
import type { StoredMail } from './mails.ts'

const message = z.strictObject({
  subject: z.string(),
  body: z.strictObject({ contentType: z.literal('text'), content: z.string() }),
  toRecipients: z.array(z.strictObject({ emailAddress: z.strictObject({ address: z.email() }) })).min(1),
  internetMessageHeaders: z
    .array(z.strictObject({ name: z.string().regex(/^x-/i), value: z.string() }))
    .default([]),
  singleValueExtendedProperties: z
    .array(z.strictObject({ id: z.string().min(1), value: z.string() }))
    .default([]),
})

type Given = Pick<StoredMail, 'id' | 'conversationId' | 'from' | 'draftedAt'>

/** The draft that a body asks for; undefined when it is no message in the form that this mailbox knows. */
export function drafted(body: unknown, given: Given): StoredMail | undefined {
  const { data } = message.safeParse(body)
  if (!data) return undefined
  return {
    ...given,
    to: data.toRecipients.map(({ emailAddress }) => emailAddress.address),
    subject: data.subject,
    text: data.body.content,
    headers: data.internetMessageHeaders,
    properties: data.singleValueExtendedProperties,
  }
}
