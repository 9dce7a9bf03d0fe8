import { type ChangeFeedIteratorResponse, ChangeFeedStartFrom, type Container } from '@azure/cosmos'
import { z } from 'zod'
import { type Archive, fileKinds, isKeptInMind, type StoredFile } from './archive.ts'
import { statusOf, TurnedAway } from './cosmosFault.ts'
import { fileOf, readState, stateId } from './cosmosItems.ts'
import { reading } from './cosmosPatience.ts'

/**
 * The service's change feed, range by range: where all are read as one, the SDK now and then passes one by that has
 * just moved. The mark is where each range ended. What is not a kept file's state is passed over.
 */
export function changeReader(container: Container): Archive['changes'] {
  // Whoever asks goes on from the last answer as a rule: a new feed would first ask what the container is.
  let standing: Readonly<{ mark: string; ranges: readonly RangeReader[] }> | undefined

  return async since => {
    const gone = standing
    standing = undefined
    const ranges = gone && gone.mark === since ? gone.ranges : await rangesFrom(container, since)
    const changes = await Promise.all(ranges.map(restOf))
    const mark = JSON.stringify(changes.map(({ place }) => place))
    standing = { mark, ranges }
    return { files: changes.flatMap(({ files }) => files), mark }
  }
}

const places = z.array(z.string())

async function rangesFrom(container: Container, since: string | undefined): Promise<readonly RangeReader[]> {
  if (since !== undefined)
    return places
      .parse(JSON.parse(since))
      .map(place => rangeReader(container, ChangeFeedStartFrom.Continuation(place)))
  const ranges = await reading(() => container.getFeedRanges())
  return ranges.map(range => rangeReader(container, ChangeFeedStartFrom.Now(range)))
}

type RangeReader = () => Promise<Readonly<{ files: readonly StoredFile[]; place: string; isAll: boolean }>>
type Start = ReturnType<typeof ChangeFeedStartFrom.Now | typeof ChangeFeedStartFrom.Continuation>

/** Each time the next page of one range. */
function rangeReader(container: Container, start: Start): RangeReader {
  let changeFeedStartFrom = start
  let standing: ReturnType<typeof feedFrom> | undefined

  function feedFrom() {
    return container.items.getChangeFeedIterator<unknown>({
      changeFeedStartFrom,
      maxItemCount: changesAtOnce,
    })
  }

  return async () => {
    const { result, statusCode, continuationToken } = await reading(async () => {
      const feed = standing ?? feedFrom()
      // Where a feed stands that fails now is not known.
      standing = undefined
      const page = await feed.readNext().catch(withStatus)
      if (!isHeard(page)) throw new TurnedAway(rangeGone)
      standing = feed
      return page
    })
    changeFeedStartFrom = ChangeFeedStartFrom.Continuation(continuationToken)
    const files = (result ?? []).flatMap(keptFileIn)
    return { files, place: continuationToken, isAll: statusCode === nothingNew }
  }
}

/** Where the ranges themselves could not be read the SDK tells the words of the fault and not its status. */
function withStatus(fault: unknown): never {
  throw statusOf(fault) === undefined ? new TurnedAway(unavailable) : fault
}

const changesAtOnce = 500
const found = 200
const nothingNew = 304
const rangeGone = 410
const unavailable = 503

const heardPlace = z.object({ Continuation: z.array(z.object({ continuationToken: z.string() })) })

/** The SDK gives a range that is gone for a moment as a page without changes, and forgets how far it was heard. */
function isHeard({ statusCode, continuationToken }: ChangeFeedIteratorResponse<unknown>): boolean {
  return (
    (statusCode === found || statusCode === nothingNew) &&
    heardPlace.safeParse(JSON.parse(continuationToken)).success
  )
}

async function restOf(next: RangeReader): Promise<Readonly<{ files: readonly StoredFile[]; place: string }>> {
  const files: StoredFile[] = []
  for (;;) {
    const page = await next()
    files.push(...page.files)
    if (page.isAll) return { files, place: page.place }
  }
}

function keptFileIn(item: unknown): readonly StoredFile[] {
  if (typeof item !== 'object' || item === null || Reflect.get(item, 'id') !== stateId) return []
  // A newer version beside this one may have kinds of files that this one cannot read, and need not.
  const kind = fileKinds.find(each => each === Reflect.get(item, 'fileKind'))
  const state = kind && isKeptInMind(kind) ? readState(item) : undefined
  return state ? [fileOf(state)] : []
}
