import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { inTime } from '../../bot/desk/inTime.ts'

const never = new Promise<string>(() => {})

test('work that is done in time gives its own result', async () => {
  expect(await inTime(Promise.resolve('done'), { longestMs: 1_000, instead: 'too late' })).toBe('done')
})

test('work that takes too long gives what is said instead', async () => {
  expect(await inTime(never, { longestMs: 1, instead: 'too late' })).toBe('too late')
})

test('work that fails in time fails', async () => {
  const failing = pause(1).then(() => Promise.reject(new Error('broken')))
  await expect(inTime(failing, { longestMs: 1_000, instead: 'too late' })).rejects.toThrow('broken')
})

test('no clock runs on when the work is done', async () => {
  const clocks = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
  const before = clocks()
  await inTime(Promise.resolve('done'), { longestMs: 60_000, instead: 'too late' })
  expect(clocks()).toBe(before)
})
