import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export type Peer = Readonly<{
  url: string
  /** Listens to what the process tells, until the answer is called. */
  hear: (listener: (told: unknown) => void) => () => void
  stop: () => Promise<void>
}>

/** Starts a program as a process of its own, and waits until it has told its port. */
export async function startPeer(program: URL, ...words: readonly string[]): Promise<Peer> {
  const child = fork(program, words)
  const [{ port }] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}`,
    hear: listener => {
      child.on('message', listener)
      return () => void child.off('message', listener)
    },
    stop: () => stop(child),
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
