import { expect, test } from '@jest/globals'
import { day, hour, minute } from '../../../bot/domain/calendar.ts'
import type { Watch } from '../../../bot/domain/inquiry/watch.ts'
import { watchedFor, watchNeed } from '../../../bot/domain/inquiry/watchNeed.ts'

const now = Date.parse('2026-11-27T11:00:00Z')

test.each<[string, Watch | undefined, ReturnType<typeof watchNeed>]>([
  ['nobody has been asked', undefined, 'ask'],
  ['somebody asks just now', asked(now - minute), undefined],
  ['whoever asked got no answer', asked(now - 3 * minute), 'ask'],
  ['it has just begun', standing(now + watchedFor), undefined],
  ['a day is left', standing(now + day + 1), undefined],
  ['less than a day is left', standing(now + day - 1), 'renew'],
  ['it has run out', standing(now), 'ask'],
])('what has to be done when %s', (_, watch, need) => {
  expect(watchNeed(watch ? { watch } : {}, now)).toBe(need)
})

test('nothing is asked for longer than Microsoft has ever let it be', () => {
  expect(watchedFor).toBeLessThan(4_230 * minute)
  expect(watchedFor).toBeGreaterThan(day + hour)
})

function asked(askedAt: number): Watch {
  return { clientState: 'secret', askedAt }
}

function standing(expiresAt: number): Watch {
  return { ...asked(now - 3 * day), standing: { id: 'one', expiresAt } }
}
