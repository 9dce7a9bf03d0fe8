import { expect, test } from '@jest/globals'
import { hour } from '../../../bot/domain/calendar.ts'
import { lastHandledAt } from '../../../bot/domain/request/lastHandled.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

const question = { question: 'Går skolan att byta?', askedBy: 'officer-1' }

test('an answer is new until the central unit has done something after it', () => {
  const answered = { ...question, askedAt: now - 3 * hour, answer: 'Ja.', answeredAt: now - hour }
  const request = aRequest({ clarifications: [answered] })
  expect(lastHandledAt(request.searching())).toBeLessThan(answered.answeredAt)
  expect(lastHandledAt(request.suggested({ sentAt: now }))).toBeGreaterThan(answered.answeredAt)
})

test('what was added before the case was taken is known to whoever took it', () => {
  const addition = { text: 'Har en katt.', by: 'worker-1', at: now - 3 * hour }
  const request = aRequest({ additions: [addition] })
  expect(lastHandledAt(request.filed())).toBeLessThan(addition.at)
  expect(lastHandledAt(request.claimed())).toBeGreaterThan(addition.at)
})
