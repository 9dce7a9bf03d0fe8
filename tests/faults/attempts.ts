import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { verbs } from '../../bot/cards/cardAction.ts'
import { newCaseCode } from '../../bot/desk/caseCode.ts'
import { slots } from '../../bot/domain/request/messageSlot.ts'
import { routesTo } from '../../bot/routes.ts'
import { neverStopping } from '../harness/neverStopping.ts'
import { clickFrom, messageFrom } from '../harness/teamsClient.ts'
import { filledForm, jonas, lena, omar, sara } from './scene.ts'

/** Something sent to the server that must change nothing. */
export type Attempt = Readonly<{
  kind: string
  /** Must be answered with a 4xx; else anything but a 5xx will do, for Teams is answered politely. */
  refused: boolean
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: Buffer
}>

/** Stands in every text that is sent, and must never be found in the log. */
export const marker = 'zzmarkörzz'

export type Target = Readonly<{ connector: string; caseCode: string }>

/** Any attempt at all: noise, near misses of what Teams sends, and what those without rights might press. */
export function anyAttempt(target: Target): fc.Arbitrary<Attempt> {
  return fc.oneof(
    { weight: 2, arbitrary: noise() },
    { weight: 2, arbitrary: anyJson() },
    { weight: 6, arbitrary: wrongType(target) },
    { weight: 3, arbitrary: brokenText(target) },
    { weight: 3, arbitrary: fromStranger(target) },
    { weight: 6, arbitrary: refusedClick(target) },
    { weight: 4, arbitrary: tamperedClick(target) },
    { weight: 1, arbitrary: nested(target) },
    { weight: 1, arbitrary: otherContent(target) },
    { weight: 2, arbitrary: otherRoute() },
    { weight: 1, arbitrary: oversize(target) },
  )
}

function noise(): fc.Arbitrary<Attempt> {
  return fc
    .uint8Array({ maxLength: 2_000 })
    .map(bytes => toBot('noise', Buffer.from(bytes), { refused: true }))
}

function anyJson(): fc.Arbitrary<Attempt> {
  return fc
    .oneof(fc.jsonValue({ maxDepth: 6 }), oddObject)
    .map(value => toBot('any JSON', json(value), { refused: true }))
}

const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '$ne',
  'a'.repeat(500),
]
const oddObject = fc.dictionary(fc.constantFrom(...oddKeys), fc.anything({ maxDepth: 2 }), {
  noNullPrototype: true,
})

/** A field of what Teams sends, of a type that Teams never sends. */
function wrongType(target: Target): fc.Arbitrary<Attempt> {
  const fields: readonly (readonly string[])[] = [
    ['type'],
    ['serviceUrl'],
    ['from'],
    ['from', 'id'],
    ['from', 'aadObjectId'],
    ['recipient'],
    ['recipient', 'id'],
    ['conversation'],
    ['conversation', 'id'],
    ['conversation', 'conversationType'],
    ['conversation', 'tenantId'],
    ['locale'],
    ['text'],
    ['channelId'],
    ['id'],
    ['replyToId'],
    ['name'],
    ['channelData'],
    ['channelData', 'tenant'],
  ]
  const wrong = fc.constantFrom<unknown>(7, true, -0.5, 1e308, [], [[]], ['x'], [null])
  return fc
    .tuple(anyActivity(target), fc.constantFrom(...fields), wrong)
    .map(([activity, field, value]) =>
      toBot('wrong type', json(withField(activity, field, value)), { refused: true }),
    )
}

/** Cut off, or with bytes changed: from someone who could do nothing anyway, should it still be read. */
function brokenText(target: Target): fc.Arbitrary<Attempt> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
  return fc
    .tuple(strangersActivity(target), changes, fc.boolean(), fc.nat())
    .map(([activity, swaps, cut, at]) => {
      const body = json(activity)
      for (const [place, byte] of swaps) body[place % body.length] = byte
      return toBot('broken text', cut ? body.subarray(0, at % body.length) : body)
    })
}

