import { z } from 'zod'
import { inquiryAnswers } from '../../domain/inquiry/reply.ts'
import { followUpRhythms } from '../../domain/request/followUpRhythm.ts'
import { meetingKinds } from '../../domain/request/meeting.ts'
import { caseCommands } from '../../domain/request/offers.ts'
import { declineReasons } from '../../domain/request/placementRequest.ts'
import { mostBetween, mostTimes, repeatUnits } from '../../domain/request/repeats.ts'
import { date } from './change.ts'
import { mailFiled } from './openMail.ts'

/** Everything said in words, in the language of the person who asks. */
const text = z.string()

export const turns = ['centralUnit', 'socialWorker', 'decider', 'provider', 'nobody'] as const

const deadline = z.strictObject({ by: z.int(), said: text, left: text, isPast: z.boolean() })

export const caseHead = z.strictObject({
  caseCode: z.string(),
  version: z.int(),
  urgent: z.boolean(),
  state: text,
  isOpen: z.boolean(),
  /** What happens next. */
  next: text,
  service: text,
  serviceType: text,
  children: text,
  start: text,
  district: text,
  /** Who has the case. */
  officer: text.optional(),
  /** The person has it, asked for it or reads along. */
  isMine: z.boolean(),
  turn: z.enum(turns),
  waitsFor: text,
  /** How long each has had the move, whoever has had it longest first. */
  waited: z.array(text),
  filedAgo: text,
  deadline: deadline.optional(),
  /** What the person can do now, as its button says it. */
  offers: z.array(z.strictObject({ command: z.enum(caseCommands), title: text })),
})
export type CaseHead = Readonly<z.infer<typeof caseHead>>

/** GET /api/queue: every open case that the person may see, first to be taken first. */
export const queuePage = z.strictObject({ cases: z.array(caseHead) })
export type QueuePage = Readonly<z.infer<typeof queuePage>>

const labelled = z.strictObject({ label: text, value: text })

const lineOfTime = z.strictObject({
  version: z.int(),
  at: text,
  by: text,
  what: text,
  /** In the person's own words. */
  quote: text.optional(),
  side: z.enum(['centralUnit', 'district', 'provider', 'clock']),
})
export type LineOfTime = Readonly<z.infer<typeof lineOfTime>>

const figures = z.strictObject({
  unitId: z.string(),
  unitName: text,
  whoAndWhere: text,
  dailyPrice: text,
  /** Where the price differs from what the unit has cost. */
  priceWarning: text.optional(),
  priceForStay: text,
  distance: text,
  earliest: text,
  vacancy: text,
  reasons: z.array(text),
})

/** A unit that was suggested, as it stood then. */
const suggested = z.strictObject({
  ...figures.shape,
  standing: z.enum(['open', 'chosen', 'declined']),
  said: text.optional(),
})
export type Suggested = Readonly<z.infer<typeof suggested>>

/** A unit that was asked for a place by mail. */
export const askedUnit = z.strictObject({
  unitId: z.string(),
  unitName: text,
  standing: text,
  isAnswered: z.boolean(),
  /** What the provider wrote itself. */
  ownWords: text.optional(),
  /** What it answered by a mail of its own, with what the person can record of it. */
  mail: z
    .strictObject({
      said: text.optional(),
      text,
      records: z.array(
        z.strictObject({
          answer: z.enum(inquiryAnswers),
          title: text,
          /** What is recorded of the place, unless the person says otherwise. */
          free: z.strictObject({ places: z.int(), from: date }).optional(),
        }),
      ),
    })
    .optional(),
  /** What has left for it, word for word, the newest first. */
  sent: z.array(z.strictObject({ at: text, to: text, subject: text, text })),
})
export type AskedUnit = Readonly<z.infer<typeof askedUnit>>

/** A meeting about the case. */
const meeting = z.strictObject({
  number: z.int(),
  title: text,
  standing: text,
  who: text,
  minutes: z.int(),
  /** How often it recurs, and when next. */
  series: text.optional(),
  /** Where it is joined. */
  joinUrl: text.optional(),
  /** It is ahead, and the person may move and cancel it. */
  mayCancel: z.boolean(),
  /** The same, and of a series none has been. */
  mayMove: z.boolean(),
})
export type CaseMeeting = Readonly<z.infer<typeof meeting>>

/** GET /api/cases/:caseCode */
export const casePage = z.strictObject({
  ...caseHead.shape,
  /** The register is being searched for it, and the person may see with what success. */
  showsCandidates: z.boolean(),
  facts: z.array(labelled),
  freeText: text,
  undelivered: z.array(text),
  parallels: z.array(z.strictObject({ caseCode: z.string(), service: text })),
  inquiries: z.strictObject({ said: text, units: z.array(askedUnit) }).optional(),
  suggestion: z.strictObject({ said: text, units: z.array(suggested) }).optional(),
  /** In the order of booking. */
  meetings: z.array(meeting),
  /** Who can be asked to come to the next one. */
  meetingGuest: text.optional(),
  /** The newest first. */
  timeline: z.array(lineOfTime),
  /** Who has read the case, for those who watch over that. */
  readings: z.array(z.strictObject({ by: text, at: text })).optional(),
})
export type CasePage = Readonly<z.infer<typeof casePage>>

const scorePart = z.strictObject({
  name: text,
  /** 0–1, and the same in words. */
  value: z.number(),
  said: text,
  weight: text,
  why: text,
})

