import { expect, test } from '@jest/globals'
import { killImports } from './importKilled.ts'

test('an import that is killed somewhere is whole or not there at all, and whole when it is pressed again', async () => {
  const { broken, kills } = await killImports(3)
  expect(broken).toEqual([])
  expect(kills).toBeGreaterThan(0)
})
