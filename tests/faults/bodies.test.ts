import { expect, test } from '@jest/globals'
import { sendBodies } from './bodies.ts'

test('random and mutated bodies to every route are refused or answered, and leave nothing behind', async () => {
  const { broken, statuses } = await sendBodies(1_500)
  expect(broken).toEqual([])
  // Else nothing was put to the test.
  expect(statuses[200]).toBeGreaterThan(200)
  expect(statuses[400]).toBeGreaterThan(400)
  expect(statuses[413]).toBeGreaterThan(5)
  expect(statuses[415]).toBeGreaterThan(5)
}, 60_000)
