import { theClock } from '../../domain/person.ts'
import { hearOfCalendar, standsThere } from '../../domain/request/calendarNews.ts'
import type { RequestEntry } from '../../domain/request/entries.ts'
import { mayChange, meetingIn, takingPart } from '../../domain/request/meetings.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { loadRequest } from '../actOnCase.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { MailFault } from '../mailbox.ts'
import { requestFile } from '../requestFile.ts'
import type { Calendar } from './calendar.ts'
import { type EventOfCase, eventsAhead, meetingOfEvent, noteEventOver } from './eventFiles.ts'
import { guestsOf } from './guestsOf.ts'

type FollowServices = Readonly<{ desk: Desk; calendar: Calendar }>

/** Looks what has become in Outlook of an event that we were told of; one that is no meeting of ours is left alone. */
export async function followEvent(services: FollowServices, eventId: string): Promise<void> {
  const event = await meetingOfEvent(services.desk, eventId)
  if (event) await follow(services, event)
}

/** The same for every meeting that is ahead: what we are told may be lost. */
export async function followAll(services: FollowServices): Promise<void> {
  const { desk } = services
  for (const event of await eventsAhead(desk)) {
    await unlessHopeless(() => follow(services, event))
    const found = await loadRequest(desk, event.caseCode)
    const meeting = found && meetingIn(found.request, event.number)
    if (!meeting || !mayChange(meeting, desk.clock())) await noteEventOver(desk, event.eventId)
  }
}

async function follow({ desk, calendar }: FollowServices, { caseCode, number }: EventOfCase): Promise<void> {
  const found = await loadRequest(desk, caseCode)
  const known = found && meetingIn(found.request, number)
  if (!known || !standsThere(known)) return
  const { eventId } = known.inCalendar
  const people = takingPart(found.request)
  const seen = await calendar.look(eventId, { people, guests: guestsOf(desk, known) })
  await carryOut(desk, requestFile, {
    fileId: caseCode,
    // Whoever saw the same at once hears it once.
    commandId: `followMeeting:${number}:${found.version}`,
    by: theClock,
    decide: (request): readonly RequestEntry[] | Refusal =>
      request ? hearOfCalendar(request, { known, seen }, desk.clock()) : { refused: 'unknownCase' },
  })
}

/** What the calendar never answers of one must not keep the others from being looked at. */
async function unlessHopeless(look: () => Promise<void>): Promise<void> {
  try {
    await look()
  } catch (fault) {
    if (!(fault instanceof MailFault && fault.hopeless)) throw fault
  }
}
