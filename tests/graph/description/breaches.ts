import { Ajv, type ValidateFunction } from 'ajv'
import { z } from 'zod'
import usedOperations from './usedOperations.json' with { type: 'json' }

/** A request as it arrived. */
export type Arrived = Readonly<{
  method: string
  /** With its query. */
  url: string
  /** Names in small letters. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  body: string
}>

/** Everything in which a request is not as Microsoft describes it, a line each; nothing of its content is repeated. */
export function breachesOf({ method, url, headers, body }: Arrived): readonly string[] {
  const { pathname, searchParams } = new URL(url, 'http://graph')
  const operation = operations.find(one => one.method === method && one.path.test(pathname))
  if (!operation)
    return [`${method} ${pathname.replaceAll(/[^/]{20,}/g, '…')} is no operation that is described`]
  const query = Object.fromEntries(searchParams)
  return [
    ...faultsIn('a query option', operation.query, query),
    ...(searchParams.size > Object.keys(query).length ? ['a query option is given twice'] : []),
    ...faultsIn('a header', operation.headers, headers),
    ...bodyFaults(operation, body),
  ]
}

type Operation = Readonly<{
  method: string
  path: RegExp
  query: ValidateFunction
  headers: ValidateFunction
  body: ValidateFunction | undefined
}>

const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'header']),
  required: z.boolean().optional(),
})
const reference = z.object({ $ref: z.string() })

const ajv = new Ajv({ allErrors: true, strict: false }).addSchema(usedOperations, 'graph')

const operations: readonly Operation[] = Object.entries(usedOperations.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters, ...rest }]) => ({
    method: method.toUpperCase(),
    path: new RegExp(`^/v1\\.0${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    query: parametersIn('query', path, method, parameters),
    headers: parametersIn('header', path, method, parameters),
    body:
      'requestBody' in rest
        ? ajv.compile({ $ref: `graph${rest.requestBody.content['application/json'].schema.$ref}` })
        : undefined,
  })),
)

/** What is not listed is refused in a query and let pass among headers. */
function parametersIn(place: 'query' | 'header', path: string, method: string, listed: readonly object[]) {
  const here = listed
    .map((one, index) => ({ ...resolved(one), at: pointerTo(one, path, method, index) }))
    .filter(one => one.in === place)
  return ajv.compile({
    type: 'object',
    additionalProperties: place === 'header',
    required: here.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(here.map(({ name, at }) => [name, { $ref: `graph#${at}/schema` }])),
  })
}

function resolved(one: object): z.infer<typeof parameter> {
  const { data } = reference.safeParse(one)
  if (!data) return parameter.parse(one)
  const name = data.$ref.split('/').at(-1)
  return parameter.parse(
    Object.entries(usedOperations.components.parameters).find(([key]) => key === name)?.[1],
  )
}

function pointerTo(one: object, path: string, method: string, index: number): string {
  const { data } = reference.safeParse(one)
  if (data) return data.$ref.slice(1)
  return `/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/parameters/${index}`
}

function bodyFaults({ body: validate }: Operation, body: string): readonly string[] {
  if (!validate) return body === '' ? [] : ['a body is sent where none is taken']
  return faultsIn('the body', validate, jsonOf(body))
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function faultsIn(what: string, validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const name = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${what}${instancePath}: ${message}${name}`
  })
}
