import { z } from 'zod'
import { type ProviderStatus, providerStatuses } from '../../domain/register/provider.ts'
import { command } from './change.ts'
import { happening } from './problem.ts'
import { fact, followUp } from './register.ts'

export type { ProviderStatus }

const unit = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  /** What it is and where. */
  what: z.string(),
  vacancy: z.string(),
  places: z.string(),
  /** What stands in the way of suggesting it, each in a sentence. */
  warnings: z.array(z.string()),
})

/** One that several units may be in. */
const agreement = z.strictObject({
  what: z.string(),
  period: z.string(),
  inForce: z.boolean(),
  units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
})

/** As much of it as is written by hand. */
const details = {
  organisationNumber: z.string().max(60),
  name: z.string().max(600),
  mailbox: z.string().max(200),
  contacts: z
    .array(
      z.strictObject({
        role: z.string().max(200),
        phone: z.string().max(60).optional(),
        mail: z.string().max(200).optional(),
      }),
    )
    .max(20),
}

/** GET /api/register/providers/:providerId: all of it in words, and what can be changed as it is written. */
export const providerPage = z.strictObject({
  providerId: z.string(),
  name: z.string(),
  status: z.enum(providerStatuses),
  warnings: z.array(z.string()),
  /** It turned out to be that one, whose its units are now. */
  mergedInto: z.strictObject({ providerId: z.string(), name: z.string() }).optional(),
  /** Who it is and how to reach it. */
  facts: z.array(fact),
  details: z.strictObject(details),
  /** Who last looked at each group of fields, and when. */
  verified: z.array(fact),
  units: z.array(unit),
  /** The latest first. */
  agreements: z.array(agreement),
  /** Notes on the whole provider and on its units, the newest first. */
  followUps: z.array(followUp),
  /** Of the provider itself, newest first; what happened at a unit stands on the unit's page. */
  history: z.array(happening),
  may: z.strictObject({ keep: z.boolean() }),
})
export type ProviderPage = Readonly<z.infer<typeof providerPage>>
export type ProviderDetails = ProviderPage['details']

const reason = z.string().max(600)

/** POST /api/register/providers/:providerId/details: those to be changed. Each change answers with the provider as it is then. */
export const providerChanged = z.strictObject({
  ...command,
  ...z.strictObject(details).partial().shape,
  reason,
})

/** POST /api/register/providers/:providerId/status */
export const statusChanged = z.strictObject({ ...command, status: z.enum(providerStatuses), reason })

/** POST /api/register/providers/:providerId/merge: it is the duplicate, and its units become those of the other. */
export const providerMerged = z.strictObject({ ...command, into: z.string().min(1).max(200), reason })

/** POST /api/register/providers/:providerId/merge/look: which other it may be; without text those on its number. */
export const othersLooked = z.strictObject({ text: z.string().max(200) })

export type OthersLooked = Readonly<z.infer<typeof othersLooked>>

export const others = z.strictObject({
  others: z.array(
    z.strictObject({
      providerId: z.string(),
      name: z.string(),
      organisationNumber: z.string(),
      units: z.string(),
    }),
  ),
  /** So many more were found. */
  more: z.int(),
})
export type Others = Readonly<z.infer<typeof others>>
