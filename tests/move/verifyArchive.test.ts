import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Archive, WholeFile } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { exportArchive } from '../../bot/move/exportArchive.ts'
import { tallyArchive, verifyArchive } from '../../bot/move/verifyArchive.ts'
import { aCourse } from './aCourse.ts'
import { fill, wholeFile } from './wholeFiles.ts'

const files = 60

let folder: string
let path: string
let archive: Archive

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  path = join(folder, 'exported.gz')
  const source = await aFullArchive()
  await exportArchive(source, { path, from: 'there' }, aCourse())
  await source.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(async () => {
  archive = await aFullArchive()
})
afterEach(() => archive.close())

describe('the verification hash', () => {
  test('is the same in whatever order the case files came, and theirs', async () => {
    const other = openSqliteArchive({ path: ':memory:' })
    for (let n = files - 1; n >= 0; n--) {
      const whole = wholeFile(n)
      await other.restore({ ...whole, dispatches: whole.dispatches.toReversed() })
    }
    const tally = await tallyArchive(other, aCourse())
    expect(tally).toMatchObject({ outcome: 'done', totals: { files } })
    expect(tally).toEqual(await tallyArchive(archive, aCourse()))
    await other.close()
  })

  test.each(changes())('is another when %s', async (_, change) => {
    const before = await tallyArchive(archive, aCourse())
    await change()
    expect(await tallyArchive(archive, aCourse())).not.toEqual(before)
  })
})

describe('an archive compared with a file', () => {
  test('holds what it should', async () => {
    expect(await verify()).toEqual(await tallyArchive(archive, aCourse()))
  })

  test.each(changes())('differs when %s', async (_, change, difference) => {
    await change()
    expect(await verify()).toEqual({ outcome: 'different', first: [difference], files: 1 })
  })

  test('tells ten differences, and in how many files there are any', async () => {
    for (let n = 20; n < 35; n++) await archive.purge(wholeFile(n).file.id)
    const outcome = await verify()
    expect(outcome).toMatchObject({ outcome: 'different', files: 15 })
    expect(outcome.outcome === 'different' && outcome.first).toHaveLength(10)
  })

  test('that is none is refused', async () => {
    expect(await verifyArchive(archive, join(folder, 'none.gz'), aCourse())).toMatchObject({
      outcome: 'refused',
    })
  })

  test('may be left off', async () => {
    const stop = aCourse({ doing: 'Verifying', files: 20 })
    expect(await verifyArchive(archive, path, stop)).toEqual({ outcome: 'stopped' })
  })
})

/** What was done to an archive after its export, and how that is told. File 11 has version 3 and three dispatches. */
function changes(): readonly (readonly [string, () => Promise<void>, string])[] {
  const put = (change: (whole: WholeFile) => WholeFile) => () => archive.restore(change(wholeFile(11)))
  return [
    ['a file is gone', () => archive.purge('GBG-11'), 'GBG-11: is not in the archive.'],
    ['a file came', () => archive.restore(wholeFile(1_000)), 'GBG-1000: is not in the file.'],
    [
      'a state differs',
      put(whole => ({ ...whole, file: { ...whole.file, state: 'other' } })),
      'GBG-11 version 3: its state differs.',
    ],
    [
      'the shape of a state differs',
      put(whole => ({ ...whole, file: { ...whole.file, shape: 7 } })),
      'GBG-11 version 3: its state differs.',
    ],
    [
      'a file waits in the queue elsewhere',
      put(whole => ({ ...whole, shelf: { open: true, queueKey: 'first' } })),
      'GBG-11 version 3: where it is shelved differs.',
    ],
    [
      'an entry says something else',
      put(whole => ({
        ...whole,
        entries: whole.entries.map(entry => (entry.version === 2 ? { ...entry, body: 'other' } : entry)),
      })),
      'GBG-11 version 2: the entry differs.',
    ],
    [
      'an entry is gone',
      put(whole => ({ ...whole, entries: whole.entries.slice(0, 2) })),
      'GBG-11 version 3: the entry differs.',
    ],
    [
      'a dispatch is gone',
      put(whole => ({ ...whole, dispatches: whole.dispatches.slice(1) })),
      'GBG-11: the dispatch status differs.',
    ],
    [
      'a receipt is another',
      put(whole => ({
        ...whole,
        dispatches: whole.dispatches.map(each => (each.key === 'status' ? { ...each, receipt: 7 } : each)),
      })),
      'GBG-11: the dispatch status differs.',
    ],
  ]
}

function verify() {
  return verifyArchive(archive, path, aCourse())
}

async function aFullArchive(): Promise<Archive> {
  const full = openSqliteArchive({ path: ':memory:' })
  await fill(full, files)
  return full
}
