import { type Answer, answerWith, refuse } from './answer.ts'
import { chargeOfRead, rounded } from './charge.ts'
import type { Container, Partition, StoredItem } from './container.ts'
import { bad, isRefusal, keyIn } from './itemRules.ts'
import type { Operation } from './operation.ts'
import type { Range } from './range.ts'

const usualPage = 100

/**
 * The latest version of each item in the order of the commits, from one range, a part of it, or one partition. The
 * continuation is the number of the last commit that was given out, so that it means the same to whoever starts anew.
 */
export function answerChangeFeed(operation: Operation, container: Container): Answer {
  if (operation.header('a-im') !== 'Incremental Feed') {
    return refuse(bad('The stand-in knows the latest-version change feed only.'))
  }
  const source = sourceOf(operation, container)
  if (isRefusal(source)) return refuse(source)
  const { range } = source
  const since = sinceOf(operation.header('if-none-match'), range)
  const from = Date.parse(operation.header('if-modified-since') ?? '') || 0
  const page = pageOf(source.changedAfter(since), from, mostOf(operation))
  const charge = page.reduce((sum, { bytes }) => sum + chargeOfRead(bytes), 1)
  const headers = {
    etag: `"${page.at(-1)?.lsn ?? range.lsn()}"`,
    'x-ms-item-count': String(page.length),
    'x-ms-request-charge': String(rounded(charge)),
    'x-ms-session-token': `${range.id}:-1#${range.lsn()}`,
  }
  if (page.length === 0) return answerWith(304, undefined, headers)
  const docs = page.map(({ text, lsn }) => `${text.slice(0, -1)},"_lsn":${lsn}}`)
  return answerWith(
    200,
    `{"_rid":"${container.rid}","Documents":[${docs.join(',')}],"_count":${page.length}}`,
    headers,
  )
}

type Source = Readonly<{ range: Range; changedAfter: (lsn: number) => Iterable<StoredItem> }>

function sourceOf({ header }: Operation, container: Container): Source | ReturnType<typeof bad> {
  const keyHeader = header('x-ms-documentdb-partitionkey')
  if (keyHeader !== undefined) {
    const named = keyIn(keyHeader)
    if (isRefusal(named)) return named
    const partition = container.partition(named.key)
    return { range: partition.range, changedAfter: lsn => changedIn(partition, lsn) }
  }
  const range = container.ranges.find(({ id }) => id === header('x-ms-documentdb-partitionkeyrangeid'))
  if (range === undefined)
    return { status: 410, substatus: 1002, message: 'The partition key range is gone.' }
  const [start, end] = [header('x-ms-start-epk') ?? range.min, header('x-ms-end-epk') ?? range.max]
  return { range, changedAfter: lsn => between(start, end, range.changedAfter(lsn)) }
}

function changedIn({ items }: Partition, since: number): readonly StoredItem[] {
  return [...items.values()].filter(({ lsn }) => lsn > since).sort((one, other) => one.lsn - other.lsn)
}

export function* between(start: string, end: string, items: Iterable<StoredItem>): Generator<StoredItem> {
  for (const item of items) {
    if (item.partition.effective >= start && item.partition.effective < end) yield item
  }
}

/** A star asks for what comes from now on. */
function sinceOf(etag: string | undefined, range: Range): number {
  if (etag === undefined) return 0
  return etag === '*' ? range.lsn() : Number(etag.replaceAll('"', ''))
}

function mostOf({ header }: Operation): number {
  const most = Number(header('x-ms-max-item-count') ?? usualPage)
  return most > 0 ? most : usualPage
}

/** What one commit wrote is never parted, however few were asked for. */
function pageOf(changes: Iterable<StoredItem>, from: number, most: number): readonly StoredItem[] {
  const page: StoredItem[] = []
  for (const item of changes) {
    if (page.length >= most && item.lsn !== page.at(-1)?.lsn) break
    if (item.writtenAt >= from) page.push(item)
  }
  return page
}
