import type { Dispatch } from '../../archive/archive.ts'
import { day, type Instant } from '../../domain/calendar.ts'
import { theClock } from '../../domain/person.ts'
import type { RequestEntry } from '../../domain/request/entries.ts'
import type { CalendarEvent, Meeting } from '../../domain/request/meeting.ts'
import {
  meetingIn,
  noteCleared,
  noteGone,
  noteInCalendar,
  noteMeetingFailed,
  takingPart,
} from '../../domain/request/meetings.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { lastOf } from '../../domain/request/series.ts'
import { loadRequest } from '../actOnCase.ts'
import { carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import type { Performer } from '../dispatching.ts'
import { MailFault, MailGone } from '../mailbox.ts'
import { requestFile } from '../requestFile.ts'
import type { Calendar } from './calendar.ts'
import { noteEvent } from './eventFiles.ts'
import { eventKey } from './eventKey.ts'
import { eventTimes } from './eventTimes.ts'
import { guestsOf } from './guestsOf.ts'

type MeetingServices = Readonly<{ desk: Desk; calendar: Calendar }>

/**
 * Makes the calendar say of a meeting what the case says. The event is found by its key before it is made, and made under
 * that key, so that there is one of it however often this is tried; what the calendar has is noted in the case.
 */
export function meetingPerformer(services: MeetingServices): Performer {
  return async dispatch => {
    const number = meetingNumber(dispatch.body)
    const found = await loadRequest(services.desk, dispatch.fileId)
    const meeting = found && number !== undefined && meetingIn(found.request, number)
    if (!meeting) return { hopeless: 'The meeting is not named.' }
    try {
      await keep({ ...services, dispatch, request: found.request, meeting })
      return { delivered: true }
    } catch (fault) {
      if (!(fault instanceof MailFault)) throw fault
      const { message, retryAfterMs } = fault
      if (fault.hopeless || isLongOver(meeting, services.desk.clock())) return { hopeless: message }
      return { fault: message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
    }
  }
}

/** A calendar that is away is waited for as long as somebody may still come to the meeting. */
function isLongOver(meeting: Meeting, now: Instant): boolean {
  return lastOf(meeting) + day < now
}

/** Staff are told on the case itself that the calendar does not say the same. */
export async function meetingGivenUp(desk: Desk, dispatch: Dispatch): Promise<void> {
  const number = meetingNumber(dispatch.body)
  if (number === undefined) return
  await record({ desk, dispatch }, 'failed', request => noteMeetingFailed(request, number, desk.clock()))
}

type Keeping = MeetingServices & Readonly<{ dispatch: Dispatch; request: PlacementRequest; meeting: Meeting }>

async function keep(keeping: Keeping): Promise<void> {
  const { desk, calendar, request, meeting } = keeping
  const { number } = meeting
  const known = meeting.inCalendar ?? (await calendar.find(keyOf(request, meeting)))
  if (meeting.cancelledAt !== undefined) {
    if (known) await ifThere(keeping, known, eventId => calendar.cancel(eventId))
    return record(keeping, 'cleared', latest => noteCleared(latest, number, desk.clock()))
  }
  const stands = known?.startsAt === meeting.startsAt ? known : await putThere(keeping, known)
  if (!stands) return record(keeping, 'gone', latest => noteGone(latest, meeting, desk.clock()))
  const invited = takingPart(request)
  const isInvited = known === undefined || invited.join() === meeting.invited?.join()
  if (!isInvited) await inviteOthers(keeping, stands)
  if (stands === meeting.inCalendar && isInvited) return
  await noteEvent(desk, { eventId: stands.eventId, caseCode: request.caseCode, number })
  return record(keeping, 'stands', latest => noteInCalendar(latest, number, { inCalendar: stands, invited }))
}

/** Where nobody noted who was invited, nobody is taken away. What has been taken out meanwhile is seen when it is followed. */
async function inviteOthers(keeping: Keeping, event: CalendarEvent): Promise<void> {
  const { calendar, request, meeting } = keeping
  const [before, now] = [meeting.invited ?? [], takingPart(request)]
  const joining = now.filter(person => !before.includes(person))
  const leaving = before.filter(person => !now.includes(person))
  await ifThere(keeping, event, eventId => calendar.inviteOthers(eventId, { joining, leaving }))
}

/** Undefined when somebody has taken it out of the calendar. */
async function putThere(
  keeping: Keeping,
  known: CalendarEvent | undefined,
): Promise<CalendarEvent | undefined> {
  const { desk, calendar, request, meeting } = keeping
  if (known) return ifThere(keeping, known, eventId => calendar.move(eventId, eventTimes(meeting)))
  return calendar.invite({
    ...eventTimes(meeting),
    key: keyOf(request, meeting),
    subject: request.caseCode,
    people: takingPart(request),
    guests: guestsOf(desk, meeting),
  })
}

/** Looks for it by its key before it is believed to be gone. Whoever took it out of the calendar has told those invited. */
async function ifThere<Done>(
  { calendar, request, meeting }: Keeping,
  { eventId }: CalendarEvent,
  act: (eventId: string) => Promise<Done>,
): Promise<Done | undefined> {
  try {
    return await act(eventId)
  } catch (fault) {
    if (!(fault instanceof MailGone)) throw fault
  }
  const found = await calendar.find(keyOf(request, meeting))
  return found && act(found.eventId)
}

function keyOf({ caseCode }: PlacementRequest, { number }: Meeting): string {
  return eventKey(caseCode, number)
}

async function record(
  { desk, dispatch: { fileId, key, version } }: Readonly<{ desk: Desk; dispatch: Dispatch }>,
  what: string,
  decide: (request: PlacementRequest) => readonly RequestEntry[],
): Promise<void> {
  await carryOut(desk, requestFile, {
    fileId,
    commandId: `${key}:${version}:${what}`,
    by: theClock,
    decide: (request): readonly RequestEntry[] | Refusal =>
      request ? decide(request) : { refused: 'unknownCase' },
  })
}

function meetingNumber(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('number' in body)) return undefined
  return typeof body.number === 'number' ? body.number : undefined
}
