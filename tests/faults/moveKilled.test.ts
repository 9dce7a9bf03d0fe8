import { expect, test } from '@jest/globals'
import { moveUnderKills } from './moveKilled.ts'

test('a move that is killed again and again ends with the archive that it began with', async () => {
  const { broken, hashes } = await moveUnderKills({ files: 2_000 })
  expect(broken).toEqual([])
  expect(hashes[0]).toHaveLength(64)
}, 120_000)
