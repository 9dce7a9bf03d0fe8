import { describe, expect, test } from '@jest/globals'
import { everything, type QueueFilter, shownBy } from '../../../tab/queue/queueFilter.ts'
import { aCaseHead } from './aCaseHead.ts'

describe('the queue shows', () => {
  test.each<readonly [string, Partial<QueueFilter>, readonly string[]]>([
    ['everything at first', {}, ['new', 'mine', 'asked']],
    ['my own cases', { whose: 'mine' }, ['mine']],
    ['those that nobody has taken', { whose: 'nobodys' }, ['new']],
    ['those that wait for the social worker', { turn: 'socialWorker' }, ['asked']],
    ['one service', { service: 'Jourhem' }, ['mine']],
    ['the urgent ones', { onlyUrgent: true }, ['new']],
    ['only what all choices have in common', { onlyUrgent: true, whose: 'mine' }, []],
  ])('%s', (_, chosen, expected) => {
    const shown = cases.filter(shownBy({ ...everything, ...chosen }))
    expect(shown.map(({ caseCode }) => caseCode)).toEqual(expected)
  })
})

const cases = [
  aCaseHead({ caseCode: 'new' }),
  aCaseHead({ caseCode: 'mine', urgent: false, isMine: true, officer: 'Omar', serviceType: 'Jourhem' }),
  aCaseHead({ caseCode: 'asked', urgent: false, officer: 'Maja', turn: 'socialWorker' }),
]