function fromStranger(target: Target): fc.Arbitrary<Attempt> {
  return strangersActivity(target).map(activity => toBot('from a stranger', json(activity)))
}

/** Every button, on another district's case or by someone whose part it is not. */
function refusedClick(target: Target): fc.Arbitrary<Attempt> {
  const { caseCode } = target
  const foreign = fc.record({ person: fc.constantFrom(jonas, ''), verb: fc.constantFrom(...verbs) })
  const unknown = fc.record({
    person: fc.constantFrom(sara, omar, lena),
    verb: fc.constantFrom(...verbs.filter(verb => verb !== 'file')),
    caseCode: fc.constant(0).map(() => newCaseCode(Math.random)),
  })
  return fc
    .tuple(fc.oneof(foreign, unknown), fc.constantFrom(...slots), fc.nat(12), fc.string({ maxLength: 300 }))
    .map(([{ person, ...data }, slot, version, text]) => {
      const fields = {
        answer: text,
        question: text,
        decider: lena,
        outcome: 'granted',
        unitId: text.slice(0, 80),
      }
      const click = { caseCode, ...data, slot, version, ...filledForm(), ...fields }
      return toBot('refused click', json(clickOf(target, person, click)))
    })
}

/** A click by someone who may, whose card's data was changed into what no card holds. */
function tamperedClick(target: Target): fc.Arbitrary<Attempt> {
  const claim = { verb: 'claim', caseCode: target.caseCode, version: 1, slot: 'queue' }
  const change = fc.oneof(
    fc.record({
      verb: fc.oneof(fc.constantFrom(...oddKeys, 'Claim', 'CLAIM', 'claim '), fc.string(), fc.integer()),
    }),
    fc.record({
      caseCode: fc.oneof(fc.string(), fc.constantFrom('klockan', 'centralUnit', sara, '../x', "' OR 1=1")),
    }),
    fc.record({
      slot: fc.oneof(
        fc.string({ minLength: 12 }),
        fc.integer(),
        fc.constantFrom('__proto__', 'suggestion-x'),
      ),
    }),
    fc.record({ version: fc.oneof(fc.string(), fc.constantFrom<unknown>(-1, 0.5, 1e300, null, [], {})) }),
    fc.record({ question: fc.string({ minLength: 4_001, maxLength: 20_000 }) }),
    fc.record({ unitId: fc.string({ minLength: 81, maxLength: 2_000 }) }),
  )
  return fc
    .tuple(fc.constantFrom(omar, sara), change)
    .map(([person, changed]) =>
      toBot('tampered click', json(clickOf(target, person, { ...claim, ...changed }))),
    )
}

/** So deep that whoever walks it by recursion falls. */
function nested(target: Target): fc.Arbitrary<Attempt> {
  const places = ['value', 'entities', 'channelData', 'text', 'conversation', 'anythingElse']
  return fc.tuple(fc.integer({ min: 100, max: 40_000 }), fc.constantFrom(...places)).map(([depth, place]) => {
    const activity = JSON.stringify({ ...messageOf(target, 'nobody'), [place]: '@' })
    const deep =
      depth % 2 === 0
        ? `${'['.repeat(depth)}${']'.repeat(depth)}`
        : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    return toBot('nested', Buffer.from(activity.replace('"@"', deep)))
  })
}

