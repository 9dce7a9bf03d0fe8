import type { FoundCase } from '../../desk/findCases.ts'

/** One message to all who listen, before it is known what each of them may see. */
export type Told = Readonly<{
  id: string
  providers: readonly Readonly<{ id: string; version: number }>[]
  cases: readonly FoundCase[]
}>

/** The last messages, so that who lost the connection goes on where it was. */
export type Backlog = Readonly<{
  add: (told: Omit<Told, 'id'>) => Told
  newest: () => string
  /** What was told after that message; undefined when that is no longer known. */
  since: (id: string) => readonly Told[] | undefined
  /** Something may have happened that nobody was told of. */
  forget: () => void
}>

const mostKept = 500

/** `run` marks the process: what another has told is not known here. */
export function openBacklog(run: string): Backlog {
  let kept: readonly Told[] = []
  let newest = 0

  const idOf = (number: number) => `${run}-${number}`
  const numberIn = (id: string) => (id.startsWith(`${run}-`) ? Number(id.slice(run.length + 1)) : Number.NaN)

  return {
    add: told => {
      newest++
      const added = { ...told, id: idOf(newest) }
      kept = [...kept, added].slice(-mostKept)
      return added
    },
    newest: () => idOf(newest),
    since: id => {
      const missed = newest - numberIn(id)
      return missed >= 0 && missed <= kept.length ? kept.slice(kept.length - missed) : undefined
    },
    forget: () => {
      kept = []
      newest++
    },
  }
}
