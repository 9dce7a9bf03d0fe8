import { expect, test } from '@jest/globals'
import { day, type Instant, minute } from '../../../bot/domain/calendar.ts'
import { applyToCorrespondence } from '../../../bot/domain/inquiry/applyToCorrespondence.ts'
import { type Correspondence, inquiryAbout } from '../../../bot/domain/inquiry/correspondence.ts'
import { profileOf } from '../../../bot/domain/inquiry/profile.ts'
import { now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

test('no inquiry is forgotten before its case can have heard how it ended, and in time all but the last are', () => {
  const many = Array.from({ length: 30 }, (_, index) => `KMPX-${1000 + index}`)
  const busy = many.reduce<Correspondence | undefined>(
    (known, caseCode) => endedAt(known, caseCode, now + minute),
    undefined,
  )
  for (const caseCode of many) expect(busy && inquiryAbout(busy, caseCode)).toBeDefined()
  const later = endedAt(busy, 'RTQW-88M2', now + 30 * day)
  expect(later.inquiries).toHaveLength(20)
  expect(inquiryAbout(later, 'RTQW-88M2')).toBeDefined()
  expect(later.letters.flatMap(({ cases }) => cases)).toHaveLength(20)
})

/** Each case in a letter of its own, asked and found to need nothing more. */
function endedAt(known: Correspondence | undefined, caseCode: string, at: Instant): Correspondence {
  const profile = profileOf({ caseCode, urgent: false, facts: requestFacts() }, '')
  const asked = applyToCorrespondence(known, {
    type: 'InquiryTakenOn',
    unitId: 'unit-1',
    providerId: 'provider-1',
    inquiry: { profile, askedBy: 'omar', deadline: now + day },
    letter: (known?.lettersBegun ?? 0) + 1,
  })
  return applyToCorrespondence(asked, {
    type: 'InquirySettled',
    caseCode,
    settlement: { how: 'withdrawn', at },
  })
}
