import { expect, test } from '@jest/globals'
import { readYesOrNo } from '../../bot/import/yesOrNo.ts'

test.each(['ja', 'Ja', 'X', 'x', 'yes', 'SANT', 1, true])('%s is yes', cell => {
  expect(readYesOrNo(cell)).toEqual({ value: true })
})

test.each(['nej', 'N', 'no', '-', 0, false])('%s is no', cell => {
  expect(readYesOrNo(cell)).toEqual({ value: false })
})

test.each(['kanske', '2', 'ja, ibland'])('%s is neither', cell => {
  expect(readYesOrNo(cell)).toEqual({ wrong: { fault: 'notYesOrNo' } })
})
