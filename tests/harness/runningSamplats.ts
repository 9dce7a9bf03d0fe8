import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startDescribedGraph } from '../graph/describedGraph.ts'
import { compileCache } from './compileCache.ts'
import { freePort } from './freePort.ts'

/** The real program as a process of its own, which can be stopped as people stop it or killed as machines kill it. */
export type RunningSamplats = Readonly<{
  url: string
  port: number
  playgroundPort: number
  mailboxPort: number
  /** Where it keeps everything. */
  folder: string
  archivePath: string
  pid: number
  /** Everything that it has printed, in this life and those before. */
  printed: () => string
  /** Ctrl-C, or as a service manager or a window that closes stops it; resolves with the exit code. */
  stop: (signal?: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => Promise<number | null>
  /** Moves its clock on; only where that was asked for. */
  pass: (ms: number) => void
  /** SIGKILL; the folder stays as it was. */
  kill: () => Promise<void>
  /** Starts it anew on the same folder and port, after a stop or a kill. */
  startAgain: () => Promise<void>
  /**
   * Stops it if it runs and removes the folder, unless the folder was given. Rejects when it has asked its mailbox
   * something that Microsoft does not describe.
   */
  remove: () => Promise<void>
}>

export type Setup = Readonly<{
  /** A new one by default. */
  folder?: string
  port?: number
  /** 'none' for no local Teams client, as when a fake connector stands in. */
  playground?: 'none' | 'free' | number
  /**
   * 'none' for no local mailbox: then nobody can be asked by mail. What is asked of one is held to Microsoft's
   * description, but of a 'bare' one, where somebody measures, and of one by its port, which another has started.
   */
  mailbox?: 'none' | 'free' | 'bare' | number
  /** Who is asked instead of its local mailbox, and holds what is asked to the description. */
  graphUrl?: string
  /** 'movable' for one that can be moved on; the machine's by default. */
  clock?: 'movable'
  environment?: Readonly<Record<string, string>>
}>

/** Starts `node bot/main.ts` beside its folder, as with the usual `.data`, and waits until it answers. */
export async function startSamplats(setup: Setup = {}): Promise<RunningSamplats> {
  const folder = setup.folder ?? mkdtempSync(join(tmpdir(), 'samplats-'))
  const port = setup.port ?? (await freePort())
  const playgroundPort = await playgroundPortOf(setup.playground ?? 'none')
  const mailboxPort = await mailboxPortOf(setup.mailbox ?? 'none')
  const isDescribed = setup.mailbox === 'free' && setup.graphUrl === undefined
  const described = isDescribed ? await startDescribedGraph(`http://127.0.0.1:${mailboxPort}`) : undefined
  const graphUrl = setup.graphUrl ?? described?.url
  const url = `http://127.0.0.1:${port}`
  const urls = [`${url}/health`, ...(playgroundPort === 0 ? [] : [`http://127.0.0.1:${playgroundPort}/`])]
  const prints: string[] = []
  const environment = {
    ...setup.environment,
    PORT: String(port),
    PLAYGROUND_PORT: String(playgroundPort),
    MAILBOX_PORT: String(mailboxPort),
    SAMPLATS_DATA: basename(folder),
    ...(graphUrl && { GRAPH_ELSEWHERE: graphUrl }),
  }
  const begin = () =>
    spawnMain(environment, {
      cwd: dirname(folder),
      keep: text => prints.push(text),
      hasMovableClock: setup.clock === 'movable',
    })
  let child = begin()
  await answering(child, { urls, printed: () => prints.join('') })

  const end = async (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGKILL') => {
    if (!isAlive(child)) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode
  }

  return {
    url,
    port,
    playgroundPort,
    mailboxPort,
    folder,
    archivePath: join(folder, 'samplats.db'),
    get pid() {
      return child.pid ?? 0
    },
    printed: () => prints.join(''),
    pass: ms => {
      if (!setup.clock || !child.send(ms)) throw new Error('Could not move the clock: it is the machine’s.')
    },
    stop: (signal = 'SIGINT') => end(signal),
    kill: async () => void (await end('SIGKILL')),
    startAgain: async () => {
      child = begin()
      await answering(child, { urls, printed: () => prints.join('') })
    },
    remove: async () => {
      await end('SIGINT')
      if (setup.folder === undefined) rmSync(folder, { recursive: true, force: true })
      await described?.stop()
    },
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const graphElsewhere = ['--import', new URL('graphElsewhere.ts', import.meta.url).href]
const movableClock = ['--import', new URL('movableClock.ts', import.meta.url).href]

function spawnMain(
  environment: Readonly<Record<string, string> & { GRAPH_ELSEWHERE?: string }>,
  {
    cwd,
    keep,
    hasMovableClock,
  }: Readonly<{ cwd: string; keep: (text: string) => void; hasMovableClock: boolean }>,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const before = [
    ...(environment.GRAPH_ELSEWHERE === undefined ? [] : graphElsewhere),
    ...(hasMovableClock ? movableClock : []),
  ]
  const child = spawn(process.execPath, [...before, join(root, 'bot/main.ts')], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', ...(hasMovableClock ? (['ipc'] as const) : [])],
    env: { PATH, HOME, ...compileCache, ...environment },
  })
  // A test run that breaks off must not leave its server behind.
  const takeAlong = () => void child.kill('SIGTERM')
  process.once('exit', takeAlong)
  child.once('exit', () => process.off('exit', takeAlong))
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep)
  return child
}

async function playgroundPortOf(playground: 'none' | 'free' | number): Promise<number> {
  if (playground === 'none') return 0
  return playground === 'free' ? freePort() : playground
}

async function mailboxPortOf(mailbox: NonNullable<Setup['mailbox']>): Promise<number> {
  if (mailbox === 'none') return 0
  return typeof mailbox === 'number' ? mailbox : freePort()
}

const longestStartMs = 90_000

/** With the Playground the welcome is printed last of all; without it, too. */
async function answering(
  child: ChildProcess,
  { urls, printed }: Readonly<{ urls: readonly string[]; printed: () => string }>,
): Promise<void> {
  const giveUpAt = Date.now() + longestStartMs
  while (Date.now() < giveUpAt) {
    if (!isAlive(child)) throw new Error(`Samplats ended before it answered:\n${printed()}`)
    if ((await Promise.all(urls.map(isAnswering))).every(Boolean)) return
    await pause(25)
  }
  throw new Error(`Samplats did not answer within ${longestStartMs} ms:\n${printed()}`)
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
