import { z } from 'zod'
import { type Answer, answerWith, refuse } from './answer.ts'
import { type Container, openContainer } from './container.ts'
import { type IndexingPolicy, readPolicy } from './indexing.ts'
import { bad } from './itemRules.ts'
import { type Doc, readDoc } from './json.ts'
import { type Offers, openOffers, usualThroughput, wishedThroughput } from './offers.ts'
import type { Operation } from './operation.ts'

/** Databases and containers: the server behind keeps what they are, and here stands what is in them. */
export type Account = Readonly<{
  answer: (operation: Operation) => Promise<Answer>
  container: (name: string) => Container | undefined
}>

/** Both with http:// and without a slash at the end. */
export type Places = Readonly<{ endpoint: () => string; server: string }>

export function openAccount(places: Places): Account {
  const containers = new Map<string, Container>()
  const offers = openOffers()

  const answerContainer = async (operation: Operation): Promise<Answer> => {
    const definition = readDefinition(operation.body)
    if (typeof definition === 'string') return refuse(bad(definition))
    const answer = await passOn(places, { ...operation, body: JSON.stringify(definition.body) })
    if (answer.status >= 300) return answer
    const { id, _rid: rid, _self: self } = resource.parse(readDoc(answer.text ?? ''))
    const [, database = ''] = operation.segments
    const name = `dbs/${database}/colls/${id}`
    const standing = containers.get(name)
    if (standing) standing.setPolicy(definition.policy)
    else containers.set(name, openContainer({ ...definition, name, rid, self }))
    return answer
  }

  const answerRemoval = async (operation: Operation): Promise<Answer> => {
    const { text } = await passOn(places, { ...operation, method: 'GET', body: '' })
    const answer = await passOn(places, operation)
    const self = readDoc(text ?? '')._self
    if (typeof self === 'string') offers.drop(self)
    for (const name of containers.keys())
      if (`${name}/`.startsWith(`${operation.path}/`)) containers.delete(name)
    return answer
  }

  return {
    container: name => containers.get(name),
    answer: async operation => {
      const { method, segments } = operation
      if (segments.length === 0) return answerAccount(places, operation)
      if (segments[0] === 'offers') return offers.answer(operation)
      if (segments[4] === 'pkranges') return answerRanges(containers.get(segments.slice(0, 4).join('/')))
      if (method === 'DELETE') return answerRemoval(operation)
      const isQuery = operation.header('x-ms-documentdb-isquery') !== undefined
      if (method === 'GET' || isQuery) return passOn(places, operation)
      const wish = wishedThroughput(operation)
      if (typeof wish === 'string') return refuse(bad(wish))
      const answer =
        segments[2] === 'colls' ? await answerContainer(operation) : await passOn(places, operation)
      if (answer.status === 201) await offer(places, offers, operation, answer)
      return answer
    },
  }
}

const resource = z.object({ id: z.string(), _rid: z.string(), _self: z.string() })

/** A container without a wish of its own shares its database's throughput, or gets the least there is. */
async function offer(places: Places, offers: Offers, operation: Operation, answer: Answer): Promise<void> {
  const made = resource.parse(readDoc(answer.text ?? ''))
  const wish = wishedThroughput(operation)
  if (typeof wish === 'string') return
  const [, database] = operation.segments
  if (wish) return offers.make({ self: made._self, rid: made._rid }, wish)
  if (database === undefined) return
  const parent = await passOn(places, { ...operation, method: 'GET', url: `/dbs/${database}`, body: '' })
  const { _rid: rid } = resource.parse(readDoc(parent.text ?? ''))
  if (!offers.has(rid)) offers.make({ self: made._self, rid: made._rid }, usualThroughput)
}

async function passOn({ server }: Places, { method, url, body, header }: Operation): Promise<Answer> {
  const isQuery = header('x-ms-documentdb-isquery')
  const response = await fetch(`${server}${url}`, {
    method,
    headers: {
      'content-type': header('content-type') ?? 'application/json',
      ...(isQuery && { 'x-ms-documentdb-isquery': isQuery }),
    },
    ...(body !== '' && { body }),
  })
  const text = await response.text()
  if (response.status >= 400) return refuse({ status: response.status, message: messageIn(text) })
  const etag = response.headers.get('etag')
  return answerWith(
    response.status,
    response.status === 204 ? undefined : text,
    etag === null ? {} : { etag },
  )
}

function messageIn(text: string): string {
  const { message } = readDoc(text)
  return typeof message === 'string' && message !== ''
    ? message
    : 'Resource Not Found or not as it has to be.'
}

async function answerAccount(places: Places, operation: Operation): Promise<Answer> {
  const { text = '' } = await passOn(places, operation)
  const location = { name: 'Sweden Central', databaseAccountEndpoint: `${places.endpoint()}/` }
  const account = { ...readDoc(text), writableLocations: [location], readableLocations: [location] }
  return answerWith(200, JSON.stringify(account))
}

function answerRanges(container: Container | undefined): Answer {
  if (!container) return refuse({ status: 404, message: 'The container does not exist.' })
  const ranges = container.ranges.map(({ id, min, max, lsn }, at) => ({
    id,
    _rid: container.rid,
    minInclusive: min,
    maxExclusive: max,
    ridPrefix: at,
    throughputFraction: 1 / container.ranges.length,
    status: 'online',
    parents: [],
    lsn: lsn(),
  }))
  return answerWith(
    200,
    JSON.stringify({ _rid: container.rid, PartitionKeyRanges: ranges, _count: ranges.length }),
  )
}

const definition = z.looseObject({
  partitionKey: z.object({
    paths: z.tuple([z.string().startsWith('/')], 'The stand-in knows partition keys of one path only.'),
    kind: z.literal('Hash').default('Hash'),
    version: z.literal(2, 'The stand-in knows version 2 of partition keys only.').default(2),
  }),
  indexingPolicy: z
    .looseObject({ excludedPaths: z.array(z.object({ path: z.string() })).default([]) })
    .prefault({}),
  defaultTtl: z.undefined('The stand-in has no time to live.').optional(),
  uniqueKeyPolicy: z.object({ uniqueKeys: z.tuple([], 'The stand-in has no unique keys.') }).optional(),
})

type Definition = Readonly<{ body: Doc; policy: IndexingPolicy; keyPath: readonly string[] }>

const usualPolicy = { indexingMode: 'consistent', automatic: true, includedPaths: [{ path: '/*' }] }
const ofItself = { path: '/"_etag"/?' }

/** What the service adds to a definition, so that it is read back as there; a text says what is wrong with it. */
function readDefinition(text: string): Definition | string {
  const read = definition.safeParse(readDoc(text))
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  const { indexingPolicy, partitionKey } = read.data
  const policy = readPolicy(read.data.indexingPolicy)
  if (typeof policy === 'string') return policy
  const excludedPaths = [
    ...indexingPolicy.excludedPaths.filter(({ path }) => path !== ofItself.path),
    ofItself,
  ]
  return {
    body: { ...read.data, indexingPolicy: { ...usualPolicy, ...indexingPolicy, excludedPaths } },
    policy,
    keyPath: partitionKey.paths[0].slice(1).split('/'),
  }
}
