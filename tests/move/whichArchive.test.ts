import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { whichArchive } from '../../bot/move/whichArchive.ts'

const cosmos = { engine: 'cosmos', endpoint: 'https://one.example' } as const
const sqlite = (path: string) => ({ engine: 'sqlite', path: resolve(path) }) as const

test('an archive is the one that was asked for, and otherwise the one that the server opens', () => {
  const environment = { COSMOS_ENDPOINT: cosmos.endpoint, SAMPLATS_DATA: 'data' }
  expect(whichArchive('sqlite:my.db', environment)).toEqual(sqlite('my.db'))
  expect(whichArchive('cosmos', environment)).toEqual(cosmos)
  expect(whichArchive(undefined, environment)).toEqual(cosmos)
  expect(whichArchive(undefined, { SAMPLATS_DATA: 'data' })).toEqual(sqlite('data/samplats.db'))
  expect(whichArchive(undefined, { COSMOS_ENDPOINT: '', SAMPLATS_DATA: '' })).toEqual(
    sqlite('.data/samplats.db'),
  )
})

test.each([
  ['cosmos', 'Could not find the archive cosmos: COSMOS_ENDPOINT is not set.'],
  ['my.db', 'Could not find the archive my.db: name it sqlite:<path> or cosmos.'],
])('%s is refused where nothing says where it is', (asked, why) => {
  expect(whichArchive(asked, {})).toEqual({ outcome: 'refused', why })
})
