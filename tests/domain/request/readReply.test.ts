import { expect, test } from '@jest/globals'
import { startOf } from '../../../bot/domain/calendar.ts'
import { readReply } from '../../../bot/domain/request/readReply.ts'

const now = startOf('2026-11-23')
const asked = { answer: 'free', places: 1, from: '2026-11-30', conditions: '' } as const

test('what an officer reads out of a mail takes the place of what was asked for', () => {
  const read = { places: 2, from: '2026-12-07', dailyPrice: 4_300 } as const
  expect(readReply(asked, read, now)).toEqual({ ...asked, ...read })
  expect(readReply(asked, undefined, now)).toEqual(asked)
})

test('and says nothing of a unit that is full or wants to know more', () => {
  const full = { answer: 'full', reason: '' } as const
  expect(readReply(full, { places: 2, from: '2026-12-07' }, now)).toEqual(full)
})

test('each thing that cannot be so is named', () => {
  const read = { places: 0, from: '2026-11-01', dailyPrice: 90_000 } as const
  expect(readReply(asked, read, now)).toEqual({
    refused: 'faultyReply',
    faults: [
      { field: 'places', fault: 'outOfRange' },
      { field: 'from', fault: 'inThePast' },
      { field: 'dailyPrice', fault: 'outOfRange' },
    ],
  })
})
