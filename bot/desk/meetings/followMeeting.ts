import { theClock } from '../../domain/person.ts'
import { hearOfCalendar, standsThere } from '../../domain/request/calendarNews.ts'
import type { RequestEntry } from '../../domain/request/entries.ts'
import { invitedTo, mayChange, meetingIn } from '../../domain/request/meetings.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { loadRequest } from '../actOnCase.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { requestFile } from '../requestFile.ts'
import type { Look } from './calendar.ts'
import { type EventOfCase, meetingOfEvent, noteEventOver } from './eventFiles.ts'
import { eventKey } from './eventKey.ts'
import { guestsOf } from './guestsOf.ts'

type FollowServices = Readonly<{ desk: Desk; look: Look }>

/** Looks what has become in Outlook of an event, if it is a meeting of ours; one that is over is looked for no more. */
export async function followEvent(services: FollowServices, eventId: string): Promise<void> {
  const { desk } = services
  const event = await meetingOfEvent(desk, eventId)
  if (!event) return
  const request = await follow(services, event)
  const meeting = request && meetingIn(request, event.number)
  if (!meeting || !mayChange(meeting, desk.clock())) await noteEventOver(desk, eventId)
}

/** The case as it is then. */
async function follow(
  { desk, look }: FollowServices,
  { caseCode, number }: EventOfCase,
): Promise<PlacementRequest | undefined> {
  const found = await loadRequest(desk, caseCode)
  const known = found && meetingIn(found.request, number)
  if (!known || !standsThere(known)) return found?.request
  const { eventId } = known.inCalendar
  const people = invitedTo(known, found.request)
  const event = { eventId, key: eventKey(caseCode, number) }
  const seen = await look(event, { people, guests: guestsOf(desk, known) })
  const { state } = await carryOut(desk, requestFile, {
    fileId: caseCode,
    // Whoever saw the same at once hears it once.
    commandId: `followMeeting:${number}:${found.version}`,
    by: theClock,
    decide: (request): readonly RequestEntry[] | Refusal =>
      request ? hearOfCalendar(request, { known, seen }, desk.clock()) : { refused: 'unknownCase' },
  })
  return state
}
