import { setTimeout as pause } from 'node:timers/promises'
import type { Connector } from '../harness/connector.ts'
import type { RunningSamplats } from '../harness/runningSamplats.ts'
import { leaseMs } from './instancesScene.ts'
import { newsIn } from './read.ts'
import { holdsWriteLock } from './writeLock.ts'

/** When an instance was struck, and when it was itself again. */
export type Blow = Readonly<{ instance: number; from: number; to: number }>

export type Storm = Readonly<{
  kills: readonly Blow[]
  pauses: readonly Blow[]
  /** Stopped as one stops a server, and started again. */
  restarts: readonly Blow[]
  /** What the processes did that nobody did to them. */
  strange: readonly string[]
  /** A card of the case may just be coming twice: its people wait, so that both copies can be pressed. */
  leavesAlone: (caseCode: string) => boolean
  /** Nobody is struck any more, and all are themselves again. */
  end: () => Promise<void>
}>

/** How often each kind of blow falls at most, and how long a pause may be, in ms. */
export type Blows = Readonly<{
  most: Readonly<Record<'kills' | 'pauses' | 'restarts', number>>
  longestPauseMs: number
}>

type Struck = Readonly<{ instances: readonly RunningSamplats[]; connector: Connector }>

/** Kills one instance, pauses another and restarts a third every few seconds, never all of them at once. */
export function startStorm({ instances, connector }: Struck, { most, longestPauseMs }: Blows): Storm {
  const kills: Blow[] = []
  const pauses: Blow[] = []
  const restarts: Blow[] = []
  const strange: string[] = []
  const struck = new Set<number>()
  const leftAlone = new Set<string>()
  const ending = new AbortController()

  async function strike(
    { everyMs, most }: Readonly<{ everyMs: number; most: number }>,
    blow: (index: number) => Promise<void>,
    whom = () => Math.floor(Math.random() * instances.length),
  ): Promise<void> {
    for (let blows = 0; blows < most; ) {
      await rest(everyMs * (0.5 + Math.random()))
      if (ending.signal.aborted) return
      const index = whom()
      if (struck.has(index) || struck.size >= instances.length - 1) continue
      blows++
      struck.add(index)
      await blow(index).catch(fault => strange.push(String(fault)))
      struck.delete(index)
    }
  }

  const rest = (ms: number) => pause(ms, undefined, { signal: ending.signal }).catch(() => {})

  async function kill(index: number): Promise<void> {
    const instance = instances[index]
    if (!instance) return
    if (!isAlive(instance.pid)) strange.push(`Instance ${index} had ended by itself.`)
    const from = Date.now()
    await instance.kill()
    await instance.startAgain()
    kills.push({ instance: index, from, to: Date.now() })
  }

  async function stand(index: number): Promise<void> {
    const { pid = 0 } = instances[index] ?? {}
    const ms = pauseMs(longestPauseMs)
    const underWay = ms > leaseMs && (await Promise.race([queueCardTakesTime(connector), rest(2_000)]))
    if (underWay) leftAlone.add(underWay)
    const from = Date.now()
    await fallAsleep(pid)
    await rest(ms)
    process.kill(pid, 'SIGCONT')
    if (underWay) leftAlone.delete(underWay)
    pauses.push({ instance: index, from, to: Date.now() })
  }

  /** Whoever comes after it was stopped is refused, and nobody else is. */
  async function restart(index: number): Promise<void> {
    const instance = instances[index]
    if (!instance) return
    const from = Date.now()
    const code = await instance.stop(restarts.length % 2 === 0 ? 'SIGTERM' : 'SIGINT')
    const tookMs = Date.now() - from
    if (code !== 0) strange.push(`Instance ${index} was stopped and ended with ${code}.`)
    if (tookMs > longestStopMs) strange.push(`Instance ${index} took ${tookMs} ms to stop.`)
    await instance.startAgain()
    restarts.push({ instance: index, from, to: Date.now() })
  }

  const inTurn = () => restarts.length % instances.length
  const striking = [
    strike({ everyMs: 4_000, most: most.kills }, kill),
    strike({ everyMs: 5_000, most: most.pauses }, stand),
    strike({ everyMs: 6_000, most: most.restarts }, restart, inTurn),
  ]
  return {
    kills,
    pauses,
    restarts,
    strange,
    leavesAlone: caseCode => leftAlone.has(caseCode),
    end: async () => {
      ending.abort()
      await Promise.all(striking)
    },
  }
}

/** What is answered, sent and recorded is ended first, on an archive that may be slow. */
const longestStopMs = 10_000

/** Two in five outlast the lease of a message, where they may. */
function pauseMs(longestMs: number): number {
  return Math.random() < 0.4 && longestMs > leaseMs + 500
    ? leaseMs + 500 + Math.random() * (longestMs - leaseMs - 500)
    : 1_000 + Math.random() * (Math.min(longestMs, leaseMs - 500) - 1_000)
}

/** Whoever sleeps with SQLite's lock keeps everyone from writing, and nobody on the same file can help that. */
async function fallAsleep(pid: number): Promise<void> {
  for (;;) {
    process.kill(pid, 'SIGSTOP')
    await pause(5)
    if (!holdsWriteLock(pid)) return
    process.kill(pid, 'SIGCONT')
    await pause(1)
  }
}

/** A message is on its way when someone falls asleep; only one, for each may come again. Resolves with its case. */
function queueCardTakesTime(connector: Connector): Promise<string> {
  return new Promise(resolve => {
    connector.slowDown(({ newThread, activity }) => {
      if (!newThread) return 0
      connector.slowDown(() => 0)
      resolve(newsIn(activity).split(':')[0] ?? '')
      return 400
    })
  })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
