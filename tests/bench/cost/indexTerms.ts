import { isIndexed, readPolicy } from '../../cosmos/indexing.ts'
import { type Doc, readPath } from '../../cosmos/json.ts'

/** How many terms an item puts into the index. */
export type TermsOf = (item: Doc) => number

/** One for each path that is there, and one for each composite index that all paths are there for. */
export function termsBy(indexingPolicy: unknown): TermsOf {
  const policy = readPolicy(indexingPolicy)
  if (typeof policy === 'string') throw new Error(policy)
  return item => {
    const isThere = (path: readonly string[]) => readPath(item, path) !== undefined
    const single = Object.keys(item).filter(name => isIndexed(policy, [name]))
    const composite = policy.composites.filter(paths => paths.every(({ path }) => isThere(path)))
    return single.length + composite.length + termsOfService
  }
}

/** The service indexes `_ts` of its own accord. */
const termsOfService = 1
