import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import type { Archive, WholeFile } from '../../bot/archive/archive.ts'
import { openCosmosArchive } from '../../bot/archive/cosmosArchive.ts'
import { type CosmosSettings, prepareContainer } from '../../bot/archive/cosmosContainer.ts'
import type { OperationKind } from '../cosmos/operation.ts'
import { type CosmosStandIn, startCosmosStandIn } from '../cosmos/standIn.ts'
import { aChange, anAnnouncement } from './aChange.ts'

/** An empty archive for each test, on a stand-in for the whole file. */
export type CosmosScene = Readonly<{
  archive: Archive
  standIn: CosmosStandIn
  settings: CosmosSettings
  /** Another instance on the same archive. */
  another: () => Promise<Archive>
  /** Plays an act whose work ends at its first request, then at its second, and so on until it came to its own end. */
  endedEverywhere: (
    act: (work: (broken: () => Promise<void>) => Promise<void>) => Promise<void>,
  ) => Promise<void>
}>

/** Nobody tries again what is forbidden: it ends there, as if the process had died. */
const forbidden = { does: 'answer', status: 403 } as const

export function cosmosScene(): CosmosScene {
  let containers = 0
  let standIn: CosmosStandIn
  let settings: CosmosSettings
  let opened: readonly Archive[]
  const another = async () => {
    const archive = await openCosmosArchive(settings)
    opened = [...opened, archive]
    return archive
  }

  beforeAll(async () => {
    standIn = await startCosmosStandIn()
  })
  beforeEach(async () => {
    const { endpoint, key } = standIn
    settings = { endpoint, key, database: 'scene', container: `caseFiles${++containers}` }
    opened = []
    await prepareContainer(settings)
    await another()
  })
  afterEach(async () => {
    standIn.faults.clear()
    await Promise.all(opened.map(({ close }) => close()))
  })
  afterAll(() => standIn.stop())

  return {
    get archive() {
      const [first] = opened
      if (!first) throw new Error('There is an archive within tests only.')
      return first
    },
    get standIn() {
      return standIn
    },
    get settings() {
      return settings
    },
    another,
    endedEverywhere: async act => {
      const { faults } = standIn
      let struck = 0
      for (let nth = 1; struck === nth - 1; nth++) {
        await act(async work => {
          faults.set([{ fault: forbidden, kinds, nth }])
          await work().catch(() => {})
          struck += faults.counts()[0]?.struck ?? 0
          faults.clear()
        })
      }
      if (struck < 3) throw new Error(`Expected more than ${struck} requests.`)
    },
  }
}

/** All that is asked about items; what the SDK asks about the container it asks once. */
export const kinds: OperationKind[] = [
  ...(['create', 'upsert', 'read', 'replace', 'patch', 'delete', 'batch'] as const),
  ...(['query', 'queryPlan', 'readFeed', 'changeFeed'] as const),
]

/** A file of so many entries in batches of 75, each with a dispatch that is due. */
export async function grow(archive: Archive, id: string, length: number): Promise<void> {
  for (let version = 0; version < length; version += 75) {
    const entries = Array.from({ length: Math.min(75, length - version) }, (_, n) => ({
      type: 'Grown',
      body: version + n,
    }))
    const announcements = [anAnnouncement({ key: `card ${version}` })]
    await archive.append(aChange({ file: { id, version }, entries, announcements }))
  }
}

export async function wholeOf(archive: Archive, id: string): Promise<WholeFile> {
  const whole = await archive.whole(id)
  if (!whole) throw new Error(`Expected ${id} to be there.`)
  return whole
}

/** What anyone who asks finds of a file. */
export async function met(archive: Archive, id: string) {
  const whole = await archive.whole(id)
  return {
    state: (await archive.load(id)) !== undefined,
    listed: (await archive.list('request')).some(file => file.id === id),
    queued: (await archive.queue('request')).some(file => file.id === id),
    named: (await archive.ids()).items.includes(id),
    entries: (await archive.journal(id)).length,
    dispatches: (await archive.dispatches.of(id)).length,
    whole: whole && whole.entries.length + whole.dispatches.length,
    due: (await archive.dispatches.nextDue()) !== undefined,
  }
}

export const nothingMet = {
  state: false,
  listed: false,
  queued: false,
  named: false,
  entries: 0,
  dispatches: 0,
  whole: undefined,
  due: false,
}
