import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import type { Archive } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { exportArchive } from '../../bot/move/exportArchive.ts'
import { packed } from '../../bot/move/members.ts'
import { tallyArchive } from '../../bot/move/verifyArchive.ts'
import { aCourse } from './aCourse.ts'
import { fill } from './wholeFiles.ts'

// Whole archives are moved: on a busy machine that takes longer than jest waits.
jest.setTimeout(120_000)

/** More than two pages of ids. */
const files = 1_200

let folder: string
let archive: Archive
let uninterrupted: Buffer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  archive = openSqliteArchive({ path: ':memory:' })
  await fill(archive, files)
  const path = join(folder, 'uninterrupted.gz')
  await exportArchive(archive, { path, from: 'here' }, aCourse())
  uninterrupted = readFileSync(path)
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

let exports = 0
const newPath = () => join(folder, `${exports++}.gz`)
const exportTo = (path: string, course = aCourse()) => exportArchive(archive, { path, from: 'here' }, course)

describe('an export', () => {
  test('is a line of its own, one for each case file, and the totals, in what any gzip unpacks', async () => {
    const lines = gunzipSync(uninterrupted)
      .toString()
      .split('\n')
      .map(line => (line === '' ? undefined : JSON.parse(line)))
    expect(lines[0]).toMatchObject({ format: 'samplats archive', version: 1 })
    const ids = lines.flatMap(line => line?.whole?.file.id ?? [])
    expect(new Set(ids).size).toBe(files)
    expect(ids).toHaveLength(files)
    const tally = await tallyArchive(archive, aCourse())
    expect({ outcome: 'done', totals: lines.at(-2)?.totals }).toEqual(tally)
    expect(lines.at(-1)).toBeUndefined()
  })

  test('that is stopped goes on to the same file', async () => {
    const path = newPath()
    for (const at of [1, 600, 601, 1_100])
      expect(await exportTo(path, aCourse({ doing: 'Exporting', files: at }))).toEqual({ outcome: 'stopped' })
    expect(await exportTo(path)).toMatchObject({ outcome: 'done', totals: { files } })
    expect(readFileSync(path).equals(uninterrupted)).toBe(true)
  })

  test('that was torn anywhere goes on to the same file', async () => {
    const anywhere = fc.integer({ min: 0, max: uninterrupted.length })
    const header = (await packed(`${gunzipSync(uninterrupted).toString().split('\n')[0]}\n`)).length
    await fc.assert(
      fc.asyncProperty(anywhere, fc.uint8Array({ maxLength: 40 }), async (at, rubbish) => {
        const path = newPath()
        // Where the first line is not whole, rubbish might as well be somebody else's words.
        const more = at < header ? [] : [rubbish]
        writeFileSync(`${path}.part`, Buffer.concat([uninterrupted.subarray(0, at), ...more]))
        expect(await exportTo(path)).toMatchObject({ outcome: 'done', totals: { files } })
        expect(readFileSync(path).equals(uninterrupted)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('leaves what is there under its name', async () => {
    const path = newPath()
    writeFileSync(path, 'mine')
    expect(await exportTo(path)).toEqual({
      outcome: 'refused',
      why: `Could not export to ${path}: the file is there already, and was left as it is.`,
    })
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  test.each([
    ['a letter', async () => Buffer.from('Dear archive, '.repeat(100))],
    ['a word', async () => Buffer.from('mine')],
    ['somebody else’s gzip', async () => gzipSync('Dear archive, '.repeat(100))],
    ['another file, packed as ours is', () => packed('{"format":"recipes"}\n')],
  ])('leaves what is there under the name that it grows under: %s', async (_, contents) => {
    const path = newPath()
    const theirs = await contents()
    writeFileSync(`${path}.part`, theirs)
    expect(await exportTo(path)).toEqual({
      outcome: 'refused',
      why: `Could not go on with ${path}.part: it is no export of an archive. Remove it to begin anew.`,
    })
    expect(readFileSync(`${path}.part`).equals(theirs)).toBe(true)
  })

  test('is not gone on with from another archive', async () => {
    const path = newPath()
    await exportTo(path, aCourse({ doing: 'Exporting', files: 600 }))
    const other = await exportArchive(archive, { path, from: 'elsewhere' }, aCourse())
    expect(other).toEqual({
      outcome: 'refused',
      why: `Could not go on with ${path}.part: it is of the archive here. Remove it to begin anew.`,
    })
  })

  test('of an archive without a case file holds none', async () => {
    const empty = openSqliteArchive({ path: ':memory:' })
    const exported = await exportArchive(empty, { path: newPath(), from: 'empty' }, aCourse())
    expect(exported).toMatchObject({ outcome: 'done', totals: { files: 0, verification: '0'.repeat(64) } })
    await empty.close()
  })
})
