import { expect, test } from '@jest/globals'
import { steadyOrder } from '../../../tab/queue/steadyOrder.ts'
import { aCaseHead } from './aCaseHead.ts'

test('what one is pointing at stays where it is while cases come, change and go', () => {
  const now = ['new', 'b', 'c', 'newer', 'a'].map(caseCode => aCaseHead({ caseCode }))
  const shown = steadyOrder(['a', 'b', 'gone', 'c'], now).map(({ caseCode }) => caseCode)
  expect(shown).toEqual(['a', 'b', 'c', 'new', 'newer'])
})

test('where nothing stood everything comes as it is', () => {
  const now = ['b', 'a'].map(caseCode => aCaseHead({ caseCode }))
  expect(steadyOrder([], now)).toEqual(now)
})
