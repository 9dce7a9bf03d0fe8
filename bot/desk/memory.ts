/** What this process knows of files of one kind: each as of its newest version, in whatever order it hears of them. */
export type Memory<State> = Readonly<{
  get: (id: string) => State | undefined
  all: () => readonly State[]
  keep: (file: Known<State>) => void
  /** From now on the listener is told of everything new that is kept. */
  listen: (listener: (file: Known<State>) => void) => void
}>

export type Known<State> = Readonly<{ id: string; version: number; state: State }>

export function openMemory<State>(files: readonly Known<State>[]): Memory<State> {
  const byId = new Map(files.map(file => [file.id, file]))
  const listeners: ((file: Known<State>) => void)[] = []
  let all: readonly State[] | undefined
  return {
    get: id => byId.get(id)?.state,
    all: () => {
      all ??= [...byId.values()].map(({ state }) => state)
      return all
    },
    keep: file => {
      const known = byId.get(file.id)
      if (known && known.version > file.version) return
      byId.set(file.id, file)
      all = undefined
      if (known?.version === file.version) return
      for (const listener of listeners) listener(file)
    },
    listen: listener => void listeners.push(listener),
  }
}
