import { expect, test } from '@jest/globals'
import { regularly } from '../../bot/desk/regularly.ts'

test('a chore is done again and again, and a fault in it is told and passes', async () => {
  const faults: unknown[] = []
  const done = Promise.withResolvers<void>()
  let times = 0
  const chore = regularly(
    async () => {
      if (++times === 1) throw new Error('the first time')
      if (times === 3) done.resolve()
    },
    { everyMs: 1, onFault: fault => faults.push(fault) },
  )
  await done.promise
  await chore.stop()
  expect(faults).toEqual([new Error('the first time')])
})

test('a chore is stopped at once while it waits, and waited for while it works', async () => {
  const waiting = regularly(async () => {}, { everyMs: 60_000, onFault: () => {} })
  await waiting.stop()
  const begun = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  let ended = false
  const working = regularly(
    async () => {
      begun.resolve()
      await release.promise
      ended = true
    },
    { everyMs: 1, onFault: () => {} },
  )
  await begun.promise
  const stopped = working.stop()
  release.resolve()
  await stopped
  expect(ended).toBe(true)
})
