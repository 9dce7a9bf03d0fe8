import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type CalendarDate } from '../../../bot/domain/calendar.ts'
import { isOf, type Lapse, lapseBy } from '../../../bot/domain/register/permitLapse.ts'
import { aPermit } from '../../builders/aUnit.ts'

const today = '2026-11-23'
const withinDays = 90

describe('a permit lapses', () => {
  test.each([
    ['the day after the last on which it counted as checked', '2026-08-24', true],
    ['not while it counts as checked', '2026-08-25', false],
    ['however long nobody has checked it', '2019-05-02', true],
  ] as const)('%s', (_, checkedAt, expected) => {
    expect(lapsed(lapseBy(today, { withinDays, seenBefore: undefined }), checkedAt)).toBe(expected)
  })

  test('not again when that has been seen', () => {
    const lapse = lapseBy(today, { withinDays, seenBefore: '2026-08-24' })
    expect(lapse).toEqual({ checkedFrom: '2026-08-24', checkedBefore: '2026-08-25' })
    expect(lapsed(lapse, '2026-08-23')).toBe(false)
  })

  test('not at all on a day on which the city allows for more', () => {
    const lapse = lapseBy(today, { withinDays: 120, seenBefore: '2026-08-25' })
    expect(lapse).toEqual({ checkedFrom: '2026-08-25', checkedBefore: '2026-08-25' })
  })

  test('once, on whatever days one looks and however the city moves the limit', () => {
    fc.assert(
      fc.property(
        fc.array(aLook, { minLength: 1 }),
        fc.integer({ min: -500, max: 100 }),
        (looks, checked) => {
          const checkedAt = addDays(today, checked)
          const { lapses, unchecked } = looked(looks, checkedAt)
          expect(lapses.filter(lapse => lapsed(lapse, checkedAt))).toHaveLength(unchecked ? 1 : 0)
        },
      ),
    )
  })
})

const aLook = fc.record({ daysLater: fc.nat(40), withinDays: fc.integer({ min: 1, max: 200 }) })

/** What lapsed at each look, and whether the permit counted as unchecked at any of them. */
function looked(
  looks: readonly Readonly<{ daysLater: number; withinDays: number }>[],
  checkedAt: CalendarDate,
) {
  const lapses: Lapse[] = []
  let day: CalendarDate = today
  let unchecked = false
  for (const { daysLater, withinDays } of looks) {
    day = addDays(day, daysLater)
    lapses.push(lapseBy(day, { withinDays, seenBefore: lapses.at(-1)?.checkedBefore }))
    unchecked ||= checkedAt < addDays(day, -withinDays)
  }
  return { lapses, unchecked }
}

function lapsed(lapse: Lapse, checkedAt: CalendarDate): boolean {
  return isOf(lapse, aPermit({ checkedAt }))
}
