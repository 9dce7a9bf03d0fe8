import {
  BulkOperationType,
  type Container,
  type FeedOptions,
  type IndexingPolicy,
  type SqlQuerySpec,
} from '@azure/cosmos'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aStandIn, type Scene } from './aStandIn.ts'

const policy: IndexingPolicy = {
  includedPaths: ['/file/?', '/kind/?', '/dueAt/?', '/state/*'].map(path => ({ path })),
  excludedPaths: [{ path: '/*' }, { path: '/state/note/?' }],
  compositeIndexes: [
    [
      { path: '/kind', order: 'ascending' },
      { path: '/dueAt', order: 'descending' },
    ],
  ],
}

let scene: Scene
let container: Container
const all = Array.from({ length: 60 }, (_, at) => ({
  id: `i${at}`,
  file: `F${at % 7}`,
  kind: at % 3 === 0 ? 'card' : 'clock',
  dueAt: (at * 37) % 20,
  unindexed: at,
  state: { open: at % 2 === 0, note: 'n' },
}))

beforeAll(async () => {
  scene = await aStandIn()
  container = await scene.container(policy)
  await Promise.all(all.map(item => container.items.create(item)))
})
afterAll(() => scene.stop())

const ask = async (query: string | SqlQuerySpec, options?: FeedOptions) =>
  (await container.items.query(query, options).fetchAll()).resources

/** Page by page, each by a reader of its own that knows the continuation only. */
async function askByPages(query: string, options: FeedOptions): Promise<readonly (readonly unknown[])[]> {
  const pages: (readonly unknown[])[] = []
  let continuationToken: string | undefined
  do {
    const page = await container.items
      .query(query, { ...options, ...(continuationToken !== undefined && { continuationToken }) })
      .fetchNext()
    pages.push(page.resources)
    continuationToken = page.continuationToken
  } while (continuationToken)
  return pages
}

const sorted = (values: readonly unknown[]) => values.map(String).toSorted()
const byDueAt = all.map(({ dueAt }) => dueAt).toSorted((one, other) => one - other)

describe('a query of one partition', () => {
  const partitionKey = 'F3'
  const mine = all.filter(({ file }) => file === partitionKey)

  test('never sees another', async () => {
    expect(await ask('SELECT VALUE c.id FROM c', { partitionKey })).toEqual(mine.map(({ id }) => id))
    expect(await ask("SELECT VALUE c.id FROM c WHERE c.file = 'F4'", { partitionKey })).toEqual([])
  })

  test('sorts, limits and counts there', async () => {
    const dues = mine.map(({ dueAt }) => dueAt).toSorted((one, other) => other - one)
    expect(await ask('SELECT VALUE c.dueAt FROM c ORDER BY c.dueAt DESC', { partitionKey })).toEqual(dues)
    expect(await ask('SELECT TOP 2 VALUE c.dueAt FROM c ORDER BY c.dueAt DESC', { partitionKey })).toEqual(
      dues.slice(0, 2),
    )
    expect(await ask('SELECT VALUE COUNT(1) FROM c', { partitionKey })).toEqual([mine.length])
  })

  test('is given out page by page', async () => {
    const pages = await askByPages('SELECT VALUE c.id FROM c', { partitionKey, maxItemCount: 4 })
    expect(pages.map(page => page.length)).toEqual([4, 4, mine.length - 8])
    expect(pages.flat()).toEqual(mine.map(({ id }) => id))
    const bySorting = await askByPages('SELECT VALUE c.id FROM c ORDER BY c.dueAt', {
      partitionKey,
      maxItemCount: 4,
    })
    expect(sorted(bySorting.flat())).toEqual(sorted(mine.map(({ id }) => id)))
  })
})

