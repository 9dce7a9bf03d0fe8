import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compileCache } from './compileCache.ts'

const command = fileURLToPath(new URL('../../bot/archiveCommand.ts', import.meta.url))

export type Ended = Readonly<{ code: number | null; printed: string; complained: string }>

/** `npm run archive -- …`, to its end. */
export async function runArchiveCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = begin(args, environment)
  const ended = once(child, 'exit')
  const [printed, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { code: child.exitCode, printed, complained }
}

export type Strike = Readonly<{
  doing: string
  lines: number
  signal: 'SIGKILL' | 'SIGINT'
  afterMs?: number
}>

/** Struck after so many lines of progress at what is being done, and a moment more; it may have come to its end by then. */
export async function strikeArchiveCommand(
  args: readonly string[],
  { doing, lines, signal, afterMs = 0 }: Strike,
): Promise<Ended & Readonly<{ killed: boolean }>> {
  const child = begin(args)
  const ended = once(child, 'exit')
  const printed = text(child.stdout)
  let complained = ''
  const reached = new Promise<void>(resolve => {
    child.stderr.on('data', (more: Buffer) => {
      complained += more.toString()
      if (complained.split(doing).length > lines) resolve()
    })
  })
  await Promise.race([reached, ended])
  await Promise.race([pause(afterMs), ended])
  child.kill(signal)
  await ended
  return { code: child.exitCode, printed: await printed, complained, killed: child.signalCode === 'SIGKILL' }
}

function begin(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [command, ...args], {
    env: { ...process.env, ...compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
