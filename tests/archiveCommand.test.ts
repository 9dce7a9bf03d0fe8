import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { openSqliteArchive } from '../bot/archive/sqliteArchive.ts'
import { runArchiveCommand, strikeArchiveCommand } from './harness/archiveCommand.ts'
import { fill } from './move/wholeFiles.ts'

// Whole archives are moved: on a busy machine that takes longer than jest waits.
jest.setTimeout(120_000)

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-command-'))
  const archive = openSqliteArchive({ path: join(folder, 'samplats.db') })
  await fill(archive, 2_000)
  await archive.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => runArchiveCommand(args, { SAMPLATS_DATA: folder, COSMOS_ENDPOINT: '' })
const other = () => `sqlite:${join(folder, 'other.db')}`

describe('the archive command', () => {
  test('takes the server’s archive into another, and says that both are the same', async () => {
    const file = join(folder, 'moved.gz')
    const exported = await run('export', file)
    expect(exported.code).toBe(0)
    expect(exported.printed).toMatch(
      /^2000 case files with 9993 entries and 3000 dispatches, verification hash [0-9a-f]{64}\n$/,
    )
    expect(exported.complained).toMatch(/^Exporting \[#.*100 %/ms)
    expect(await run('import', file, '--archive', other())).toMatchObject({
      code: 0,
      printed: exported.printed,
    })
    expect(await run('verify', file, '--archive', other())).toMatchObject({
      code: 0,
      printed: exported.printed,
    })
    expect(await run('verify')).toMatchObject({ code: 0, printed: exported.printed })
  })

  test('says what differs, and ends with code 1', async () => {
    const file = join(folder, 'before.gz')
    await run('export', file)
    const archive = openSqliteArchive({ path: join(folder, 'samplats.db') })
    await archive.purge('GBG-8')
    await archive.close()
    const { code, complained } = await run('verify', file)
    expect(code).toBe(1)
    expect(complained).toMatch(
      /GBG-8: is not in the archive\.\n1 case files differ between archive and file\.\n$/,
    )
  })

  test('stops on Ctrl-C, says how to go on, and goes on', async () => {
    const file = join(folder, 'stopped.gz')
    const args = ['export', file, '--archive', `sqlite:${join(folder, 'samplats.db')}`]
    const stopped = await stoppedInTime(args, file)
    expect(stopped).toMatchObject({ code: 130, printed: '' })
    expect(stopped.complained).toMatch(/\nStopped\. The same command goes on .*\n$/)
    expect(existsSync(file)).toBe(false)
    expect(await run(...args)).toMatchObject({ code: 0 })
    expect(existsSync(file)).toBe(true)
  })

  test('makes what an archive is kept in', async () => {
    const path = join(folder, 'new.db')
    expect(await run('prepare', '--archive', `sqlite:${path}`)).toMatchObject({
      code: 0,
      printed: `The archive ${path} is ready.\n`,
    })
    expect(existsSync(path)).toBe(true)
  })
})

/** On a busy machine all may be out before the signal is there: then once more from the beginning. */
async function stoppedInTime(args: readonly string[], file: string, tries = 10) {
  const stopped = await strikeArchiveCommand(args, { doing: 'Exporting', lines: 1, signal: 'SIGINT' })
  if (stopped.code !== 0 || tries === 1) return stopped
  rmSync(file)
  return stoppedInTime(args, file, tries - 1)
}

describe('what cannot be done is said in one line, and ends with code 1:', () => {
  test('an archive that is not there, and is not made', async () => {
    const path = join(folder, 'mistyped.db')
    expect(await run('verify', '--archive', `sqlite:${path}`)).toEqual({
      code: 1,
      printed: '',
      complained: `Could not open the archive sqlite:${path}: there is no such file.\n`,
    })
    expect(existsSync(path)).toBe(false)
  })

  test('a file that is not there', async () => {
    expect(await run('import', 'none.gz', '--archive', other())).toMatchObject({
      code: 1,
      complained: 'Could not read none.gz: there is no such file.\n',
    })
  })

  test('a folder that is not there', async () => {
    expect(await run('export', join(folder, 'none', 'moved.gz'))).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Could not export: ENOENT.*\.\n$/),
    })
  })

  test.each([
    [['exprot', 'x.gz']],
    [['export']],
    [['import']],
    [['verify', 'x.gz', 'y.gz']],
    [['verify', '--all']],
  ])('%s, with all that can be said', async args => {
    const { code, complained } = await run(...args)
    expect(code).toBe(1)
    expect(complained).toContain('npm run archive -- export <file>')
  })
})