describe('a query of all partitions', () => {
  test('finds what is meant, by parameters too', async () => {
    const found = await ask({
      query: 'SELECT c.id, c.state.open AS isOpen FROM c WHERE c.kind = @kind AND c.dueAt < @before',
      parameters: [
        { name: '@kind', value: 'card' },
        { name: '@before', value: 5 },
      ],
    })
    const meant = all.filter(({ kind, dueAt }) => kind === 'card' && dueAt < 5)
    expect(sorted(found.map(({ id }) => id))).toEqual(sorted(meant.map(({ id }) => id)))
    expect(found[0]).toEqual({ id: expect.any(String), isOpen: expect.any(Boolean) })
  })

  test('is sorted over all ranges', async () => {
    expect(await ask('SELECT VALUE c.dueAt FROM c ORDER BY c.dueAt')).toEqual(byDueAt)
    expect(await ask('SELECT VALUE c.dueAt FROM c ORDER BY c.dueAt DESC')).toEqual(byDueAt.toReversed())
    const found = await ask('SELECT * FROM c WHERE c.dueAt >= 10 ORDER BY c.dueAt', { maxItemCount: 3 })
    expect(found.map(({ dueAt }) => dueAt)).toEqual(byDueAt.filter(dueAt => dueAt >= 10))
  })

  test.each([
    ['c.dueAt > 10', (dueAt: number) => dueAt > 10],
    ['10 <= c.dueAt', (dueAt: number) => dueAt >= 10],
    ['c.dueAt < 10', (dueAt: number) => dueAt < 10],
    ['c.dueAt > 3 AND c.dueAt <= 10', (dueAt: number) => dueAt > 3 && dueAt <= 10],
  ])('is sorted from a bound on, page by page, from either end: %s', async (bound, isMeant) => {
    const meant = byDueAt.filter(isMeant)
    const ordered = `SELECT VALUE c.dueAt FROM c WHERE ${bound} ORDER BY c.dueAt`
    expect(await ask(ordered, { maxItemCount: 3 })).toEqual(meant)
    expect(await ask(`${ordered} DESC`, { maxItemCount: 3 })).toEqual(meant.toReversed())
    expect(await ask(`SELECT TOP 4${ordered.slice('SELECT'.length)}`)).toEqual(meant.slice(0, 4))
  })

  test('is sorted by two properties along a composite index, from either end', async () => {
    const keys = await ask('SELECT c.kind, c.dueAt FROM c ORDER BY c.kind ASC, c.dueAt DESC')
    const wanted = all
      .map(({ kind, dueAt }) => ({ kind, dueAt }))
      .toSorted((one, other) => one.kind.localeCompare(other.kind) || other.dueAt - one.dueAt)
    expect(keys).toEqual(wanted)
    expect(await ask('SELECT c.kind, c.dueAt FROM c ORDER BY c.kind DESC, c.dueAt ASC')).toEqual(
      wanted.toReversed(),
    )
  })

  test('is limited over all ranges', async () => {
    expect(await ask('SELECT TOP 5 VALUE c.dueAt FROM c ORDER BY c.dueAt')).toEqual(byDueAt.slice(0, 5))
    expect(await ask('SELECT VALUE c.dueAt FROM c ORDER BY c.dueAt OFFSET 7 LIMIT 9')).toEqual(
      byDueAt.slice(7, 16),
    )
    expect(await ask('SELECT TOP 8 * FROM c')).toHaveLength(8)
  })

  test.each([
    ['COUNT(1)', 60],
    ['SUM(c.dueAt)', byDueAt.reduce((sum, dueAt) => sum + dueAt, 0)],
    ['MIN(c.dueAt)', 0],
    ['MAX(c.dueAt)', 19],
    ['AVG(c.dueAt)', byDueAt.reduce((sum, dueAt) => sum + dueAt, 0) / 60],
  ])('adds up %s over all ranges', async (aggregate, result) => {
    expect(await ask(`SELECT VALUE ${aggregate} FROM c`)).toEqual([result])
  })

  test.each([
    ['by place', 'SELECT VALUE c.id FROM c', {}],
    ['range by range', 'SELECT VALUE c.id FROM c', { enableQueryControl: true }],
    ['by a sorting', 'SELECT VALUE c.id FROM c ORDER BY c.dueAt', { enableQueryControl: true }],
    ['by a sorting full of ties', 'SELECT VALUE c.id FROM c ORDER BY c.kind', { enableQueryControl: true }],
    ['by one from its end', 'SELECT VALUE c.id FROM c ORDER BY c.kind DESC', { enableQueryControl: true }],
  ])(
    'is given out %s, each item once, to readers who know the continuation only',
    async (_, query, options) => {
      const pages = await askByPages(query, { ...options, maxItemCount: 7 })
      expect(pages.length).toBeGreaterThan(5)
      expect(Math.max(...pages.map(page => page.length))).toBeLessThanOrEqual(7)
      expect(sorted(pages.flat())).toEqual(sorted(all.map(({ id }) => id)))
    },
  )

  test('keeps finding what has changed since it was first asked', async () => {
    const moving = await scene.container()
    const due = async () =>
      (await moving.items.query("SELECT VALUE c.id FROM c WHERE c.status = 'due' AND c.at < 9").fetchAll())
        .resources
    await moving.items.create({ id: 'a', file: 'F', status: 'due', at: 1 })
    expect(await due()).toEqual(['a'])
    await moving.items.upsert({ id: 'b', file: 'F', status: 'due', at: 2 })
    await moving.items.upsert({ id: 'a', file: 'F', status: 'done', at: 1 })
    expect(await due()).toEqual(['b'])
    await moving.item('b', 'F').delete()
    await moving.items.upsert({ id: 'a', file: 'F', status: 'due', at: 1 })
    expect(await due()).toEqual(['a'])
  })

  test('stays sorted while items come, change and go', async () => {
    const moving = await scene.container()
    const query = 'SELECT VALUE c.id FROM c WHERE c.at < 50 ORDER BY c.at'
    const standing = new Map<string, number | undefined>()
    const ids = Array.from({ length: 12 }, (_, nth) => `item-${nth}`)
    for (let step = 0; step < 150; step++) {
      const id = ids[(step * 7 + (step >> 3)) % ids.length] ?? ''
      // No two alike, so that there is one order only; and every fourth has nothing to be sorted by.
      const at = step % 4 === 3 ? undefined : ((step * 37) % 150) / 2
      if (standing.has(id) && step % 5 === 0) {
        await moving.item(id, `F${id}`).delete()
        standing.delete(id)
      } else {
        await moving.items.upsert({ id, file: `F${id}`, ...(at !== undefined && { at }) })
        standing.set(id, at)
      }
      const meant = [...standing].flatMap(([each, value]) =>
        value !== undefined && value < 50 ? [[value, each]] : [],
      )
      const inOrder = meant.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, each]) => each)
      expect((await moving.items.query(query).fetchAll()).resources).toEqual(inOrder)
    }
  })
})

