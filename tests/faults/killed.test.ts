import { expect, test } from '@jest/globals'
import { killSamplats } from './killed.ts'

test('a killed server loses nothing acknowledged, tells everyone all, and repeats at most once per kill and receiver', async () => {
  const { broken, acknowledged, delivered } = await killSamplats(5)
  expect(broken).toEqual([])
  // Else nothing was put to the test.
  expect(acknowledged).toBeGreaterThan(20)
  expect(delivered).toBeGreaterThan(20)
}, 120_000)
