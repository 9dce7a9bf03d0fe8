import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { countdown } from '../bot/countdown.ts'

describe('a countdown', () => {
  test('rings when its time is up', async () => {
    await new Promise<void>(ring => countdown(1, ring))
  })

  test('says how much of its time is left, of which a standstill takes a part at most', async () => {
    const clock = countdown(10_000, () => {})
    expect(clock.leftMs()).toBeGreaterThan(9_000)
    standStill(1_200)
    expect(clock.leftMs()).toBe(9_000)
    clock.stop()
  })

  test('does not ring when it was stopped, be it half-way', async () => {
    const rung: string[] = []
    const clocks = ['at once', 'half-way'].map(when => countdown(90, () => rung.push(when)))
    clocks[0]?.stop()
    await new Promise<void>(ring => countdown(20, ring))
    clocks[1]?.stop()
    await new Promise<void>(ring => countdown(120, ring))
    expect(rung).toEqual([])
  })

  test('of a process that stood still lets what came meanwhile come first', async () => {
    const order: string[] = []
    const rung = new Promise<void>(ring => countdown(200, ring)).then(() => order.push('time is up'))
    const read = readFile(fileURLToPath(import.meta.url)).then(() => order.push('read'))
    standStill(300)
    await Promise.all([rung, read])
    expect(order).toEqual(['read', 'time is up'])
  })
})

/** As a stopped process does: nothing is taken in, and everyone else goes on. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
