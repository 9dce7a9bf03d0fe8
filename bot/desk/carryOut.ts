import type { Announcement, Change, FileKind, Json, Shelf, StoredFile } from '../archive/archive.ts'
import type { PersonId } from '../domain/person.ts'
import { isRefusal } from '../domain/request/refusal.ts'
import type { Step } from '../domain/step.ts'
import type { Desk } from './desk.ts'
import type { Known } from './memory.ts'
import type { Upcast } from './upcast.ts'

/** What the desk must know of a kind of case file to work with it. */
export type CaseFileKind<State, Entry> = Readonly<{
  kind: FileKind
  /** From every older shape of the state to the next; how many there are is the shape that it has now. */
  upcasts: readonly Upcast[]
  stateOf: (file: StoredFile) => State
  apply: (state: State | undefined, entry: Entry) => State
  shelf: (state: State) => Shelf
  /** Tells the desk's memory of the new state. */
  keep?: (desk: Desk, file: Known<State>) => void
  announce: (
    step: Step<State, Entry>,
  ) => Readonly<{ announcements: readonly Announcement[]; withdrawn: readonly string[] }>
}>

export type Command<State, Entry, Refused> = Readonly<{
  fileId: string
  /** The same for the same click, however often it arrives. */
  commandId: string
  by: PersonId
  decide: (state: State | undefined, version: number) => readonly Entry[] | Refused
  /** Most likely there is no such file yet: it is looked for only when there turns out to be one. */
  begins?: boolean
  receipts?: Change['receipts']
}>

/** `done` also when the command had been carried out before, or changed nothing. */
export type Outcome<State, Refused> =
  | Readonly<{ outcome: 'done'; state: State; version: number }>
  | Readonly<{ outcome: 'refused'; refusal: Refused; state: State | undefined; version: number }>

/** Tries before others who were first are too many. */
export const mostRaces = 20

/** Load, decide, append; when someone was first, load and decide again. */
export async function carryOut<
  State extends Json,
  Entry extends Readonly<{ type: string }> & Json,
  Refused extends Readonly<{ refused: string }>,
>(
  desk: Desk,
  kind: CaseFileKind<State, Entry>,
  command: Command<State, Entry, Refused>,
): Promise<Outcome<State, Refused>> {
  for (let race = 0; race < mostRaces; race++) {
    const file = race === 0 && command.begins ? undefined : await desk.archive.load(command.fileId)
    const outcome = await tryOnce(desk, kind, command, file)
    if (outcome) return outcome
  }
  throw new Error(`Could not write to case file ${command.fileId}: ${mostRaces} others were first.`)
}

async function tryOnce<
  State extends Json,
  Entry extends Readonly<{ type: string }> & Json,
  Refused extends Readonly<{ refused: string }>,
>(
  desk: Desk,
  kind: CaseFileKind<State, Entry>,
  command: Command<State, Entry, Refused>,
  file: StoredFile | undefined,
): Promise<Outcome<State, Refused> | undefined> {
  const before = file && kind.stateOf(file)
  const version = file?.version ?? 0
  if (before !== undefined && (await desk.archive.isDone(command.fileId, command.commandId)))
    return { outcome: 'done', state: before, version }
  const decided = command.decide(before, version)
  if (isRefused(decided)) return { outcome: 'refused', refusal: decided, state: before, version }
  const after = decided.reduce<State | undefined>(kind.apply, before)
  if (after === undefined)
    throw new Error(`Could not begin case file ${command.fileId}: nothing happened in it.`)
  if (decided.length === 0) return { outcome: 'done', state: after, version }
  const step = { before, after, entries: decided, version: version + decided.length, at: desk.clock() }
  const appended = await desk.archive.append(changeOf(kind, command, step))
  if (appended.outcome !== 'appended') return undefined
  kind.keep?.(desk, { id: command.fileId, version: appended.version, state: after })
  desk.committed()
  return { outcome: 'done', state: after, version: appended.version }
}

function changeOf<State extends Json, Entry extends Readonly<{ type: string }> & Json, Refused>(
  kind: CaseFileKind<State, Entry>,
  command: Command<State, Entry, Refused>,
  step: Step<State, Entry>,
): Change {
  return {
    file: { id: command.fileId, kind: kind.kind, version: step.version - step.entries.length },
    commandId: command.commandId,
    by: command.by,
    at: step.at,
    entries: step.entries.map(entry => ({ type: entry.type, body: entry })),
    shape: kind.upcasts.length,
    state: step.after,
    shelf: kind.shelf(step.after),
    ...kind.announce(step),
    receipts: command.receipts ?? [],
  }
}

function isRefused<Entry, Refused extends Readonly<{ refused: string }>>(
  decided: readonly Entry[] | Refused,
): decided is Refused {
  return isRefusal(decided)
}
