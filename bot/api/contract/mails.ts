import { z } from 'zod'
import { askedUnit, caseHead } from './cases.ts'

/** In words, in the language of the person who asks. */
const text = z.string()

/**
 * POST /api/mails takes an `openMail` and says what the case files know of it. By what a mail is known stands in the body,
 * and so in no address.
 */
export const mailShown = z.strictObject({
  /** The inquiries that it is filed under, and where the case of each is opened. */
  filed: z.array(z.strictObject({ head: caseHead, unit: askedUnit, address: z.url() })),
  /** While there are none: those that it may be filed under, the nearest first. */
  choices: z.array(
    z.strictObject({
      caseCode: z.string(),
      version: z.int(),
      unitId: z.string(),
      unitName: text,
      /** What the case is about. */
      about: text,
      standing: text,
      /** Why it may belong there. */
      why: text,
      /** It answers a letter of ours about the case. */
      isLikely: z.boolean(),
    }),
  ),
})
export type MailShown = Readonly<z.infer<typeof mailShown>>
export type FilingChoice = MailShown['choices'][number]
