import type { Announcement, Change, Json } from './archive.ts'

/** What one commit may hold, in bytes of JSON: Cosmos DB takes 2 MB a batch, and its envelope needs room. */
const largestChange = 2_000_000

/** Cosmos DB takes 100 operations a batch, of which one is the state's and one the command's. */
const mostParts = 98

/** A change with its contents written out as JSON, checked to fit in every archive. */
export type StorableChange = Readonly<{
  state: string
  entries: readonly Readonly<{ type: string; body: string }>[]
  announcements: readonly (Omit<Announcement, 'body'> & Readonly<{ body: string }>)[]
  receipts: readonly Readonly<{ key: string; body: string }>[]
}>

export function storable(change: Change): StorableChange {
  const written = {
    state: JSON.stringify(change.state),
    entries: change.entries.map(({ type, body }) => ({ type, body: JSON.stringify(body) })),
    announcements: change.announcements.map(each => ({ ...each, body: JSON.stringify(each.body) })),
    receipts: change.receipts.map(({ key, receipt }) => ({ key, body: JSON.stringify(receipt) })),
  }
  const fault = faultIn(change, written)
  if (fault !== undefined) throw new RangeError(`Could not append to case file ${change.file.id}: ${fault}.`)
  return written
}

export function versionAfter({ file, entries }: Change): number {
  return file.version + entries.length
}

function faultIn(
  change: Change,
  { state, entries, announcements, receipts }: StorableChange,
): string | undefined {
  if (entries.length === 0) return 'a change needs at least one entry'
  const contents = [...entries, ...announcements, ...receipts].map(({ body }) => body)
  const parts = contents.length + change.withdrawn.length
  if (parts > mostParts) return `the change has ${parts} parts, and at most ${mostParts} fit in one commit`
  const bytes = bytesOf([state, ...contents])
  if (bytes > largestChange)
    return `the change is ${bytes} bytes, and at most ${largestChange} fit in one commit`
  return undefined
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

export function readJson(text: string): Json {
  return JSON.parse(text)
}
