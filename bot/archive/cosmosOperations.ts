import type { Change, StoredEntry } from './archive.ts'
import { create, type Operation, put } from './cosmosBatch.ts'
import {
  announced,
  commandItemId,
  type DispatchItem,
  entryItemOf,
  ready,
  type StateItem,
  stateId,
  type Written,
} from './cosmosItems.ts'
import type { StandingState } from './cosmosStates.ts'
import { versionAfter } from './storableChange.ts'

/** What a change builds on, as it was read. */
export type Ground = Readonly<{ state: StandingState | undefined; dispatches: readonly DispatchItem[] }>

/** The command comes first: what has been done before is told apart from what others did. */
export function operationsOf(
  change: Change,
  attempt: string,
  { state, dispatches }: Ground,
): readonly Operation[] {
  const { file, commandId } = change
  const command = { id: commandItemId(commandId), fileId: file.id, cameTo: versionAfter(change), attempt }
  return [
    create(command),
    put(stateItemOf(change, state?.madeAt ?? change.at), state?._etag),
    ...entriesOf(change).map(entry => create(entryItemOf(entry))),
    ...dispatchesOf(change, dispatches).map(dispatch =>
      put(dispatch, dispatches.find(({ id }) => id === dispatch.id)?._etag),
    ),
  ]
}

function stateItemOf(change: Change, madeAt: number): Written<StateItem> {
  const { file, shape, state, shelf } = change
  return {
    id: stateId,
    fileId: file.id,
    fileKind: file.kind,
    fileVersion: versionAfter(change),
    open: shelf.open,
    ...(shelf.queueKey === undefined ? {} : { queueKey: shelf.queueKey }),
    madeAt,
    shape,
    state,
  }
}

function entriesOf({ file, entries, at, by, commandId, shape }: Change): readonly StoredEntry[] {
  return entries.map(({ type, body }, index) => ({
    fileId: file.id,
    version: file.version + 1 + index,
    type,
    at,
    by,
    commandId,
    shape,
    body,
  }))
}

/** Withdrawn first, then announced, then given their receipts, as one after the other. */
function dispatchesOf(change: Change, standing: readonly DispatchItem[]): readonly Written<DispatchItem>[] {
  const { file, announcements, withdrawn, receipts } = change
  const now = new Map<string, Written<DispatchItem>>()
  const known = (key: string) => now.get(key) ?? standing.find(dispatch => dispatch.key === key)
  for (const key of withdrawn) {
    const dispatch = known(key)
    if (dispatch?.status === 'pending') now.set(key, ready({ ...dispatch, status: 'cancelled' }))
  }
  const version = versionAfter(change)
  for (const [place, announcement] of announcements.entries()) {
    const { key } = announcement
    const before = standing.find(dispatch => dispatch.key === key)
    now.set(key, announced(announcement, { fileId: file.id, version, place }, before))
  }
  for (const { key, receipt } of receipts) {
    const dispatch = known(key)
    if (!dispatch)
      throw new RangeError(`Could not keep a receipt: case file ${file.id} has no dispatch "${key}".`)
    now.set(key, { ...dispatch, receipt })
  }
  return [...now.values()]
}
