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

test('a chore that is wanted soon is done at once, and once more when it is wanted while it is done', async () => {
  const works: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()]
  const begun: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()]
  let times = 0
  const chore = regularly(
    async () => {
      const time = times++
      begun[time]?.resolve()
      await works[time]?.promise
    },
    { everyMs: 600_000, onFault: () => {} },
  )
  chore.soon()
  await begun[0]?.promise
  chore.soon()
  chore.soon()
  works[0]?.resolve()
  await begun[1]?.promise
  works[1]?.resolve()
  await chore.stop()
  expect(times).toBe(2)
})
