import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day } from '../../../bot/domain/calendar.ts'
import { applyToCorrespondence } from '../../../bot/domain/inquiry/applyToCorrespondence.ts'
import {
  type Correspondence,
  type CorrespondenceEntry,
  deadlinePassed,
  inquiryAbout,
  noteMail,
  openCasesOf,
  settle,
} from '../../../bot/domain/inquiry/correspondence.ts'
import { profileOf } from '../../../bot/domain/inquiry/profile.ts'
import type { InquiryReply } from '../../../bot/domain/inquiry/reply.ts'
import { now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

const caseCode = 'KMPX-3Q47'
const question: InquiryReply = { answer: 'needsMore', question: 'Vilken skola?' }
const full: InquiryReply = { answer: 'full', reason: 'Fullt till jul.' }
const wrote = { letter: 1, cases: [caseCode], kind: 'reply', at: now } as const

test('whoever has written is not reminded, whether the reminder has been begun or not', () => {
  expect(deadlinePassed(after(asked(), noteMail(asked(), wrote)), now + 2 * day)).toEqual([])
  const reminded = after(asked(), deadlinePassed(asked(), now + 2 * day))
  expect(openCasesOf(reminded, 2)).toEqual([caseCode])
  expect(openCasesOf(after(reminded, noteMail(reminded, wrote)), 2)).toEqual([])
})

test('a machine’s answer changes nothing of that', () => {
  const known = after(asked(), noteMail(asked(), { ...wrote, kind: 'automatic' }))
  expect(deadlinePassed(known, now + 2 * day)).toMatchObject([{ type: 'ReminderBegun' }])
})

test('a question back is followed by an answer, which stands', () => {
  const answered = replied(replied(asked(), question), full, now + 1)
  expect(inquiryAbout(answered, caseCode)?.settled).toMatchObject({ reply: full, at: now + 1 })
})

test('what stands is the newer one, also where the clocks of two servers differ', () => {
  const answered = replied(replied(asked(), question), full, now - 5)
  expect(inquiryAbout(answered, caseCode)?.settled).toMatchObject({ reply: full, at: now + 1 })
})

test('whoever has asked back is neither reminded nor silent, and its question is not taken back', () => {
  const known = replied(asked(), question)
  expect(deadlinePassed(known, now + 2 * day)).toEqual([])
  for (const how of ['silent', 'withdrawn'] as const)
    expect(settle(known, caseCode, { how, at: now + 2 * day })).toEqual([])
})

test('of many replies the first that is no question stands, and the last question where all are', () => {
  const anyReply = fc.oneof(
    fc.string().map((asks): InquiryReply => ({ answer: 'needsMore', question: asks })),
    fc
      .record({ answer: fc.constantFrom('full', 'unsuited'), reason: fc.string() })
      .map((no): InquiryReply => no),
    fc
      .integer({ min: 1, max: 9 })
      .map((places): InquiryReply => ({ answer: 'free', places, from: '2026-12-03', conditions: '' })),
  )
  fc.assert(
    fc.property(fc.array(anyReply, { minLength: 1 }), replies => {
      const known = replies.reduce((so, reply) => replied(so, reply), asked())
      const stands = replies.find(({ answer }) => answer !== 'needsMore') ?? replies.at(-1)
      expect(inquiryAbout(known, caseCode)?.settled).toMatchObject({ how: 'replied', reply: stands })
    }),
  )
})

function asked(): Correspondence {
  const begun = applyToCorrespondence(undefined, {
    type: 'InquiryTakenOn',
    unitId: 'unit-1',
    providerId: 'provider-1',
    inquiry: {
      profile: profileOf({ caseCode, urgent: false, facts: requestFacts() }, ''),
      askedBy: 'omar',
      deadline: now + day,
    },
    letter: 1,
  })
  return after(begun, [{ type: 'LetterSent', letter: 1, at: now }])
}

function replied(known: Correspondence, reply: InquiryReply, at = now): Correspondence {
  const entries = settle(known, caseCode, { how: 'replied', at, reply, channel: 'replyLink' })
  if ('refused' in entries) throw new Error(entries.refused)
  return after(known, entries)
}

function after(known: Correspondence, entries: readonly CorrespondenceEntry[]): Correspondence {
  return entries.reduce(applyToCorrespondence, known)
}
