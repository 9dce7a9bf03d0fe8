import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Archive } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { aChange, anAnnouncement } from '../archive/aChange.ts'

test('an archive that may grow no more says so, has stored nothing by halves, and goes on when there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-'))
  const path = join(folder, 'archive.sqlite')
  const cramped = openSqliteArchive({ path, maxBytes: 200_000 })
  const { acknowledged, fault } = await appendUntilItFails(cramped)
  expect(acknowledged).toBeGreaterThan(5)
  expect(fault).toBe(`Could not write to the archive ${path}: the disk is full, and nothing was stored.`)
  await expectWhole(cramped, acknowledged)
  await cramped.close()

  const roomy = openSqliteArchive({ path })
  await expectWhole(roomy, acknowledged)
  expect(await roomy.append(bigChange(acknowledged))).toEqual({
    outcome: 'appended',
    version: acknowledged + 1,
  })
  await roomy.close()
  rmSync(folder, { recursive: true })
})

async function appendUntilItFails(archive: Archive): Promise<{ acknowledged: number; fault: string }> {
  for (let acknowledged = 0; ; acknowledged++) {
    try {
      await archive.append(bigChange(acknowledged))
    } catch (fault) {
      return { acknowledged, fault: fault instanceof Error ? fault.message : String(fault) }
    }
  }
}

/** The announcement comes last in the transaction, so that it is there the room runs out. */
function bigChange(version: number) {
  const announcement = anAnnouncement({ key: `card ${version}`, body: 'x'.repeat(8_000) })
  return aChange({ file: { version }, state: { version: version + 1 }, announcements: [announcement] })
}

async function expectWhole(archive: Archive, acknowledged: number): Promise<void> {
  expect(await archive.load('GBG-1')).toMatchObject({
    version: acknowledged,
    state: { version: acknowledged },
  })
  expect(await archive.journal('GBG-1')).toHaveLength(acknowledged)
  expect(await archive.dispatches.of('GBG-1')).toHaveLength(acknowledged)
}
