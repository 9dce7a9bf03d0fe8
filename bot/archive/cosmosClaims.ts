import type { Container } from '@azure/cosmos'
import { type Claim, type Dispatch, type DispatchShelf, isErrand } from './archive.ts'
import { type DispatchItem, dispatchOf, readDispatch, ready, type Written } from './cosmosItems.ts'
import { type Leases, readDispatchAt, replaced } from './cosmosLeases.ts'
import { reading, writing } from './cosmosPatience.ts'
import { findInAllFiles } from './cosmosQuery.ts'

const mostRaces = 5

/** Leases what is due to whoever is first. */
export function claimTaker(container: Container, leases: Leases): DispatchShelf['claimDue'] {
  const claimOne = claimer(container, leases)

  async function claimDue(claim: Claim, races = 1): Promise<readonly Dispatch[]> {
    const due = await reading(({ signal }) => firstPerRecipient(container, claim, signal))
    const claims = await Promise.allSettled(due.map(dispatch => claimOne(dispatch, claim)))
    const claimed = allThatCame(claims)
    // Others were quicker: what stands behind that in the lines is due too.
    const isOutrun = claimed.length === 0 && claims.some(isLost)
    return isOutrun && races < mostRaces ? claimDue(claim, races + 1) : claimed
  }

  return claim => claimDue(claim)
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
    const most = left.messages + left.errands
    const query = `SELECT TOP ${most} * FROM c
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
    if (found.length < most) break
  }
  return chosen
}

/** Of what no more may be leased nothing is read: its line may be long. */
function onlyWhatMayBe(left: Readonly<{ messages: number; errands: number }>): string {
  if (left.messages <= 0) return ' AND c.recipient = c.fileId'
  return left.errands <= 0 ? ' AND c.recipient != c.fileId' : ''
}

/** What was leased is not left lying until its lease runs out because something else could not be. */
function allThatCame(claims: readonly Claiming[]): readonly Dispatch[] {
  const claimed = claims.flatMap(claim => (claim.status === 'fulfilled' ? (claim.value ?? []) : []))
  const failed = claims.find(claim => claim.status === 'rejected')
  if (failed && claimed.length === 0) throw failed.reason
  return claimed
}

type Claiming = PromiseSettledResult<Dispatch | undefined>

function isLost(claiming: Claiming): boolean {
  return claiming.status === 'fulfilled' && claiming.value === undefined
}

/** Takes the lease on what is as it was found; whoever was quicker has it. */
function claimer(container: Container, leases: Leases) {
  return async (found: DispatchItem, claim: Claim): Promise<Dispatch | undefined> => {
    const { worker, now } = claim
    const { leaseUntil } = isErrand(found) ? claim.errands : claim.messages
    const { attempts, firstTriedAt = now } = found
    const leased = ready({ ...found, worker, leaseUntil, attempts: attempts + 1, firstTriedAt })
    const standing = await writing(async ({ signal, uncertain }) => {
      const _etag = await replaced(container, leased, { etag: found._etag, signal })
      if (_etag !== undefined) return { ...leased, _etag }
      const read = uncertain ? await readDispatchAt(container, found, signal) : undefined
      return read && isSameLease(read, leased) ? read : undefined
    })
    if (!standing) return undefined
    leases.keep(standing)
    return dispatchOf(standing)
  }
}

/** The lease of a try that was not answered. */
function isSameLease(standing: DispatchItem, leased: Written<DispatchItem>): boolean {
  return (
    standing.worker === leased.worker &&
    standing.leaseUntil === leased.leaseUntil &&
    standing.attempts === leased.attempts
  )
}
