import { setTimeout as pause } from 'node:timers/promises'
import { openSqliteArchive } from '../../bot/archive/sqliteArchive.ts'
import { usualDispatching } from '../../bot/desk/dispatching.ts'
import type { Peer } from './peers/startPeer.ts'

/** A message about a case that came to the connector, and when: ms since 1970, with decimals. */
export type Arrival = Readonly<{ caseCode: string; at: number }>

const filings = 80

/** The queue's card in the channel, and the requester's own card. */
const messagesPerFiling = 2

/**
 * Files cases so far apart that the pause between two messages to one recipient is in no figure. Messages about other
 * cases, which an earlier run left to be sent, are passed over.
 */
export async function arrivalsOfFilings(
  connector: Peer,
  file: () => Promise<Readonly<{ caseCode: string }>>,
): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = []
  const ofFilings: Arrival[] = []
  let heard = () => {}
  const stopHearing = connector.hear(told => {
    if (!isArrival(told)) return
    arrivals.push(told)
    heard()
  })
  for (let filed = 1; filed <= filings; filed++) {
    const { caseCode } = await file()
    const ofCase = () => arrivals.filter(arrival => arrival.caseCode === caseCode)
    await new Promise<void>(resolve => {
      heard = () => ofCase().length >= messagesPerFiling && resolve()
      heard()
    })
    ofFilings.push(...ofCase())
    await pause(usualDispatching.gapMs + 50)
  }
  stopHearing()
  return ofFilings
}

/** From the time that the case's first entry bears, read just before its commit, to the arrival. */
export async function timesSinceCommit(
  archivePath: string,
  arrivals: readonly Arrival[],
): Promise<readonly number[]> {
  const archive = openSqliteArchive({ path: archivePath })
  const times: number[] = []
  for (const { caseCode, at } of arrivals) {
    const [filed] = await archive.journal(caseCode)
    if (!filed)
      throw new Error(`Could not time ${caseCode}: a card of it was sent, and it is not in the archive.`)
    times.push(at - filed.at)
  }
  await archive.close()
  return times
}

function isArrival(told: unknown): told is Arrival {
  return typeof told === 'object' && told !== null && 'caseCode' in told && 'at' in told
}
