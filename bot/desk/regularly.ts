import { setTimeout as pause } from 'node:timers/promises'

export type Chore = Readonly<{
  /** Does the work now, or once more when it is being done, and not first when its time has come. */
  soon: () => void
  stop: () => Promise<void>
}>

/**
 * Does the work again and again, each time that long after the last ended, until stopped, of which the work hears. A fault is
 * told and passes.
 */
export function regularly(
  work: (stopping: AbortSignal) => Promise<void>,
  { everyMs, onFault }: Readonly<{ everyMs: number; onFault: (fault: unknown) => void }>,
): Chore {
  const stopping = new AbortController()
  const { signal } = stopping
  let hurry = new AbortController()

  async function goOn(): Promise<void> {
    while (!signal.aborted) {
      const woken = AbortSignal.any([signal, hurry.signal])
      await pause(everyMs, undefined, { signal: woken, ref: false }).catch(() => {})
      hurry = new AbortController()
      if (!signal.aborted) await work(signal).catch(onFault)
    }
  }

  const going = goOn()
  return {
    soon: () => hurry.abort(),
    stop: () => {
      stopping.abort()
      return going
    },
  }
}
