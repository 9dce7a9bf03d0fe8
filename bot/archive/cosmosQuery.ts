import type { Container, JSONValue } from '@azure/cosmos'
import { pageLength } from './page.ts'

export type Asked = Readonly<{ query: string; values?: Readonly<Record<string, JSONValue>> }>

/** Within the one partition of a case file. */
export async function findInFile(
  container: Container,
  { fileId, ...asked }: Asked & Readonly<{ fileId: string }>,
  abortSignal: AbortSignal,
): Promise<readonly unknown[]> {
  const options = { partitionKey: fileId, maxItemCount: pageLength, abortSignal }
  return (await container.items.query(specOf(asked), options).fetchAll()).resources
}

/**
 * Over all partitions. The SDK would ask for a plan only after trying in vain without one, and for ten items at a time.
 */
export async function findInAllFiles(
  container: Container,
  asked: Asked,
  abortSignal: AbortSignal,
): Promise<readonly unknown[]> {
  const options = { forceQueryPlan: true, maxItemCount: pageLength, abortSignal }
  return (await container.items.query(specOf(asked), options).fetchAll()).resources
}

/** All that there is, in pages that are asked for one by one: however much it is, nobody waits too long for the next. */
export async function everyPage<Item>(
  pageAfter: (last: Item | undefined) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  const all: Item[] = []
  for (;;) {
    const page = await pageAfter(all.at(-1))
    all.push(...page)
    if (page.length < pageLength) return all
  }
}

function specOf({ query, values = {} }: Asked) {
  return {
    query,
    parameters: Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })),
  }
}