/** Real clicks in the wrong wrapping: none of it may be unpacked. */
function otherContent(target: Target): fc.Arbitrary<Attempt> {
  const refused = true
  const click = json(
    clickOf(target, omar, { verb: 'claim', caseCode: target.caseCode, version: 1, slot: 'queue' }),
  )
  const types = [
    'text/plain',
    'text/csv',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    '',
  ]
  const zipped = { 'content-encoding': 'gzip' }
  const boundary = Buffer.concat([
    Buffer.from('--b\r\ncontent-disposition: form-data; name="f"; filename="f.json"\r\n\r\n'),
    click,
    Buffer.from('\r\n--b--\r\n'),
  ])
  return fc.constantFrom(
    ...types.map(type => toBot('other content type', click, { refused, headers: { 'content-type': type } })),
    toBot('upload', boundary, { refused, headers: { 'content-type': 'multipart/form-data; boundary=b' } }),
    toBot('compressed', gzipSync(click), { refused, headers: zipped }),
    toBot('compressed to a bomb', gzipSync(Buffer.alloc(20_000_000, ' ')), { refused, headers: zipped }),
    toBot('not what it says it is compressed to', click, { refused, headers: zipped }),
  )
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']
const paths = routesTo(
  { messages: async () => {}, api: [], tab: [], reply: [], notices: [] },
  neverStopping,
).map(({ path }) => path)
const oddPaths = [
  '/%',
  '/%ff',
  '//',
  '/api/messages/',
  '/../../etc/passwd',
  `/${'a'.repeat(6_000)}`,
  '/api/messages?x[]=1',
]

function otherRoute(): fc.Arbitrary<Attempt> {
  return fc
    .record({
      method: fc.constantFrom(...methods),
      path: fc.constantFrom(...paths, ...oddPaths),
      accept: fc.constantFrom('*/*', 'image/png', 'text/plain', 'application/octet-stream', 'x', ''),
      body: fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
    })
    .map(({ method, path, accept, body }) => ({
      kind: 'route',
      refused: false,
      method,
      path,
      headers: { accept, 'content-type': 'application/json' },
      body,
    }))
}

function oversize(target: Target): fc.Arbitrary<Attempt> {
  return fc.integer({ min: 257, max: 1_500 }).map(kilobytes => {
    const text = 'x'.repeat(kilobytes * 1_024)
    return toBot('oversize', json({ ...messageOf(target, sara), text }), { refused: true })
  })
}

function anyActivity(target: Target) {
  const people = fc.constantFrom(sara, omar, jonas, 'nobody')
  const claim = { verb: 'claim', caseCode: target.caseCode, version: 1, slot: 'queue' }
  return fc
    .tuple(people, fc.boolean())
    .map(([person, click]) => (click ? clickOf(target, person, claim) : messageOf(target, person)))
}

function strangersActivity(target: Target) {
  const claim = fc
    .constantFrom(...verbs)
    .map(verb => ({ verb, caseCode: target.caseCode, version: 1, slot: 'queue' }))
  const types = [
    'message',
    'invoke',
    'conversationUpdate',
    'installationUpdate',
    'messageReaction',
    'event',
    'delay',
    'x',
  ]
  return fc
    .tuple(fc.string({ maxLength: 40 }), claim, fc.boolean(), fc.constantFrom(...types), oddObject)
    .map(([name, data, click, type, odd]) => {
      const person = `stranger ${name}`
      const activity = click ? clickOf(target, person, data) : messageOf(target, person)
      return { ...activity, type, odd }
    })
}

function messageOf({ connector }: Target, person: string) {
  return messageFrom({ person, where: 'ownChat', connector }, `akut HVB för pojke 15 år ${marker}`)
}

function clickOf({ connector }: Target, person: string, data: Readonly<Record<string, unknown>>) {
  const click = clickFrom({ person, where: 'ownChat', connector }, { verb: 'claim' })
  return {
    ...click,
    value: { action: { type: 'Action.Execute', verb: 'claim', data: { note: marker, ...data } } },
  }
}

function withField(activity: object, [name = '', ...deeper]: readonly string[], value: unknown): object {
  if (deeper.length === 0) return { ...activity, [name]: value }
  const part: unknown = Reflect.get(activity, name)
  return {
    ...activity,
    [name]: withField(typeof part === 'object' && part !== null ? part : {}, deeper, value),
  }
}

function toBot(
  kind: string,
  body: Buffer,
  { refused = false, headers = {} }: Partial<Pick<Attempt, 'refused' | 'headers'>> = {},
): Attempt {
  return {
    kind,
    refused,
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value) ?? '')
}
