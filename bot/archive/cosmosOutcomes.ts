import type { Container } from '@azure/cosmos'
import type { Delivery, DispatchShelf } from './archive.ts'
import { Overtaken } from './cosmosFault.ts'
import { type DispatchItem, ready, type Written } from './cosmosItems.ts'
import { type Leases, readDispatchAt, replaced } from './cosmosLeases.ts'
import { writing } from './cosmosPatience.ts'

/** Records how sending went. */
export function outcomeWriters(
  container: Container,
  leases: Leases,
): Pick<DispatchShelf, 'confirm' | 'postpone' | 'giveUp'> {
  /** Whoever has lost the lease, or has given it back in a try that was not answered, stores nothing but `tooLate`. */
  function conclude(
    delivery: Delivery,
    ended: (dispatch: Written<DispatchItem>, isCurrent: boolean) => Written<DispatchItem>,
    tooLate: (dispatch: Written<DispatchItem>) => Written<DispatchItem> | undefined = () => undefined,
  ): Promise<void> {
    return writing(async ({ signal }) => {
      const standing = leases.take(delivery) ?? (await readDispatchAt(container, delivery, signal))
      if (!standing) return
      const { _etag: etag, worker, ...dispatch } = standing
      const free = { ...dispatch, leaseUntil: 0 }
      const isCurrent = dispatch.announcedIn === delivery.version && dispatch.status === 'pending'
      const concluded = worker === delivery.worker ? ended(free, isCurrent) : tooLate(free)
      if (!concluded) return
      const stored = await replaced(container, ready(concluded), { etag, signal })
      if (stored === undefined) throw new Overtaken()
    })
  }

  return {
    confirm: done =>
      conclude(
        done,
        ({ lastFault, ...dispatch }, isCurrent) => ({
          ...dispatch,
          ...(done.receipt === undefined ? {} : { receipt: done.receipt }),
          ...(isCurrent ? { status: 'delivered' } : lastFault === undefined ? {} : { lastFault }),
        }),
        dispatch => (done.replaced ? dueAgain(dispatch, done.at) : undefined),
      ),
    postpone: failed =>
      conclude(failed, (dispatch, isCurrent) => (isCurrent ? postponed(dispatch, failed) : dispatch)),
    giveUp: failed =>
      conclude(failed, (dispatch, isCurrent) =>
        isCurrent ? { ...dispatch, status: 'givenUp', lastFault: failed.fault } : dispatch,
      ),
  }
}

function dueAgain(
  { firstTriedAt: _, ...dispatch }: Written<DispatchItem>,
  at: number,
): Written<DispatchItem> | undefined {
  if (dispatch.status !== 'pending' && dispatch.status !== 'delivered') return undefined
  return { ...dispatch, status: 'pending', dueAt: at, attempts: 0 }
}

function postponed(
  dispatch: Written<DispatchItem>,
  { until, fault }: Readonly<{ until: number; fault?: string }>,
): Written<DispatchItem> {
  if (fault !== undefined) return { ...dispatch, dueAt: until, lastFault: fault }
  const { firstTriedAt, ...untried } = dispatch
  const attempts = dispatch.attempts - 1
  return {
    ...untried,
    dueAt: until,
    attempts,
    ...(attempts === 0 || firstTriedAt === undefined ? {} : { firstTriedAt }),
  }
}
