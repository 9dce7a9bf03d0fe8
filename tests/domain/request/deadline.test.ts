import { expect, test } from '@jest/globals'
import { day, startOf } from '../../../bot/domain/calendar.ts'
import { deadlineOf } from '../../../bot/domain/request/deadline.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

const request = aRequest()
const start = startOf('2026-11-30')

test.each([
  ['a place is needed when the day of the child begins', request.filed(), { by: start, for: 'place' }],
  ['also while an answer is waited for', request.awaitingClarification(), { by: start, for: 'place' }],
  ['a suggestion is chosen from until it runs out', request.suggested(), { by: now + day, for: 'choice' }],
  [
    'a kept place is decided on until it is let go of',
    request.chosen(),
    { by: now + 2 * day, for: 'decision' },
  ],
  ['after the decision it is the day again', request.decided(), { by: start, for: 'place' }],
  ['whoever has moved in waits for nothing', request.placed(), undefined],
] as const)('%s', (_, open, expected) => expect(deadlineOf(open)).toEqual(expected))
