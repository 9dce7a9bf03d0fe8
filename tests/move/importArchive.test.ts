import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Archive } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import type { Course } from '../../bot/move/course.ts'
import { exportArchive } from '../../bot/move/exportArchive.ts'
import { importArchive } from '../../bot/move/importArchive.ts'
import { packed } from '../../bot/move/members.ts'
import { tallyArchive } from '../../bot/move/verifyArchive.ts'
import { aChange } from '../archive/aChange.ts'
import { aCourse } from './aCourse.ts'
import { fill, wholeFile } from './wholeFiles.ts'

const files = 200

let folder: string
let exported: Buffer
let path: string
let archive: Archive
let restored: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  const source = openSqliteArchive({ path: ':memory:' })
  await fill(source, files)
  await exportArchive(source, { path: join(folder, 'exported.gz'), from: 'there' }, aCourse())
  exported = readFileSync(join(folder, 'exported.gz'))
  await source.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

let imports = 0
beforeEach(() => {
  path = join(folder, `${imports++}.gz`)
  writeFileSync(path, exported)
  archive = anArchive()
})
afterEach(() => archive.close())

describe('an import', () => {
  test('makes the archive hold what was exported', async () => {
    expect(await importIt()).toMatchObject({ outcome: 'done', totals: { files } })
    expect(await tallyArchive(archive, aCourse())).toEqual(await importIt({ over: true }))
    expect(await archive.whole('GBG-8')).toEqual(wholeFile(8))
    expect(existsSync(`${path}.importing`)).toBe(false)
  })

  test('that is stopped goes on where it was, with but a few files again', async () => {
    for (const at of [1, 90, 91])
      expect(await importIt({ course: aCourse({ doing: 'Importing', files: at }) })).toEqual({
        outcome: 'stopped',
      })
    expect(await importIt()).toMatchObject({ outcome: 'done', totals: { files } })
    expect(new Set(restored).size).toBe(files)
    expect(restored.length - files).toBeLessThan(3 * 16)
  })

  test('begins anew when the archive was emptied in the midst', async () => {
    await importIt({ course: aCourse({ doing: 'Importing', files: 90 }) })
    await archive.close()
    archive = anArchive()
    expect(await importIt()).toMatchObject({ outcome: 'done' })
    expect(restored).toHaveLength(files)
  })

  test('does not go on when what had been imported was changed since', async () => {
    await importIt({ course: aCourse({ doing: 'Importing', files: 90 }) })
    const last = restored.at(-1) ?? ''
    await archive.purge(last)
    expect(await importIt()).toEqual({
      outcome: 'refused',
      why: `Could not go on with the import of ${path}: the archive here was changed since. Remove ${path}.importing to begin anew.`,
    })
  })

  test('touches no archive that holds something, unless it is told to go over it', async () => {
    await archive.append(aChange({ file: { id: 'mine' } }))
    await archive.append(aChange({ file: { id: 'GBG-1' } }))
    expect(await importIt()).toEqual({
      outcome: 'refused',
      why: `Could not import into the archive here: it is not empty, and nothing was changed in it. With --over, the case files of ${path} replace those there.`,
    })
    expect(restored).toEqual([])
    expect(await importIt({ over: true })).toMatchObject({ outcome: 'done' })
    expect(await archive.whole('GBG-1')).toEqual(wholeFile(1))
    expect(await archive.load('mine')).toMatchObject({ version: 1 })
  })

  test('into another archive does not go on from this one', async () => {
    await importIt({ course: aCourse({ doing: 'Importing', files: 90 }) })
    expect(await importIt({ into: 'elsewhere' })).toMatchObject({ outcome: 'refused' })
  })
})

describe('a file that cannot be trusted is refused before anything is imported:', () => {
  afterEach(async () => expect((await archive.ids()).items).toEqual([]))

  test('one that is not there', async () => {
    rmSync(path)
    expect(await refusal()).toBe(`Could not read ${path}: there is no such file.`)
  })

  test('one that was torn off anywhere', async () => {
    const anywhere = fc.integer({ min: 0, max: exported.length - 1 })
    await fc.assert(
      fc.asyncProperty(anywhere, async end => {
        writeFileSync(path, exported.subarray(0, end))
        expect(await refusal()).toBe(`Could not read ${path}: it is not whole; go on with its export.`)
      }),
    )
  })

  test('one with more after its end', async () => {
    writeFileSync(path, Buffer.concat([exported, exported]))
    expect(await refusal()).toMatch(/: it was changed after it was written, at line \d+\.$/)
  })

  test('one whose text was changed and packed again', async () => {
    const text = gunzipSync(exported).toString()
    const changed = text.replace('Behöver eget rum, nummer 77', 'Behöver eget rum, nummer 78')
    writeFileSync(path, await packed(changed))
    expect(await refusal()).toMatch(/: it was changed after it was written, at line \d+\.$/)
    const without = text.split('\n').toSpliced(5, 1).join('\n')
    writeFileSync(path, await packed(without))
    expect(await refusal()).toMatch(/: it was changed after it was written, at line 6\.$/)
  })

  test('one that a newer version wrote', async () => {
    const header = gunzipSync(exported).toString().split('\n')[0] ?? ''
    writeFileSync(path, await packed(`${header.replace('"version":1', '"version":2,"way":"other"')}\n`))
    expect(await refusal()).toBe(
      `Could not read ${path}: a newer version of Samplats wrote it (this version knows format 1).`,
    )
  })

  test.each([
    ['a letter', Buffer.from('Dear archive, '.repeat(100))],
    ['somebody else’s gzip', gzipSync('Dear archive, '.repeat(100))],
  ])('%s', async (_, contents) => {
    writeFileSync(path, contents)
    expect(await refusal()).toBe(`Could not read ${path}: it is no export of an archive.`)
  })

  test('another file, packed as ours is', async () => {
    writeFileSync(path, await packed('{"format":"recipes"}\n'))
    expect(await refusal()).toBe(`Could not read ${path}: it is no export of an archive.`)
  })
})

test('whatever byte of a file is changed, nothing but what was exported is imported', async () => {
  const change = fc.tuple(fc.integer({ min: 0, max: exported.length - 1 }), fc.integer({ min: 1, max: 255 }))
  const whole = await importIt()
  await fc.assert(
    fc.asyncProperty(change, async ([at, by]) => {
      const changed = Buffer.from(exported)
      changed[at] = (changed[at] ?? 0) ^ by
      writeFileSync(path, changed)
      const outcome = await importIt({ over: true })
      if (outcome.outcome !== 'refused') expect(outcome).toEqual(whole)
    }),
    { numRuns: 60 },
  )
  expect(await tallyArchive(archive, aCourse())).toEqual(whole)
})

type Importing = Readonly<{ into: string; over: boolean; course: Course }>

function importIt({ into = 'here', over = false, course = aCourse() }: Partial<Importing> = {}) {
  return importArchive(archive, { path, into, over }, course)
}

async function refusal(): Promise<string | undefined> {
  const outcome = await importIt()
  return outcome.outcome === 'refused' ? outcome.why : undefined
}

/** Tells which files were restored in it. */
function anArchive(): Archive {
  const empty = openSqliteArchive({ path: ':memory:' })
  restored = []
  return {
    ...empty,
    restore: async whole => {
      restored.push(whole.file.id)
      await empty.restore(whole)
    },
  }
}