const candidate = z.strictObject({
  ...figures.shape,
  place: z.int(),
  score: text,
  parts: z.array(scorePart),
  fitsClearlyBetter: text.optional(),
  saysUnsuited: text.optional(),
})
export type CandidateRow = Readonly<z.infer<typeof candidate>>

/** GET /api/cases/:caseCode/candidates, while a place is looked for. */
export const candidateList = z.strictObject({
  heading: text,
  most: z.int(),
  conflicts: z.array(text),
  candidates: z.array(candidate),
  unitsExcluded: z.int(),
  ledger: z.array(z.strictObject({ code: z.string(), reason: text, units: z.int() })),
})
export type CandidateList = Readonly<z.infer<typeof candidateList>>

const unitId = z.string().max(200)

/** POST /api/cases/:caseCode/ledger: the units that one reason keeps out, from the first or from after one of them. */
export const ledgerAsked = z.strictObject({ code: z.string().max(40), after: unitId.optional() })
export type LedgerAsked = Readonly<z.infer<typeof ledgerAsked>>

export const ledgerPage = z.strictObject({
  units: z.array(z.strictObject({ unitId: z.string(), unitName: text, why: z.array(text) })),
  /** The unit after which the next page begins; without it there is none. */
  next: z.string().optional(),
})
export type LedgerPage = Readonly<z.infer<typeof ledgerPage>>

/** GET /api/cases/:caseCode/cards: the cards that people have been sent, as they stand now. */
export const sentCards = z.strictObject({
  cards: z.array(
    z.strictObject({
      slot: z.string(),
      title: text,
      sentTo: z.array(
        z.strictObject({ name: text, arrival: z.enum(['delivered', 'waiting', 'notDelivered']), said: text }),
      ),
      /** An Adaptive Card 1.5. */
      card: z.looseObject({ type: z.literal('AdaptiveCard') }),
    }),
  ),
})
export type SentCards = Readonly<z.infer<typeof sentCards>>

/** POST /api/cases/:caseCode/meeting-times: when those of the case are free for so long. */
export const meetingTimesAsked = z.strictObject({ minutes: z.int().min(15).max(240) })

/** POST /api/cases/:caseCode/meeting-file: the meeting as an iCalendar file. */
export const meetingFileAsked = z.strictObject({ number: z.int() })

export const meetingTimes = z.strictObject({
  times: z.array(z.strictObject({ startsAt: z.int(), said: text })),
  /** Why there are none. */
  fault: text.optional(),
})
export type MeetingTimes = Readonly<z.infer<typeof meetingTimes>>

const someText = z.string().max(4_000)

/** An instant that was proposed, or what somebody wrote: what the clocks in Stockholm show then, 2026-11-27T10:15. */
const meetingTime = z.union([z.int().positive(), z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)])
export type MeetingTime = z.infer<typeof meetingTime>

const repeats = z.strictObject({ every: z.int(), unit: z.enum(repeatUnits), times: z.int() })
export type HowItRepeats = Readonly<z.infer<typeof repeats>>
export { followUpRhythms, mostBetween, mostTimes, repeatUnits }

/** POST /api/cases/:caseCode/commands. A command that is sent twice under one id is carried out once. */
export const caseCommand = z.strictObject({
  commandId: z.uuid(),
  act: z.discriminatedUnion('command', [
    z.strictObject({ command: z.literal('claim') }),
    z.strictObject({ command: z.literal('takeOver') }),
    z.strictObject({ command: z.literal('requestClarification'), question: someText }),
    z.strictObject({ command: z.literal('showCandidates') }),
    z.strictObject({ command: z.literal('askUnits'), unitIds: z.array(unitId).max(20), note: someText }),
    z.strictObject({
      command: z.literal('recordReply'),
      unitId,
      answer: z.enum(inquiryAnswers),
      /** What the mail says of the place. */
      free: z.strictObject({ places: z.number(), from: date, dailyPrice: z.number().optional() }).optional(),
    }),
    z.strictObject({ command: z.literal('fileMail'), unitId, ...mailFiled.shape }),
    z.strictObject({ command: z.literal('sendSuggestion'), unitIds: z.array(unitId).max(20) }),
    z.strictObject({ command: z.literal('recallSuggestion') }),
    z.strictObject({ command: z.literal('closeUnmet'), note: someText }),
    z.strictObject({ command: z.literal('replace'), otherCase: z.string().max(40) }),
    z.strictObject({ command: z.literal('close') }),
    z.strictObject({ command: z.literal('answerClarification'), answer: someText }),
    z.strictObject({ command: z.literal('choose'), unitId }),
    z.strictObject({
      command: z.literal('decline'),
      unitId,
      reason: z.enum(declineReasons),
      note: someText,
    }),
    z.strictObject({ command: z.literal('cancelChoice') }),
    z.strictObject({ command: z.literal('askForMore'), note: someText }),
    z.strictObject({
      command: z.literal('bookMeeting'),
      kind: z.enum(meetingKinds),
      startsAt: meetingTime,
      minutes: z.int(),
      repeats: repeats.optional(),
      invitesProvider: z.boolean(),
    }),
    z.strictObject({ command: z.literal('moveMeeting'), number: z.int(), startsAt: meetingTime }),
    z.strictObject({ command: z.literal('cancelMeeting'), number: z.int() }),
    z.strictObject({ command: z.literal('addDetails'), text: someText }),
    z.strictObject({ command: z.literal('withdraw'), note: someText }),
  ]),
})
export type CaseCommandSent = Readonly<z.infer<typeof caseCommand>>
export type CaseAct = CaseCommandSent['act']
