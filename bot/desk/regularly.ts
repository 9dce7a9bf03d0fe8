import { setTimeout as pause } from 'node:timers/promises'

/** Does the work again and again, each time that long after the last ended, until stopped. A fault is told and passes. */
export function regularly(
  work: () => Promise<void>,
  { everyMs, onFault }: Readonly<{ everyMs: number; onFault: (fault: unknown) => void }>,
): Readonly<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const { signal } = stopping

  async function goOn(): Promise<void> {
    while (!signal.aborted) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => {})
      if (!signal.aborted) await work().catch(onFault)
    }
  }

  const going = goOn()
  return {
    stop: () => {
      stopping.abort()
      return going
    },
  }
}
