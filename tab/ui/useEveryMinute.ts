import { useEffect } from 'react'

const minuteMs = 60_000

/** For what is said of time: it grows old though nothing happens. */
export function useEveryMinute(act: () => void): void {
  useEffect(() => {
    const timer = setInterval(act, minuteMs)
    return () => clearInterval(timer)
  }, [act])
}
