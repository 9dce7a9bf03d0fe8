import { z } from 'zod'
import { type PermitStatus, permitStatuses } from '../../domain/register/permit.ts'
import {
  type VacancyChannel,
  type VacancyStatus,
  vacancyChannels,
  vacancyStatuses,
} from '../../domain/register/vacancyStatement.ts'
import { command, date } from './change.ts'
import { happening } from './problem.ts'

/** Something under a name, both in words. */
export const fact = z.strictObject({ name: z.string(), value: z.string() })
export type Fact = Readonly<z.infer<typeof fact>>

const statement = z.strictObject({
  said: z.string(),
  at: z.string(),
  /** Who said it and how it reached us. */
  by: z.string(),
  until: z.string(),
  /** Whether it turned out to be so. */
  proved: z.string().optional(),
})

const given = z.strictObject({
  places: z.int(),
  until: z.string(),
  /** For those who handle cases only. */
  caseCode: z.string().optional(),
})

const price = z.strictObject({
  level: z.int(),
  dailyPrice: z.string(),
  period: z.string(),
  inForce: z.boolean(),
  from: z.string(),
})

/** Something noted when somebody looked how it goes there. */
export const followUp = z.strictObject({
  id: z.string(),
  on: z.string(),
  kind: z.string(),
  text: z.string(),
  by: z.string(),
  todo: z.string().optional(),
  /** Of which unit, where that is not clear already. */
  unit: z.string().optional(),
})
export type FollowUp = Readonly<z.infer<typeof followUp>>

/** GET /api/register/units/:unitId: all of it in words, as the reader may see it. */
export const unitPage = z.strictObject({
  unitId: z.string(),
  providerId: z.string(),
  name: z.string(),
  provider: z.string(),
  /** What stands in the way of suggesting it, each in a sentence. */
  warnings: z.array(z.string()),
  offer: z.array(fact),
  vacancy: z.strictObject({
    /** What was said last and how far it is to be believed. */
    now: z.string(),
    /** Why no more and no less. */
    why: z.string().optional(),
    /** How much it answers of what it is asked by mail, where it has been asked. */
    answers: z.string().optional(),
    /** Newest first. */
    statements: z.array(statement),
    /** The newest can be taken back: this is its hour, in ms. */
    newest: z.int().optional(),
  }),
  places: z.strictObject({ now: z.string(), holds: z.array(given), occupancies: z.array(given) }),
  permit: z.strictObject({
    facts: z.array(fact),
    /** Newest first. */
    checks: z.array(z.strictObject({ on: z.string(), found: z.string(), source: z.string() })),
  }),
  /** How a place is bought today, and what the city has agreed. */
  purchase: z.strictObject({
    now: z.string(),
    agreements: z.array(
      z.strictObject({
        what: z.string(),
        period: z.string(),
        inForce: z.boolean(),
        id: z.strictObject({ number: z.string(), from: z.string(), lot: z.string().optional() }),
        to: z.string(),
      }),
    ),
  }),
  prices: z.array(price),
  /** Where today's differs from what the unit has cost. */
  priceWarning: z.string().optional(),
  /** What districts have paid here, newest first. */
  paid: z.array(z.strictObject({ what: z.string(), dailyPrice: z.string(), on: z.string() })),
  followUps: z.array(followUp),
  contact: z.array(fact),
  /** Newest first. */
  history: z.array(happening),
  may: z.strictObject({ stateVacancy: z.boolean(), keep: z.boolean(), addAgreement: z.boolean() }),
})
export type UnitPage = Readonly<z.infer<typeof unitPage>>

export type { PermitStatus, VacancyChannel, VacancyStatus }

/** POST /api/register/units/:unitId/vacancy. Each change answers with the unit as it is then. */
export const vacancyStated = z.strictObject({
  ...command,
  status: z.enum(vacancyStatuses),
  places: z.int().min(0).max(999),
  from: date,
  statedBy: z.string().max(200),
  channel: z.enum(vacancyChannels),
})

/** POST /api/register/units/:unitId/vacancy/undo */
export const vacancyUndone = z.strictObject({ ...command, statedAt: z.int(), reason: z.string().max(600) })

/** POST /api/register/units/:unitId/permit-checks */
export const permitChecked = z.strictObject({
  ...command,
  status: z.enum(permitStatuses),
  checkedAt: date,
  source: z.string().max(200),
  note: z.string().max(600).optional(),
})

const agreed = { ...command, number: z.string().max(60), from: date, to: date }

/** POST /api/register/units/:unitId/agreements */
export const agreementAdded = z.discriminatedUnion('kind', [
  z.strictObject({
    ...agreed,
    kind: z.literal('framework'),
    area: z.string().min(1).max(200),
    lot: z.string().max(60).optional(),
    rank: z.int().min(1).max(999),
  }),
  z.strictObject({ ...agreed, kind: z.literal('individual') }),
  z.strictObject({ ...agreed, kind: z.literal('subscription'), paidPlaces: z.int().min(1).max(999) }),
])

export type AgreementKind = z.infer<typeof agreementAdded>['kind']

/** POST /api/register/units/:unitId/agreements/undo */
export const agreementUndone = z.strictObject({
  ...command,
  number: z.string().max(60),
  from: date,
  lot: z.string().max(60).optional(),
  reason: z.string().max(600),
})
