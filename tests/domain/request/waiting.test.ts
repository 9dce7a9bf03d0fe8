import { describe, expect, test } from '@jest/globals'
import { hour } from '../../../bot/domain/calendar.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { type Happened, waitedUntil, waitingIn } from '../../../bot/domain/request/waiting.ts'
import { aSuggestedCandidate, aSuggestion, now } from '../../builders/aRequest.ts'
import { requestFacts } from '../../builders/requestFacts.ts'

describe('waiting', () => {
  test('is the central unit’s from the first on', () => {
    expect(waitingIn(journal([0, filed]))).toMatchObject({ turn: 'centralUnit', since: now })
  })

  test('is split by whose turn it was', () => {
    const waiting = waitingIn(journal([0, filed], [2, claimed], [3, asked], [8, answered], [9, shown]))
    expect(waiting).toMatchObject({ turn: 'centralUnit', since: now + 8 * hour })
    expect(waiting && waitedUntil(waiting, now + 10 * hour)).toMatchObject({
      centralUnit: 5 * hour,
      socialWorker: 5 * hour,
      decider: 0,
    })
  })

  test('goes back to the central unit with the last of the candidates declined', () => {
    const declined = (unitId: string): RequestEntry => ({
      type: 'CandidateDeclined',
      declined: { unitId, unitName: unitId, reason: 'tooFar', note: '' },
    })
    const first = [
      [0, filed],
      [1, claimed],
      [2, shown],
      [3, suggested],
      [4, declined('unit-1')],
    ] as const
    expect(waitingIn(journal(...first))?.turn).toBe('socialWorker')
    expect(waitingIn(journal(...first, [5, declined('unit-2')]))).toMatchObject({
      turn: 'centralUnit',
      since: now + 5 * hour,
    })
  })

  test('is nobody’s when the case has ended, however long ago', () => {
    const waiting = waitingIn(journal([0, filed], [1, withdrawn]))
    expect(waiting && waitedUntil(waiting, now + 100 * hour)).toMatchObject({ centralUnit: hour })
  })

  test('is told of no case without a journal', () => expect(waitingIn([])).toBeUndefined())
})

function journal(
  ...entries: readonly (readonly [hours: number, entry: RequestEntry])[]
): readonly Happened[] {
  return entries.map(([hours, entry]) => ({ entry, at: now + hours * hour }))
}

const filed: RequestEntry = {
  type: 'RequestFiled',
  caseCode: 'KMPX-3Q47',
  district: 'hisingen',
  requester: 'sara',
  facts: requestFacts(),
  urgent: false,
  parallels: [],
  queueAudience: [],
  at: now,
}
const claimed: RequestEntry = { type: 'RequestClaimed', officer: 'omar', at: now }
const asked: RequestEntry = {
  type: 'ClarificationRequested',
  clarification: { question: 'Går skolan att byta?', askedBy: 'omar', askedAt: now },
}
const answered: RequestEntry = { type: 'ClarificationAnswered', answer: 'Ja.', at: now }
const shown: RequestEntry = { type: 'CandidatesShown', to: 'omar', candidates: 2, ledger: [] }
const suggested: RequestEntry = {
  type: 'SuggestionSent',
  suggestion: aSuggestion({
    candidates: [aSuggestedCandidate(), aSuggestedCandidate({ unitId: 'unit-2' })],
  }),
  ledger: [],
}
const withdrawn: RequestEntry = { type: 'RequestWithdrawn', by: 'sara', note: '', at: now }
