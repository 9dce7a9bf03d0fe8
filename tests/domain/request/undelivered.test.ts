import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Announcement } from '../../../bot/domain/announcement.ts'
import { announceRequest } from '../../../bot/domain/request/announce.ts'
import { apply } from '../../../bot/domain/request/apply.ts'
import { channel, chatOf } from '../../../bot/domain/request/audience.ts'
import { deliveryGivenUp } from '../../../bot/domain/request/clockwork.ts'
import type { PlacementRequest } from '../../../bot/domain/request/placementRequest.ts'
import { aRequest, now } from '../../builders/aRequest.ts'

const followed = aRequest({ coReader: 'co-reader', queueAudience: [channel, chatOf('officer-2')] })
const requests = [followed.filed(), followed.claimed(), followed.suggested(), followed.chosen()]
const readers = [channel, ...['worker-1', 'co-reader', 'officer-1', 'officer-2'].map(chatOf)]

describe('news that does not reach everyone', () => {
  test('comes to rest, whoever cannot be reached: every failure is told once, and not to the one it is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requests), fc.subarray(readers), (request, unreachable) => {
        let told = firstNews(request)
        for (let rounds = 0; rounds < 100; rounds++) {
          const [failed, ...others] = told.waiting.filter(({ recipient }) => unreachable.includes(recipient))
          if (!failed) break
          const next = giveUp(told.request, failed)
          expect(next.waiting.map(({ recipient }) => recipient)).not.toContain(failed.recipient)
          told = { request: next.request, waiting: [...others, ...next.waiting] }
        }
        expect(told.waiting.filter(({ recipient }) => unreachable.includes(recipient))).toEqual([])
        const said = told.request.undelivered.map(({ recipient, what }) => `${what} to ${recipient}`)
        expect(said).toHaveLength(new Set(said).size)
        expect(new Set(told.request.undelivered.map(({ recipient }) => recipient))).toEqual(
          new Set(unreachable.filter(recipient => firstNews(request).waiting.some(isFor(recipient)))),
        )
      }),
    )
  })
})

type Told = Readonly<{ request: PlacementRequest; waiting: readonly Announcement[] }>

function firstNews(request: PlacementRequest): Told {
  const { announcements } = announceRequest({
    before: undefined,
    after: request,
    entries: [],
    version: 1,
    at: now,
  })
  return { request, waiting: announcements.filter(isMessage) }
}

function giveUp(request: PlacementRequest, { recipient, kind }: Announcement): Told {
  const entries = deliveryGivenUp(request, { recipient, what: kind, fault: 'blocked', at: now })
  if (entries.length === 0) return { request, waiting: [] }
  const after = entries.reduce<PlacementRequest>(apply, request)
  const { announcements } = announceRequest({ before: request, after, entries, version: 2, at: now })
  return { request: after, waiting: announcements.filter(isMessage) }
}

function isMessage({ kind }: Announcement): boolean {
  return kind === 'card' || kind === 'notice'
}

function isFor(recipient: string) {
  return (announcement: Announcement) => announcement.recipient === recipient
}
