import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hour, type Instant } from '../../../bot/domain/calendar.ts'
import { announceRequest } from '../../../bot/domain/request/announce.ts'
import { apply } from '../../../bot/domain/request/apply.ts'
import type { RequestEntry } from '../../../bot/domain/request/entries.ts'
import { isEnded, type PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { isRefusal } from '../../../bot/domain/request/refusal.ts'
import { aFiledRequest, anyPress, type Press } from './anyCommand.ts'

const monday = Date.parse('2026-11-23T09:00:00Z')

type Moment = Readonly<{
  before: PlacementRequest
  after: PlacementRequest
  entries: readonly RequestEntry[]
  at: Instant
}>

/** Every moment of a request that lives through the presses, some hours apart. */
function live(presses: readonly (readonly [Press, number])[]): readonly Moment[] {
  const moments: Moment[] = []
  let request = filed()
  let at = monday
  for (const [press, hours] of presses) {
    at += hours * hour
    const outcome = press.run(request, at)
    if (isRefusal(outcome)) continue
    const after = outcome.reduce<PlacementRequest>(apply, request)
    moments.push({ before: request, after, entries: outcome, at })
    request = after
  }
  return moments
}

function filed(): PlacementRequest {
  const entries = aFiledRequest(monday)
  if (!Array.isArray(entries)) throw new Error('A new request could not be filed.')
  return entries.reduce<PlacementRequest | undefined>(apply, undefined) ?? fail()
}

function fail(): never {
  throw new Error('Filing left no request.')
}

const anyHours = fc.oneof(
  { weight: 30, arbitrary: fc.nat(5) },
  { weight: 3, arbitrary: fc.nat(80) },
  { weight: 1, arbitrary: fc.constant(40 * 24) },
)
const anyLife = fc.array(fc.tuple(anyPress, anyHours), { maxLength: 40, size: 'max' })
const lives = (claim: (moments: readonly Moment[]) => void) =>
  fc.assert(
    fc.property(anyLife, presses => claim(live(presses))),
    { numRuns: 400 },
  )

describe('whatever is pressed, in whatever order', () => {
  test('an ended request never lives again', () => {
    lives(moments => {
      for (const { before, after } of moments) if (isEnded(before)) expect(after.state).toBe(before.state)
    })
  })

  test('a case that someone has keeps someone until it ends', () => {
    lives(moments => {
      for (const { after } of moments)
        if (!isEnded(after) && after.state !== 'filed') expect(after.officer).toMatch(/omar|maja/)
    })
  })

  test('a place is had exactly while the choice stands', () => {
    lives(moments => {
      for (const { after } of moments)
        expect('choice' in after).toBe(['chosen', 'decided', 'placed'].includes(after.state))
    })
  })

  test('every place that was had and no longer is, is let go of', () => {
    lives(moments => {
      moments.forEach(({ before, after, entries, at }, index) => {
        const { announcements } = announceRequest({ before, after, entries, version: index + 2, at })
        const lost = 'choice' in before && !('choice' in after)
        expect(announcements.some(({ kind }) => kind === 'release')).toBe(lost && before.state !== 'placed')
      })
    })
  })

  test('a case is in competition only while it looks for a place, and each one found ends once', () => {
    lives(moments => {
      for (const { after } of moments)
        if (after.competition) expect(['claimed', ...looking]).toContain(after.state)
      const types = moments.flatMap(({ entries }) => entries).map(({ type }) => type)
      const told = types.filter(type => type === 'CompetitionFound' || type === 'CompetitionEnded')
      const [first] = told
      expect(first ?? 'CompetitionFound').toBe('CompetitionFound')
      const ended = told.filter(type => type === 'CompetitionEnded').length
      const begun = told.filter((type, at) => type === 'CompetitionFound' && told[at - 1] !== type).length
      expect(begun - ended).toBe(moments.at(-1)?.after.competition ? 1 : 0)
    })
  })

  test('a clock is wound exactly in the states that wait for an hour', () => {
    lives(moments => {
      const wound = new Set(['clock:request'])
      moments.forEach(({ before, after, entries, at }, index) => {
        const { announcements, withdrawn } = announceRequest({
          before,
          after,
          entries,
          version: index + 2,
          at,
        })
        for (const key of withdrawn) wound.delete(key)
        for (const { kind, key } of announcements) if (kind === 'clock') wound.add(key)
        expect(wound.size).toBe(['filed', 'suggested', 'chosen'].includes(after.state) ? 1 : 0)
      })
    })
  })

  test('reading the journal from the start again gives the same case', () => {
    lives(moments => {
      const last = moments.at(-1)
      if (!last) return
      const again = moments.flatMap(({ entries }) => entries).reduce<PlacementRequest>(apply, filed())
      expect(again).toEqual(last.after)
    })
  })

  test('such lives come everywhere that a request can be', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anyLife, presses => {
        for (const { after } of live(presses)) reached.add(after.state)
      }),
      { numRuns: 2_000, seed: 1480 },
    )
    expect([...reached].sort()).toEqual(everyState)
  })
})

const looking = ['awaitingClarification', 'searching', 'suggested']

const everyState = [
  'awaitingClarification',
  'chosen',
  'claimed',
  'closed',
  'closedByParallel',
  'decided',
  'expired',
  'filed',
  'placed',
  'replaced',
  'searching',
  'suggested',
  'unmet',
  'withdrawn',
]
