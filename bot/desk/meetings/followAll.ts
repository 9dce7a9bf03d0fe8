import { minute } from '../../domain/calendar.ts'
import type { Desk } from '../desk.ts'
import { MailFault } from '../mailbox.ts'
import type { Calendar } from './calendar.ts'
import { eventsAhead } from './eventFiles.ts'
import { followEvent } from './followMeeting.ts'

export type Following = Readonly<{
  /** The events that we were told of, which come first. */
  told: readonly string[]
  /** We may not have been told everything. */
  isDoubted: boolean
  stopping: AbortSignal | undefined
}>

/**
 * Follows what is told of, and every ten minutes all meetings that are ahead, since what we are told may be lost. A look
 * takes some of them, whoever has waited longest first, so that no notice and no stop waits for all. What the calendar does
 * not answer of one keeps no other from being looked at: it goes to the end, and the first such fault is thrown at last.
 */
export function followingAll({
  desk,
  calendar,
}: Readonly<{ desk: Desk; calendar: Calendar }>): (following: Following) => Promise<void> {
  const waiting = new Set<string>()
  let listedAt = 0

  async function listAhead(): Promise<void> {
    const now = desk.clock()
    for (const { eventId } of await eventsAhead(desk)) waiting.add(eventId)
    listedAt = now
  }

  return async ({ told, isDoubted, stopping }) => {
    for (const eventId of told) waiting.add(eventId)
    if (isDoubted || desk.clock() >= listedAt + listedEvery) await listAhead()
    const services = { desk, look: calendar.looking() }
    const faults: MailFault[] = []
    for (const eventId of [...new Set([...told, ...waiting])].slice(0, mostInOneLook)) {
      if (stopping?.aborted || faults.length === mostFaults) break
      try {
        await followEvent(services, eventId)
        waiting.delete(eventId)
      } catch (fault) {
        if (!(fault instanceof MailFault)) throw fault
        faults.push(fault)
        waiting.delete(eventId)
        waiting.add(eventId)
      }
    }
    const [first] = faults
    if (first) throw first
  }
}

/** How long a change in Outlook may go unnoticed where nobody told of it. */
const listedEvery = 10 * minute

/** Looks come every two minutes: 500 meetings ahead are looked at within ten. */
const mostInOneLook = 100

/** So many are no matter of single events: the calendar is away. */
const mostFaults = 5
