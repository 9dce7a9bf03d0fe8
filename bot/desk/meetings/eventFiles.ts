import { hash } from 'node:crypto'
import type { StoredFile } from '../../archive/archive.ts'
import { theClock } from '../../domain/person.ts'
import type { CaseCode } from '../../domain/request/placementRequest.ts'
import type { Refusal } from '../../domain/request/refusal.ts'
import { type CaseFileKind, carryOut } from '../carryOut.ts'
import type { Desk } from '../desk.ts'
import { inNewestShape } from '../upcast.ts'

/** Which meeting an event of the calendar is. */
export type EventOfCase = Readonly<{
  eventId: string
  caseCode: CaseCode
  number: number
  /** It has begun or is cancelled, and nobody looks for it any more. */
  isOver: boolean
}>

/** Notes of which meeting an event is, so that it is known when it is told of; noted again it is the same. */
export async function noteEvent(desk: Desk, event: Omit<EventOfCase, 'isOver'>): Promise<void> {
  await carryOut(desk, eventFile, {
    fileId: fileOf(event.eventId),
    commandId: 'booked',
    by: theClock,
    decide: (known): readonly EventEntry[] | Refusal => (known ? [] : [{ type: 'EventBooked', ...event }]),
  })
}

export async function noteEventOver(desk: Desk, eventId: string): Promise<void> {
  await carryOut(desk, eventFile, {
    fileId: fileOf(eventId),
    commandId: 'over',
    by: theClock,
    decide: (known): readonly EventEntry[] | Refusal =>
      known && !known.isOver ? [{ type: 'EventOver' }] : [],
  })
}

/** The meeting that an event is; undefined for one that is none of ours. */
export async function meetingOfEvent(desk: Desk, eventId: string): Promise<EventOfCase | undefined> {
  const file = await desk.archive.load(fileOf(eventId))
  return file && eventIn(file)
}

/** Those that are not over yet. */
export async function eventsAhead(desk: Desk): Promise<readonly EventOfCase[]> {
  return (await desk.archive.list('calendarEvent', { open: true })).map(eventIn)
}

type EventEntry = Readonly<
  { type: 'EventBooked'; eventId: string; caseCode: CaseCode; number: number } | { type: 'EventOver' }
>

const eventFile: CaseFileKind<EventOfCase, EventEntry> = {
  kind: 'calendarEvent',
  upcasts: [],
  stateOf: eventIn,
  apply: (known, entry) => {
    if (entry.type === 'EventOver') return known ? { ...known, isOver: true } : neverBooked()
    const { eventId, caseCode, number } = entry
    return { eventId, caseCode, number, isOver: false }
  },
  shelf: ({ isOver }) => ({ open: !isOver }),
  announce: () => ({ announcements: [], withdrawn: [] }),
}

function neverBooked(): never {
  throw new Error('Could not end an event of the calendar: it was never booked.')
}

/** What a calendar calls an event is long, and has letters that an id may not have. */
function fileOf(eventId: string): string {
  return `calendarEvent:${hash('sha256', eventId, 'base64url')}`
}

function eventIn(stored: StoredFile): EventOfCase {
  const file = inNewestShape(stored, eventFile.upcasts)
  if (!holdsEvent(file))
    throw new Error(`Could not read ${file.id} as an event of the calendar: it is a ${file.kind} file.`)
  return file.state
}

function holdsEvent(file: StoredFile): file is StoredFile & Readonly<{ state: EventOfCase }> {
  return file.kind === 'calendarEvent'
}
