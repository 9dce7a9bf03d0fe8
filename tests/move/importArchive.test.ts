import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Archive, WholeFile } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import type { Course } from '../../bot/move/course.ts'
import { exportArchive } from '../../bot/move/exportArchive.ts'
import { type ExportLine, writeLine } from '../../bot/move/exportLines.ts'
import { importArchive } from '../../bot/move/importArchive.ts'
import { packed } from '../../bot/move/members.ts'
import { wholesIn } from '../../bot/move/readExport.ts'
import { tallyArchive } from '../../bot/move/verifyArchive.ts'
import { readWhole, wholeText } from '../../bot/move/wholeText.ts'
import { aChange } from '../archive/aChange.ts'
import { aCourse } from './aCourse.ts'
import { fill, wholeFile } from './wholeFiles.ts'

const files = 200

let folder: string
let exported: Buffer
let path: string
/** In the order in which they are imported. */
let wholes: WholeFile[]
let archive: Archive
let restored: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  const source = openSqliteArchive({ path: ':memory:' })
  await fill(source, files)
  await exportArchive(source, { path: join(folder, 'exported.gz'), from: 'there' }, aCourse())
  exported = readFileSync(join(folder, 'exported.gz'))
  await source.close()
  wholes = []
  for await (const text of wholesIn(join(folder, 'exported.gz'))) wholes.push(readWhole(text))
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

  test('that died with the first case file goes on', async () => {
    const dying = {
      ...archive,
      restore: async (whole: WholeFile) => {
        await archive.restore(whole)
        throw new Error('died')
      },
    }
    await expect(importArchive(dying, { path, into: 'here', over: false }, aCourse())).rejects.toThrow('died')
    expect((await archive.ids()).items).not.toEqual([])
    expect(await importIt()).toMatchObject({ outcome: 'done', totals: { files } })
    expect(await tallyArchive(archive, aCourse())).toEqual(await importIt())
  })

  test('goes on whichever of those under way were stored', async () => {
    const stored = fc.tuple(fc.nat(files), fc.subarray(Array.from({ length: 15 }, (_, index) => index + 1)))
    await fc.assert(
      fc.asyncProperty(stored, async ([first, later]) => {
        await archive.close()
        archive = anArchive()
        const standing = [...wholes.slice(0, first), ...later.flatMap(index => wholes[first + index] ?? [])]
        for (const whole of standing) await archive.restore(whole)
        expect(await importIt()).toMatchObject({ outcome: 'done', totals: { files } })
        expect(await tallyArchive(archive, aCourse())).toMatchObject({ totals: { files } })
        expect(restored.length - files).toBeLessThan(16)
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['was changed since', () => archive.append(aChange({ file: { id: 'GBG-0', version: 1 } }))],
    ['got another beside it', () => archive.append(aChange({ file: { id: 'mine' } }))],
  ])('does not go on when what had been imported %s', async (_, change) => {
    await importIt({ course: aCourse({ doing: 'Importing', files: 90 }) })
    const before = restored.length
    expect(await change()).toMatchObject({ outcome: 'appended' })
    expect(await importIt()).toMatchObject({ outcome: 'refused' })
    expect(restored).toHaveLength(before)
  })

  test('touches no archive that holds something, unless it is told to go over it', async () => {
    await archive.append(aChange({ file: { id: 'mine' } }))
    await archive.append(aChange({ file: { id: 'GBG-1' } }))
    expect(await importIt()).toEqual({
      outcome: 'refused',
      why: `Could not import into the archive here: it holds what no import of ${path} left there, and nothing was changed in it. With --over, the case files of ${path} replace those there.`,
    })
    expect(restored).toEqual([])
    expect(await importIt({ over: true })).toMatchObject({ outcome: 'done' })
    expect(await archive.whole('GBG-1')).toEqual(wholeFile(1))
    expect(await archive.load('mine')).toMatchObject({ version: 1 })
  })

  test('that goes over what is there goes on too', async () => {
    await archive.append(aChange({ file: { id: 'mine' } }))
    await importIt({ over: true, course: aCourse({ doing: 'Importing', files: 90 }) })
    expect(await importIt({ over: true })).toMatchObject({ outcome: 'done' })
    expect(restored.length - files).toBeLessThan(16)
  })

  test('into one archive knows nothing of one into another that was broken off', async () => {
    const other = archive
    await importIt({ course: aCourse({ doing: 'Importing', files: 90 }) })
    archive = anArchive()
    await importIt({ course: aCourse({ doing: 'Importing', files: 30 }) })
    expect(await importIt()).toMatchObject({ outcome: 'done', totals: { files } })
    expect(await tallyArchive(archive, aCourse())).toMatchObject({ totals: { files } })
    await other.close()
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

  test('one that holds fewer case files than it says', async () => {
    const lines: ExportLine[] = [
      { says: 'header', version: 1, from: 'there' },
      { says: 'file', text: wholeText(wholeFile(1)) },
      { says: 'totals', totals: { files: 2, entries: 2, dispatches: 1, verification: '0' } },
    ]
    writeFileSync(path, await packed(textOf(lines)))
    expect(await refusal()).toBe(
      `Could not read ${path}: it holds 1 case files, and says at its end that they are 2.`,
    )
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

/** Each line with the running hash that belongs to it. */
function textOf(lines: readonly ExportLine[]): string {
  let [text, chain] = ['', '']
  for (const line of lines) {
    const written = writeLine(line, chain)
    text += written.text
    chain = written.chain
  }
  return text
}

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
