import { countdown } from './countdown.ts'

/**
 * One call to another service, broken off when it has not been answered in time. An answer that lies there when a process
 * goes on after standing still has come in time: else it would be asked for again.
 */
export async function within<Result>(
  longestMs: number,
  call: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const patience = new AbortController()
  const silence = new DOMException('No answer came in time.', 'TimeoutError')
  const clock = countdown(longestMs, () => patience.abort(silence))
  try {
    return await call(patience.signal)
  } finally {
    clock.stop()
  }
}

/** The header holds seconds, or an hour by the clock of whoever answered; this machine's may be minutes off. */
export function retryAfterMs({ headers }: Response): number | undefined {
  const said = headers.get('retry-after')
  if (said === null) return undefined
  const answeredAt = Date.parse(headers.get('date') ?? '')
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - answeredAt
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
