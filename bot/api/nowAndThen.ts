/** Lets through what comes at least so long after the last, in ms, and the first of each kind. */
export function nowAndThen(everyMs: number, clock: () => number): (kind: string) => boolean {
  let last = { kind: '', at: 0 }
  return kind => {
    const at = clock()
    if (kind === last.kind && at - last.at < everyMs) return false
    last = { kind, at }
    return true
  }
}