describe('a page', () => {
  test('ends after 4 MB, however many were asked for', async () => {
    const large = await scene.container()
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      await large.items.create({ id, file: 'F', text: 'x'.repeat(1_000_000) })
    const page = await large.items.query('SELECT * FROM c', { partitionKey: 'F' }).fetchNext()
    expect(page.resources).toHaveLength(4)
  })

  test('ends without any where a long search has found none yet, and the next goes on', async () => {
    const long = await scene.container()
    for (let batch = 0; batch < 101; batch++) {
      const operations = Array.from({ length: 100 }, (_, at) => ({
        operationType: BulkOperationType.Create,
        resourceBody: { id: `${batch}-${at}`, file: 'F', ...(batch === 100 && at === 99 && { last: true }) },
      }))
      await long.items.batch(operations, 'F', { contentResponseOnWriteEnabled: false })
    }
    const reader = long.items.query('SELECT VALUE c.id FROM c WHERE IS_DEFINED(c.last)', {
      partitionKey: 'F',
    })
    expect((await reader.fetchNext()).resources).toEqual([])
    expect(reader.hasMoreResults()).toBe(true)
    expect((await reader.fetchNext()).resources).toEqual(['100-99'])
  })
})

describe('a query is refused', () => {
  test('when its continuation is none of ours', async () => {
    const lost = { partitionKey: 'F1', continuationToken: 'lost' }
    await expect(ask('SELECT * FROM c', lost)).rejects.toMatchObject({ code: 400 })
  })

  test('when it names no partition and may not look in all', async () => {
    const initialHeaders = { 'x-ms-documentdb-query-enablecrosspartition': 'false' }
    await expect(ask('SELECT * FROM c', { initialHeaders })).rejects.toMatchObject({
      code: 400,
      message: expect.stringContaining('Cross partition query is required but disabled'),
    })
  })

  test.each([
    ['sorts by a path that is not indexed', 'SELECT * FROM c ORDER BY c.unindexed', 'is excluded'],
    [
      'sorts by a path that is left out of what is indexed',
      'SELECT * FROM c ORDER BY c.state.note',
      'is excluded',
    ],
    ['sorts by two without a composite index', 'SELECT * FROM c ORDER BY c.kind, c.dueAt', 'composite index'],
    ['is none', 'SELECT * FROM c WHERE c.id == 1', 'Syntax error'],
    ['asks what the stand-in does not know', 'SELECT c.kind FROM c GROUP BY c.kind', 'GROUP BY'],
  ])('when it %s', async (_, query, message) => {
    await expect(ask(query, { partitionKey: 'F1' })).rejects.toMatchObject({
      code: 400,
      message: expect.stringContaining(message),
    })
    await expect(ask(query)).rejects.toMatchObject({ code: 400, message: expect.stringContaining(message) })
  })
})

test('a filter that no index serves is told of, and one that an index serves is not', async () => {
  const scansOf = (path: string) =>
    scene.standIn
      .figures()
      .scans.filter(({ paths }) => paths.includes(path))
      .map(({ count }) => count)
  await ask("SELECT * FROM c WHERE c.kind = 'card' AND c.state.open = true AND c.id = 'i0'", {
    partitionKey: 'F0',
  })
  expect(scansOf('/kind')).toEqual([])
  await ask('SELECT * FROM c WHERE c.unindexed = 3', { partitionKey: 'F3' })
  expect(scansOf('/unindexed')).toEqual([1])
})

test('a sorting by one property leaves out what lacks it, unless the policy names that path', async () => {
  const [usual, named] = await Promise.all([scene.container(), scene.container(policy)])
  for (const each of [usual, named]) {
    await each.items.create({ id: 'with', file: 'F', dueAt: 1 })
    await each.items.create({ id: 'without', file: 'F' })
  }
  const query = 'SELECT VALUE c.id FROM c ORDER BY c.dueAt'
  expect((await usual.items.query(query).fetchAll()).resources).toEqual(['with'])
  expect((await named.items.query(query).fetchAll()).resources).toEqual(['without', 'with'])
})
