import type { Container } from '@azure/cosmos'
import type { Change } from './archive.ts'
import { readItem } from './cosmosItem.ts'
import { readState, type StateItem, stateId } from './cosmosItems.ts'

/** What it takes to write over a state: without what is in it, which may be much. */
export type StandingState = Pick<StateItem, 'fileKind' | 'fileVersion' | 'madeAt' | '_etag'>

/** The states of files, and a short memory of which were last read: whoever loads a file is about to write to it. */
export type StateReader = Readonly<{
  read: (fileId: string, signal: AbortSignal) => Promise<StateItem | undefined>
  /** The state as of that version; undefined when the file is at another. */
  at: (file: Change['file'], signal: AbortSignal) => Promise<StandingState | undefined>
  forget: (fileId: string) => void
}>

const mostRemembered = 1_000

export function stateReader(container: Container): StateReader {
  const remembered = new Map<string, StandingState>()

  async function read(fileId: string, signal: AbortSignal): Promise<StateItem | undefined> {
    const found = await readItem(container, { fileId, id: stateId }, signal)
    const state = found === undefined ? undefined : readState(found)
    remembered.delete(fileId)
    if (state) remember(state)
    return state
  }

  function remember({ fileId, fileKind, fileVersion, madeAt, _etag }: StateItem): void {
    remembered.set(fileId, { fileKind, fileVersion, madeAt, _etag })
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  }

  return {
    read,
    at: async ({ id, kind, version }, signal) => {
      const known = remembered.get(id)
      const standing = known?.fileVersion === version ? known : await read(id, signal)
      return standing?.fileVersion === version && standing.fileKind === kind ? standing : undefined
    },
    forget: fileId => void remembered.delete(fileId),
  }
}
