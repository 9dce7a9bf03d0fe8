import type { Container } from '@azure/cosmos'
import { statusOf } from './cosmosFault.ts'
import { readItem } from './cosmosItem.ts'
import { type DispatchItem, dispatchId, readDispatch, type Written } from './cosmosItems.ts'

/** Dispatches as they stood when they were leased here: most stand so still when it is recorded how they went. */
export type Leases = Readonly<{
  keep: (leased: DispatchItem) => void
  take: (place: DispatchPlace) => DispatchItem | undefined
}>

export type DispatchPlace = Readonly<{ fileId: string; key: string }>

export function openLeases(): Leases {
  const leased = new Map<string, DispatchItem>()
  const nameOf = ({ fileId, key }: DispatchPlace) => JSON.stringify([fileId, key])
  return {
    keep: dispatch => void leased.set(nameOf(dispatch), dispatch),
    take: place => {
      const dispatch = leased.get(nameOf(place))
      leased.delete(nameOf(place))
      return dispatch
    },
  }
}

export async function readDispatchAt(
  container: Container,
  { fileId, key }: DispatchPlace,
  signal: AbortSignal,
): Promise<DispatchItem | undefined> {
  const found = await readItem(container, { fileId, id: dispatchId(key) }, signal)
  return found === undefined ? undefined : readDispatch(found)
}

/** The new etag; undefined when the item was changed or removed since it was read. */
export async function replaced(
  container: Container,
  dispatch: Written<DispatchItem>,
  { etag, signal }: Readonly<{ etag: string; signal: AbortSignal }>,
): Promise<string | undefined> {
  try {
    const accessCondition = { type: 'IfMatch', condition: etag }
    const item = container.item(dispatch.id, dispatch.fileId)
    return (await item.replace(dispatch, { accessCondition, abortSignal: signal })).etag
  } catch (error) {
    const status = statusOf(error)
    if (status === 412 || status === 404) return undefined
    throw error
  }
}
