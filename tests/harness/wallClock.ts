const TrueDate = Date

/** From now on this process's wall clock shows that much more than the machine's. */
export function setWallClock(aheadMs: () => number): () => number {
  const shown = () => TrueDate.now() + aheadMs()
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [shown()] : given, made),
    get: (target, name) => (name === 'now' ? shown : Reflect.get(target, name)),
  })
  return shown
}
