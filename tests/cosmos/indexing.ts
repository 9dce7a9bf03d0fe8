import { z } from 'zod'
import type { Order } from './clauses.ts'

/** As Microsoft documents it; what is left out means the default. */
const policySettings = z.object({
  indexingMode: z.string().default('consistent'),
  includedPaths: z.array(z.object({ path: z.string() })).default([{ path: '/*' }]),
  excludedPaths: z.array(z.object({ path: z.string() })).default([]),
  compositeIndexes: z
    .array(z.array(z.object({ path: z.string(), order: z.string().default('ascending') })))
    .default([]),
})

export type IndexingPolicy = Readonly<{
  included: readonly (readonly string[])[]
  excluded: readonly (readonly string[])[]
  composites: readonly (readonly Readonly<{ path: readonly string[]; descends: boolean }>[])[]
}>

/** What the service makes of a policy that it is given; a text says why it does not take it. */
export function readPolicy(given: unknown): IndexingPolicy | string {
  const read = policySettings.safeParse(given ?? {})
  if (!read.success) return `The indexing policy cannot be read: ${read.error.message}`
  const { includedPaths, excludedPaths, compositeIndexes, indexingMode } = read.data
  if (indexingMode.toLowerCase() !== 'consistent')
    return `The stand-in knows no indexing mode "${indexingMode}".`
  if (![...includedPaths, ...excludedPaths].some(({ path }) => path === '/*')) return mandatoryPathMissing
  return {
    included: includedPaths.map(({ path }) => stepsOf(path)),
    excluded: excludedPaths.map(({ path }) => stepsOf(path)),
    composites: compositeIndexes.map(index =>
      index.map(({ path, order }) => ({
        path: stepsOf(path),
        descends: order.toLowerCase() === 'descending',
      })),
    ),
  }
}

const mandatoryPathMissing =
  'The special mandatory indexing path "/" is not provided in any of the path type sets. Please provide this path.'

/** The most exact pattern decides; the service indexes `id` and `_ts` whatever is said. */
export function isIndexed({ included, excluded }: IndexingPolicy, path: readonly string[]): boolean {
  if (path.length === 1 && (path[0] === 'id' || path[0] === '_ts')) return true
  return exactest(included, path) > exactest(excluded, path)
}

/** What refuses the sorting, in the service's words. */
export function refusalOfOrder(policy: IndexingPolicy, orders: readonly Order[]): string | undefined {
  const [first] = orders
  if (first === undefined) return undefined
  if (orders.length === 1) return isIndexed(policy, first.path) ? undefined : orderByExcluded
  return policy.composites.some(index => serves(index, orders)) ? undefined : noCompositeIndex
}

/** A sorting by one property leaves out the items without it, unless the policy names just that path. */
export function sortsUndefined({ included }: IndexingPolicy, orders: readonly Order[]): boolean {
  const [first] = orders
  if (first === undefined || orders.length > 1) return true
  return included.some(pattern => isSame(pattern, [...first.path, '?']))
}

const orderByExcluded = 'The index path corresponding to the specified order-by item is excluded.'
const noCompositeIndex =
  'The order by query does not have a corresponding composite index that it can be served from.'

/** `/state/"due at"/?` is ['state', 'due at', '?']. */
function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\/(?:"([^"]*)"|([^/]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** How closely the patterns come to the path: a star counts as half a step, none at all as nothing. */
function exactest(patterns: readonly (readonly string[])[], path: readonly string[]): number {
  return Math.max(0, ...patterns.map(pattern => closeness(pattern, path)))
}

function closeness(pattern: readonly string[], path: readonly string[]): number {
  const steps = pattern.slice(0, -1)
  if (steps.some((step, at) => step !== path[at])) return 0
  if (pattern.at(-1) === '*') return steps.length + 0.5
  return pattern.at(-1) === '?' && steps.length === path.length ? steps.length + 1 : 0
}

/** An index can be read from either end. */
function serves(index: IndexingPolicy['composites'][number], orders: readonly Order[]): boolean {
  if (index.length !== orders.length) return false
  const turns = orders.map(({ path, descends }, at) => {
    const entry = index[at]
    return entry && isSame(entry.path, path) ? entry.descends !== descends : undefined
  })
  return turns.every(turn => turn === true) || turns.every(turn => turn === false)
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at])
}
