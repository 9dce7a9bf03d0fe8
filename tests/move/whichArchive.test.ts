import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { ArchiveSettings } from '../../bot/archive/openArchive.ts'
import { whichArchive } from '../../bot/move/whichArchive.ts'

const found = (asked: string | undefined, environment: ArchiveSettings, what = 'export') =>
  whichArchive(asked, environment, what)

const cosmos = { engine: 'cosmos', endpoint: 'https://one.example' } as const
const sqlite = (path: string) => ({ engine: 'sqlite', path: resolve(path) }) as const

test('an archive is the one that was asked for, and otherwise the one that the server opens', () => {
  const environment = { COSMOS_ENDPOINT: cosmos.endpoint, SAMPLATS_DATA: 'data' }
  expect(found('sqlite:my.db', environment)).toEqual(sqlite('my.db'))
  expect(found('cosmos', environment)).toEqual(cosmos)
  expect(found(undefined, environment)).toEqual(cosmos)
  expect(found(undefined, { SAMPLATS_DATA: 'data' })).toEqual(sqlite('data/samplats.db'))
  expect(found(undefined, { COSMOS_ENDPOINT: '', SAMPLATS_DATA: '' })).toEqual(sqlite('.data/samplats.db'))
})

test.each([
  ['cosmos', 'Could not find the archive cosmos: COSMOS_ENDPOINT is not set.'],
  ['my.db', 'Could not find the archive my.db: name it sqlite:<path> or cosmos.'],
])('%s is refused where nothing says where it is', (asked, why) => {
  expect(found(asked, {})).toEqual({ outcome: 'refused', why })
})

describe('an account elsewhere', () => {
  const withKey = { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: 'a2V5' }

  test.each(['export', 'import', 'verify'])('is not opened with a key for %s', what => {
    expect(found('cosmos', withKey, what)).toMatchObject({
      outcome: 'refused',
      why: expect.stringMatching(/^COSMOS_KEY: .*\.$/),
    })
  })

  test('is prepared with a key', () => {
    expect(found('cosmos', withKey, 'prepare')).toEqual({ ...cosmos, key: 'a2V5' })
  })

  test.each(['export', 'prepare'])('is not sent to in the clear for %s', what => {
    const inTheClear = { COSMOS_ENDPOINT: 'http://one.example', COSMOS_KEY: 'a2V5' }
    expect(found('cosmos', inTheClear, what)).toMatchObject({
      why: expect.stringMatching(/^COSMOS_ENDPOINT: must begin with https:/),
    })
  })

  test('does not stand in the way of an archive on SQLite', () => {
    expect(found('sqlite:my.db', withKey)).toEqual(sqlite('my.db'))
  })
})

test('an emulator on this machine takes a key for whatever is asked', () => {
  const here = { COSMOS_ENDPOINT: 'http://127.0.0.1:8081', COSMOS_KEY: 'a2V5' }
  expect(found(undefined, here, 'import')).toMatchObject({ endpoint: here.COSMOS_ENDPOINT, key: 'a2V5' })
})
