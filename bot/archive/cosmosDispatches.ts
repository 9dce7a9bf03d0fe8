import type { Container } from '@azure/cosmos'
import { z } from 'zod'
import { type Claim, type Delivery, type Dispatch, type DispatchShelf, isErrand } from './archive.ts'
import { Overtaken, statusOf } from './cosmosFault.ts'
import { readItem } from './cosmosItem.ts'
import {
  type DispatchItem,
  dispatchId,
  dispatchOf,
  readDispatch,
  ready,
  type Written,
} from './cosmosItems.ts'
import { reading, writing } from './cosmosPatience.ts'
import { findInAllFiles, findInFile } from './cosmosQuery.ts'
import type { StateReader } from './cosmosStates.ts'

const claimedAtOnce = 100

export function dispatchShelf(container: Container, states: StateReader): DispatchShelf {
  const claimOne = claimer(container)
  return {
    of: async fileId => {
      const state = await reading(({ signal }) => states.read(fileId, signal))
      return state ? dispatchesOfFile(container, fileId) : []
    },
    find: (fileId, key) =>
      reading(async ({ signal }) => {
        const found = await read(container, { fileId, key }, signal)
        return found && dispatchOf(found)
      }),
    claimDue: async claim => {
      const due = await reading(({ signal }) => firstPerRecipient(container, claim, signal))
      return allThatCame(await Promise.allSettled(due.map(dispatch => claimOne(dispatch, claim))))
    },
    nextDue: () => reading(({ signal }) => nextDue(container, signal)),
    ...outcomeWriters(container),
  }
}

export async function dispatchesOfFile(container: Container, fileId: string): Promise<readonly Dispatch[]> {
  const query = 'SELECT * FROM c WHERE IS_DEFINED(c.key)'
  const found = await reading(({ signal }) => findInFile(container, { fileId, query }, signal))
  return found
    .map(readDispatch)
    .toSorted((one, other) => one.announcedIn - other.announcedIn || one.place - other.place)
    .map(dispatchOf)
}

async function read(
  container: Container,
  { fileId, key }: Readonly<{ fileId: string; key: string }>,
  signal: AbortSignal,
): Promise<DispatchItem | undefined> {
  const found = await readItem(container, { fileId, id: dispatchId(key) }, signal)
  return found === undefined ? undefined : readDispatch(found)
}

/** What was leased is not left lying until its lease runs out because something else could not be. */
function allThatCame(claims: readonly PromiseSettledResult<Dispatch | undefined>[]): readonly Dispatch[] {
  const claimed = claims.flatMap(claim => (claim.status === 'fulfilled' ? (claim.value ?? []) : []))
  const failed = claims.find(claim => claim.status === 'rejected')
  if (failed && claimed.length === 0) throw failed.reason
  return claimed
}

/** A long line for one recipient is passed by by asking again without them. */
async function firstPerRecipient(
  container: Container,
  { now, messages, errands, except }: Claim,
  signal: AbortSignal,
): Promise<readonly DispatchItem[]> {
  const left = { messages: messages.limit, errands: errands.limit }
  const passedBy = new Set(except)
  const chosen: DispatchItem[] = []
  while (left.messages > 0 || left.errands > 0) {
    const query = `SELECT TOP ${claimedAtOnce} * FROM c
      WHERE c.readyAt <= @now AND NOT ARRAY_CONTAINS(@passedBy, c.recipient)${onlyWhatMayBe(left)}
      ORDER BY c.readyAt, c.announcedIn, c.place`
    const found = await findInAllFiles(container, { query, values: { now, passedBy: [...passedBy] } }, signal)
    for (const dispatch of found.map(readDispatch)) {
      const share = isErrand(dispatch) ? 'errands' : 'messages'
      if (passedBy.has(dispatch.recipient) || left[share] <= 0) continue
      left[share] -= 1
      passedBy.add(dispatch.recipient)
      chosen.push(dispatch)
    }
    if (found.length < claimedAtOnce) break
  }
  return chosen
}

/** Of what no more may be leased nothing is read: its line may be long. */
function onlyWhatMayBe(left: Readonly<{ messages: number; errands: number }>): string {
  if (left.messages <= 0) return ' AND c.recipient = c.fileId'
  return left.errands <= 0 ? ' AND c.recipient != c.fileId' : ''
}

/** Takes the lease on what is as it was found; whoever was quicker has it. */
function claimer(container: Container) {
  return async (found: DispatchItem, claim: Claim): Promise<Dispatch | undefined> => {
    const { worker, now } = claim
    const { leaseUntil } = isErrand(found) ? claim.errands : claim.messages
    const { attempts, firstTriedAt = now } = found
    const leased = ready({ ...found, worker, leaseUntil, attempts: attempts + 1, firstTriedAt })
    return writing(async ({ signal, uncertain }) => {
      if (await replaced(container, leased, { etag: found._etag, signal }))
        return dispatchOf(readAgain(leased))
      const standing = uncertain ? await read(container, found, signal) : undefined
      return standing && isSameLease(standing, leased) ? dispatchOf(standing) : undefined
    })
  }
}

function readAgain(written: Written<DispatchItem>): DispatchItem {
  return { ...written, _etag: '' }
}

/** The lease of a try that was not answered. */
function isSameLease(standing: DispatchItem, leased: Written<DispatchItem>): boolean {
  return (
    standing.worker === leased.worker &&
    standing.leaseUntil === leased.leaseUntil &&
    standing.attempts === leased.attempts
  )
}

/** False when the item was changed or removed since it was read. */
async function replaced(
  container: Container,
  dispatch: Written<DispatchItem>,
  { etag, signal }: Readonly<{ etag: string; signal: AbortSignal }>,
): Promise<boolean> {
  try {
    await container
      .item(dispatch.id, dispatch.fileId)
      .replace(dispatch, { accessCondition: { type: 'IfMatch', condition: etag }, abortSignal: signal })
    return true
  } catch (error) {
    const status = statusOf(error)
    if (status === 412 || status === 404) return false
    throw error
  }
}

function outcomeWriters(container: Container): Pick<DispatchShelf, 'confirm' | 'postpone' | 'giveUp'> {
  /** Whoever has lost the lease, or has given it back in a try that was not answered, stores nothing but `tooLate`. */
  function conclude(
    delivery: Delivery,
    ended: (dispatch: Written<DispatchItem>, isCurrent: boolean) => Written<DispatchItem>,
    tooLate: (dispatch: Written<DispatchItem>) => Written<DispatchItem> | undefined = () => undefined,
  ): Promise<void> {
    return writing(async ({ signal }) => {
      const standing = await read(container, delivery, signal)
      if (!standing) return
      const { _etag: etag, worker, ...dispatch } = standing
      const free = { ...dispatch, leaseUntil: 0 }
      const isCurrent = dispatch.announcedIn === delivery.version && dispatch.status === 'pending'
      const concluded = worker === delivery.worker ? ended(free, isCurrent) : tooLate(free)
      if (!concluded) return
      if (!(await replaced(container, ready(concluded), { etag, signal }))) throw new Overtaken()
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

const instants = z.array(z.number())

async function nextDue(container: Container, signal: AbortSignal): Promise<number | undefined> {
  const query = 'SELECT TOP 1 VALUE c.readyAt FROM c WHERE c.readyAt >= 0 ORDER BY c.readyAt'
  return instants.parse(await findInAllFiles(container, { query }, signal))[0]
}
