import type { Container } from '@azure/cosmos'

export type Sizes = Readonly<Record<string, KindSizes>>
export type KindSizes = Readonly<{ many: number; meanBytes: number; largestBytes: number }>

/** By kind of item, with what the service adds to each; of one case file, or of all. */
export async function sizesIn(container: Container, fileId?: string): Promise<Sizes> {
  const scope = fileId === undefined ? {} : { partitionKey: fileId }
  const query = container.items.query<Readonly<{ id: string }>>('SELECT * FROM c', scope)
  const { resources } = await query.fetchAll()
  const byKind = Object.groupBy(resources, ({ id }) => id.split('-')[0] ?? id)
  const sizes = Object.entries(byKind).map(([kind, items = []]) => [kind, sizesOf(items)] as const)
  return Object.fromEntries(sizes)
}

export function bytesIn(sizes: Sizes): number {
  return Object.values(sizes).reduce((sum, { many, meanBytes }) => sum + many * meanBytes, 0)
}

function sizesOf(items: readonly object[]): KindSizes {
  const bytes = items.map(item => Buffer.byteLength(JSON.stringify(item)))
  const meanBytes = Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytes.length)
  return { many: items.length, meanBytes, largestBytes: Math.max(...bytes) }
}
