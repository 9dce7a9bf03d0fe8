import type { Container, JSONValue } from '@azure/cosmos'
import { z } from 'zod'
import type { Archive, StoredFile } from './archive.ts'
import { fileOf, readState, type StateItem } from './cosmosItems.ts'
import { reading, readingAtLeisure } from './cosmosPatience.ts'
import { everyPage, findInAllFiles } from './cosmosQuery.ts'
import { pageLength } from './page.ts'

/** Case files found without knowing their ids. */
export function lists(container: Container): Pick<Archive, 'list' | 'queue' | 'countAhead'> {
  async function filesBy(
    field: 'madeAt' | 'queueKey',
    matching: Readonly<{ condition: string; values: Readonly<Record<string, JSONValue>> }>,
    inTime: typeof reading = reading,
  ): Promise<readonly StoredFile[]> {
    const states = await everyPage<StateItem>(async last => {
      const page = `SELECT TOP ${pageLength} * FROM c WHERE ${matching.condition}`
      const inOrder = `ORDER BY c.${field}, c.fileId`
      const onward = `AND c.${field} >= @at AND (c.${field} > @at OR c.fileId > @fileId)`
      const asked = last
        ? { query: `${page} ${onward} ${inOrder}`, values: { ...matching.values, ...placeOf(last, field) } }
        : { query: `${page} ${inOrder}`, values: matching.values }
      const found = await inTime(({ signal }) => findInAllFiles(container, asked, signal))
      return found.flatMap(state => readState(state) ?? [])
    })
    return states.map(fileOf)
  }

  return {
    list: (kind, filter) =>
      filter === undefined
        ? // All of a kind is asked for at the start only.
          filesBy('madeAt', { condition: 'c.fileKind = @kind', values: { kind } }, readingAtLeisure)
        : filesBy('madeAt', {
            condition: 'c.fileKind = @kind AND c.open = @open',
            values: { kind, open: filter.open },
          }),
    queue: kind =>
      filesBy('queueKey', { condition: `c.fileKind = @kind AND c.queueKey >= ''`, values: { kind } }),
    countAhead: async (kind, queueKey) => {
      const query = 'SELECT VALUE COUNT(1) FROM c WHERE c.fileKind = @kind AND c.queueKey < @queueKey'
      const asked = { query, values: { kind, queueKey } }
      const found = await reading(({ signal }) => findInAllFiles(container, asked, signal))
      return counts.parse(found).reduce((sum, count) => sum + count, 0)
    },
  }
}

function placeOf(state: StateItem, field: 'madeAt' | 'queueKey') {
  return { at: state[field] ?? '', fileId: state.fileId }
}

const counts = z.array(z.number())
