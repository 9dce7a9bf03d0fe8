import { setTimeout as pause } from 'node:timers/promises'
import type { RunningSamplats } from './runningSamplats.ts'

/** The environment in which a server tells of its memory. */
export const tellingMemory = {
  NODE_OPTIONS: `--expose-gc --import ${new URL('./memoryProbe.ts', import.meta.url).href}`,
}

export type Memory = Readonly<{ heapUsed: number; rss: number; external: number }>

/** What the server needs once everything that it no longer needs is thrown away, in bytes. */
export async function memoryOf({ pid, printed }: RunningSamplats): Promise<Memory> {
  const told = () => [...printed().matchAll(/^memory (.*)$/gm)]
  const before = told().length
  process.kill(pid, 'SIGUSR2')
  while (told().length === before) await pause(20)
  const [, json = ''] = told().at(-1) ?? []
  return JSON.parse(json)
}
