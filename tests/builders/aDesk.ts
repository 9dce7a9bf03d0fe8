import type { Archive, Dispatch, StoredFile, WholeFile } from '../../bot/archive/archive.ts'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { carryOut } from '../../bot/desk/carryOut.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { centralUnitFile, personFile } from '../../bot/desk/directoryFiles.ts'
import type { Outcome, Performer } from '../../bot/desk/dispatching.ts'
import { errandPerformers, recordGivenUp } from '../../bot/desk/errands.ts'
import { openDesk } from '../../bot/desk/openDesk.ts'
import { providerFile } from '../../bot/desk/providerFile.ts'
import { hour, type Instant, minute } from '../../bot/domain/calendar.ts'
import { type CentralUnitEntry, centralUnitId, type PersonEntry } from '../../bot/domain/directory.ts'
import { defaultMatchingRules } from '../../bot/domain/matching/matchingRules.ts'
import type { Person } from '../../bot/domain/person.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { ProviderEntry } from '../../bot/domain/register/providerEntries.ts'
import type { NearbyReader } from '../../bot/domain/registerIndex/nearby.ts'
import { openTradeBook, type TradeBook } from '../../bot/domain/registerIndex/tradeBook.ts'
import { aClaim } from '../archive/aChange.ts'
import { aProvider } from './aProvider.ts'
import { now as monday } from './aQuery.ts'
import { noTradeWords } from './noTradeWords.ts'
import { aChat, staff } from './staff.ts'

/** A desk on an archive in memory, with a clock that stands until it is moved. */
export type Office = Readonly<{
  desk: Desk
  /** What is stored, whatever stands between the desk and it. */
  archive: Archive
  now: () => Instant
  pass: (ms: number) => void
  /** Carries out what is due until nothing is, and tells whom of what. */
  runErrands: () => Promise<readonly Told[]>
  close: () => Promise<void>
}>

export type Told = Readonly<{ recipient: string; what: string; caseCode: string }>

export type OfficeDetails = Readonly<{
  providers?: readonly Provider[]
  people?: readonly Person[]
  withChannel?: boolean
  /** What stood in the archive before, as earlier versions wrote it. */
  stored?: readonly StoredFile[]
  /** What the trade's words mean in a search: nothing, unless it matters. */
  trade?: TradeBook
  /** What a search says of where: nothing, unless it matters. */
  nearby?: NearbyReader
  /** Where it is not one in memory. */
  archive?: Archive
  /** Who sends what the desk does not carry out itself; without one, it counts as sent. */
  senders?: (desk: Desk) => Senders
  /** What stands between the desk and its archive once everyone is registered. */
  through?: (archive: Archive) => Archive
}>

type Senders = Readonly<Record<string, Performer>>

export async function aDesk(details: OfficeDetails = {}): Promise<Office> {
  const { providers = [aProvider()], people = staff, withChannel = true, stored = [], through } = details
  const { trade = openTradeBook(noTradeWords), nearby = () => undefined } = details
  const archive = details.archive ?? openSqliteArchive({ path: ':memory:' })
  const time = { now: monday }
  for (const file of stored) await archive.restore(asWhole(file))
  const parts = {
    archive,
    rules: defaultMatchingRules,
    trade,
    nearby,
    limits: { holdFor: 24 * hour, suggestionFor: 72 * hour },
    clock: () => time.now,
    random: () => 0.5,
    districtName: (id: string) => id,
    committed: () => {},
  }
  await register(await openDesk(parts), { providers, people, withChannel })
  const desk = await openDesk({ ...parts, archive: through?.(archive) ?? archive })
  return {
    desk,
    archive,
    now: () => time.now,
    pass: ms => {
      time.now += ms
    },
    runErrands: () => runErrands(desk, details.senders?.(desk)),
    close: archive.close,
  }
}

function asWhole(file: StoredFile): WholeFile {
  return { file, shelf: { open: true }, entries: [], dispatches: [] }
}

type Registering = Required<Pick<OfficeDetails, 'providers' | 'people' | 'withChannel'>>

async function register(desk: Desk, { providers, people, withChannel }: Registering): Promise<void> {
  const once = { commandId: 'register', by: 'test' }
  for (const provider of providers) {
    const decide = (): readonly ProviderEntry[] => [{ type: 'ProviderRegistered', provider }]
    await carryOut(desk, providerFile, { ...once, fileId: provider.id, decide })
  }
  for (const person of people) {
    const decide = (): readonly PersonEntry[] => [{ type: 'PersonRegistered', person }]
    await carryOut(desk, personFile, { ...once, fileId: person.id, decide })
  }
  if (!withChannel) return
  const decide = (): readonly CentralUnitEntry[] => [{ type: 'QueueChannelChosen', channel: aChat('queue') }]
  await carryOut(desk, centralUnitFile, { ...once, fileId: centralUnitId, decide })
}

export async function runErrands(desk: Desk, senders: Senders = {}): Promise<readonly Told[]> {
  const performers = { ...errandPerformers(desk), ...senders }
  const told: Told[] = []
  const worker = 'test'
  for (;;) {
    const now = desk.clock()
    const due = await desk.archive.dispatches.claimDue(aClaim({ worker, now, limit: 100 }))
    if (due.length === 0) return told
    for (const dispatch of due) {
      const outcome = (await tried(performers[dispatch.kind], dispatch)) ?? { delivered: true }
      if (!(dispatch.kind in performers)) told.push(toldBy(dispatch))
      const delivery = { ...dispatch, worker, at: now }
      if ('delivered' in outcome) await desk.archive.dispatches.confirm(delivery)
      else if ('hopeless' in outcome) {
        await recordGivenUp(desk, dispatch, outcome.hopeless)
        await desk.archive.dispatches.giveUp({ ...delivery, fault: outcome.hopeless })
      } else if ('notYet' in outcome)
        await desk.archive.dispatches.postpone({ ...delivery, until: outcome.notYet })
      else await desk.archive.dispatches.postpone({ ...delivery, until: now + minute, fault: 'fault' })
    }
  }
}

/** What is thrown is a fault that may pass, as it is to the dispatcher. */
async function tried(perform: Performer | undefined, dispatch: Dispatch): Promise<Outcome | undefined> {
  try {
    return await perform?.(dispatch)
  } catch (fault) {
    return { fault: String(fault) }
  }
}

function toldBy({ fileId, recipient, body }: Dispatch): Told {
  const words = typeof body === 'object' && body !== null ? Object.values(body) : []
  return { recipient, what: words.find(word => typeof word === 'string') ?? '', caseCode: fileId }
}
