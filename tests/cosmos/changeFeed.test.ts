import {
  BulkOperationType,
  type ChangeFeedIteratorOptions,
  ChangeFeedStartFrom,
  type Container,
} from '@azure/cosmos'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aStandIn, type Scene } from './aStandIn.ts'

let scene: Scene
let container: Container
beforeAll(async () => {
  scene = await aStandIn()
})
beforeEach(async () => {
  container = await scene.container()
})
afterAll(() => scene.stop())

const write = (id: string, file: string, n = 0) => container.items.upsert({ id, file, n })

/** Reads until nothing is new. */
async function read(options: ChangeFeedIteratorOptions) {
  const iterator = container.items.getChangeFeedIterator<{
    id: string
    file: string
    n: number
    _lsn: number
  }>(options)
  const pages: { id: string; file: string; n: number; _lsn: number }[][] = []
  for (;;) {
    const { result, statusCode, continuationToken } = await iterator.readNext()
    if (statusCode === 304) return { changes: pages.flat(), pages, continuationToken }
    pages.push(result)
  }
}

const beginning = ChangeFeedStartFrom.Beginning()

describe('the change feed', () => {
  test('gives the latest version of each item, in the order of the writes of a partition', async () => {
    for (const file of ['F', 'G', 'H']) for (const id of ['a', 'b', 'c']) await write(id, file)
    await write('a', 'G', 1)
    await container.item('b', 'F').delete()
    const { changes } = await read({ changeFeedStartFrom: beginning, maxItemCount: 2 })
    const of = (file: string) => changes.filter(each => each.file === file).map(({ id, n }) => `${id}${n}`)
    expect(changes).toHaveLength(8)
    expect(of('F')).toEqual(['a0', 'c0'])
    expect(of('G')).toEqual(['b0', 'c0', 'a1'])
    expect(of('H')).toEqual(['a0', 'b0', 'c0'])
    expect(changes.every(({ _lsn }) => _lsn > 0)).toBe(true)
  })

  test('goes on from its continuation, whoever reads on', async () => {
    await write('a', 'F')
    const first = await read({ changeFeedStartFrom: beginning })
    await write('a', 'F', 1)
    await write('b', 'G')
    const second = await read({
      changeFeedStartFrom: ChangeFeedStartFrom.Continuation(first.continuationToken),
    })
    expect(second.changes.map(({ id, n }) => `${id}${n}`).toSorted()).toEqual(['a1', 'b0'])
    const third = await read({
      changeFeedStartFrom: ChangeFeedStartFrom.Continuation(second.continuationToken),
    })
    expect(third.changes).toEqual([])
  })

  test('from now on gives what comes from now on', async () => {
    await write('old', 'F')
    const { continuationToken } = await read({ changeFeedStartFrom: ChangeFeedStartFrom.Now() })
    await write('new', 'F')
    const { changes } = await read({
      changeFeedStartFrom: ChangeFeedStartFrom.Continuation(continuationToken),
    })
    expect(changes.map(({ id }) => id)).toEqual(['new'])
  })

  test('of one partition gives nothing of another', async () => {
    await write('a', 'F')
    await write('a', 'G')
    const { changes, continuationToken } = await read({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning('G'),
    })
    expect(changes.map(({ file }) => file)).toEqual(['G'])
    await write('b', 'F')
    await write('b', 'G')
    const next = await read({ changeFeedStartFrom: ChangeFeedStartFrom.Continuation(continuationToken) })
    expect(next.changes.map(({ id, file }) => id + file)).toEqual(['bG'])
  })

  test('of each range adds up to that of the container', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => write('a', `F${at}`)))
    const ranges = await container.getFeedRanges()
    const parts = await Promise.all(
      ranges.map(range => read({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning(range) })),
    )
    expect(parts.every(({ changes }) => changes.length > 0)).toBe(true)
    expect(new Set(parts.flatMap(({ changes }) => changes.map(({ file }) => file))).size).toBe(40)
  })

  test('does not part what one batch wrote', async () => {
    await write('before', 'F')
    const operations = ['a', 'b', 'c', 'd'].map(id => ({
      operationType: BulkOperationType.Create,
      resourceBody: { id, file: 'F' },
    }))
    await container.items.batch(operations, 'F')
    await write('after', 'F')
    const { pages } = await read({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning('F'), maxItemCount: 2 })
    expect(pages.map(page => page.map(({ id }) => id))).toEqual([['before', 'a', 'b', 'c', 'd'], ['after']])
  })
})
