import { expect, test } from '@jest/globals'
import { day } from '../../../bot/domain/calendar.ts'
import { applyToCorrespondence } from '../../../bot/domain/inquiry/applyToCorrespondence.ts'
import {
  type Correspondence,
  type CorrespondenceEntry,
  deadlinePassed,
  noteMail,
  openCasesOf,
} from '../../../bot/domain/inquiry/correspondence.ts'
import { profileOf } from '../../../bot/domain/inquiry/profile.ts'
import { now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

const caseCode = 'KMPX-3Q47'
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

function after(known: Correspondence, entries: readonly CorrespondenceEntry[]): Correspondence {
  return entries.reduce(applyToCorrespondence, known)
}
