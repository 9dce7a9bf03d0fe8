import { expect, test } from '@jest/globals'
import type { StoredEntry, StoredFile } from '../../bot/archive/archive.ts'
import { importIn, plansIn } from '../../bot/desk/importFile.ts'
import { changesBefore } from '../../bot/domain/importing/registerImport.ts'

/** As it was stored when nobody counted what is in a part. */
const older = {
  id: 'import:i1',
  name: 'lista.xlsx',
  by: 'tove',
  fingerprint: 'f',
  parts: 4,
  carriedOut: 1,
  state: 'decided',
} as const

test('an import that was decided before its changes were counted has come as far as its parts', () => {
  const stored: StoredFile = { id: older.id, kind: 'import', version: 3, shape: 0, state: older }
  const known = importIn(stored)
  expect(known).toEqual({ ...older, changes: [1, 1, 1, 1] })
  expect(changesBefore(known, known.carriedOut)).toEqual({ done: 1, of: 4 })
})

test('so has each plan in its journal', () => {
  const prepared: StoredEntry = {
    fileId: older.id,
    version: 1,
    shape: 0,
    type: 'ImportPrepared',
    by: 'tove',
    at: 0,
    commandId: 'prepare:f',
    body: { type: 'ImportPrepared', import: older },
  }
  expect(plansIn([prepared])).toEqual([{ ...older, changes: [1, 1, 1, 1] }])
})
