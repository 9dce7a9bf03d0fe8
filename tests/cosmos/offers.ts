import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answerWith, refuse } from './answer.ts'
import { compile } from './engine.ts'
import { bad } from './itemRules.ts'
import { fieldOf, readJson } from './json.ts'
import type { Operation } from './operation.ts'

/** Throughput in request units a second: a fixed number, or the most that it may grow to. */
type Throughput = Readonly<{
  offerThroughput: number
  offerAutopilotSettings?: Readonly<{ maxThroughput: number }>
}>

type Offer = Readonly<{
  id: string
  _rid: string
  _self: string
  _etag: string
  _ts: number
  offerVersion: 'V2'
  offerType: 'Invalid'
  /** The link and the id of the database or container that it is for. */
  resource: string
  offerResourceId: string
  content: Throughput
}>

export type Offers = Readonly<{
  answer: (operation: Operation) => Answer
  make: (resource: Readonly<{ self: string; rid: string }>, throughput: Throughput) => void
  has: (rid: string) => boolean
  /** Of the resource and all that is in it. */
  drop: (self: string) => void
}>

/** Where nobody wished for any. */
export const usualThroughput: Throughput = { offerThroughput: 400 }

export function openOffers(): Offers {
  const offers = new Map<string, Offer>()
  let made = 0

  const replace = (operation: Operation, standing: Offer): Answer => {
    const content = readThroughput(fieldOf(readJson(operation.body), 'content'))
    if (typeof content === 'string') return refuse(bad(content))
    const offer = { ...standing, content, _etag: `"${randomUUID()}"`, _ts: seconds() }
    offers.set(offer.id, offer)
    return answerWith(200, JSON.stringify(offer), { etag: offer._etag })
  }

  return {
    answer: operation => {
      const [, id] = operation.segments
      if (id === undefined) return answerFeed(operation, [...offers.values()])
      const standing = offers.get(id)
      if (standing === undefined) return refuse({ status: 404, message: 'The offer does not exist.' })
      return operation.method === 'PUT'
        ? replace(operation, standing)
        : answerWith(200, JSON.stringify(standing), { etag: standing._etag })
    },
    make: ({ self, rid }, content) => {
      const id = `offer${++made}`
      offers.set(id, {
        id,
        _rid: id,
        _self: `offers/${id}/`,
        _etag: `"${id}"`,
        _ts: seconds(),
        offerVersion: 'V2',
        offerType: 'Invalid',
        resource: self,
        offerResourceId: rid,
        content,
      })
    },
    has: rid => [...offers.values()].some(({ offerResourceId }) => offerResourceId === rid),
    drop: self => {
      for (const [id, { resource }] of offers) if (resource.startsWith(self)) offers.delete(id)
    },
  }
}

/** What the headers of a creation wish for; a text says why that cannot be. */
export function wishedThroughput({ header }: Operation): Throughput | undefined | string {
  const autoscale = header('x-ms-cosmos-offer-autopilot-settings')
  if (autoscale !== undefined) return readThroughput({ offerAutopilotSettings: readJson(autoscale) })
  const fixed = header('x-ms-offer-throughput')
  return fixed === undefined ? undefined : readThroughput({ offerThroughput: Number(fixed) })
}

const content = z.object({
  offerThroughput: z.number().optional(),
  offerAutopilotSettings: z.object({ maxThroughput: z.number() }).optional(),
})

/** Fixed from 400 on, in hundreds; autoscale from 1 000 on, in thousands, and it rests at a tenth. */
function readThroughput(given: unknown): Throughput | string {
  const read = content.safeParse(given)
  const { offerThroughput: fixed = 0, offerAutopilotSettings } = read.data ?? {}
  if (offerAutopilotSettings) {
    const { maxThroughput } = offerAutopilotSettings
    if (maxThroughput < 1_000 || maxThroughput % 1_000 !== 0)
      return `maxThroughput ${maxThroughput} is not a multiple of 1000.`
    return { offerThroughput: maxThroughput / 10, offerAutopilotSettings: { maxThroughput } }
  }
  if (fixed >= 400 && fixed % 100 === 0) return { offerThroughput: fixed }
  return `The offer throughput ${fixed} has to be at least 400, in increments of 100.`
}

function answerFeed({ body }: Operation, offers: readonly Offer[]): Answer {
  const sql = fieldOf(readJson(body), 'query')
  const found = typeof sql === 'string' ? compile(sql).run(offers, []) : offers
  return answerWith(200, JSON.stringify({ _rid: '', Offers: found, _count: found.length }))
}

function seconds(): number {
  return Math.floor(Date.now() / 1_000)
}
