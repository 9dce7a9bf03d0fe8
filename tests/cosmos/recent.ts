/** Keeps what was made for a name, as long as it is among those asked for last. */
export type Recent<Thing> = Readonly<{ get: (name: string, make: () => Thing) => Thing }>

export function recent<Thing extends object>(most: number): Recent<Thing> {
  const kept = new Map<string, Thing>()
  return {
    get: (name, make) => {
      const thing = kept.get(name) ?? make()
      kept.delete(name)
      kept.set(name, thing)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return thing
    },
  }
}
