import { expect, test } from '@jest/globals'
import { killArchiveWorkers } from './archiveKilled.ts'

test('killed processes lose nothing acknowledged, tell everyone all, and repeat at most once per kill', async () => {
  const { broken, acknowledged, received } = await killArchiveWorkers(8, 50)
  expect(broken).toEqual([])
  // Else nothing was put to the test.
  expect(acknowledged).toBeGreaterThan(50)
  expect(received).toBeGreaterThan(50)
})
