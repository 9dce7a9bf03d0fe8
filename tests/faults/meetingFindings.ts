import { z } from 'zod'
import type { StoredEntry } from '../../bot/archive/archive.ts'
import { type StoredEvent, startOf } from '../../bot/demo/mailbox/events.ts'
import { requestIn } from '../../bot/desk/requestFile.ts'
import type { Meeting } from '../../bot/domain/request/meeting.ts'
import { meetingIn } from '../../bot/domain/request/meetings.ts'
import type { MailScene } from './mailScene.ts'
import type { Wished } from './meetingsOfCases.ts'

export type MeetingFindings = Readonly<{
  meetings: number
  /** Which the calendar has, and which it had until they were cancelled. */
  standing: number
  calledOff: number
  broken: readonly string[]
}>

/** Each meeting is one event, at the hour that was last acknowledged or cancelled, and the case says the same of it. */
export async function inspectMeetings(
  { desk: { archive }, calendar }: Pick<MailScene, 'desk' | 'calendar'>,
  wished: readonly Wished[],
): Promise<MeetingFindings> {
  const changes = calendar()
  const now = new Map(changes.map(event => [event.id, event]))
  const byKey = Map.groupBy(now.values(), ({ transactionId }) => transactionId)
  const broken: string[] = []
  for (const [caseCode, ofCase] of Map.groupBy(wished, each => each.caseCode)) {
    const file = await archive.load(caseCode)
    const request = file && requestIn(file)
    for (const each of ofCase) {
      const shown = request && meetingIn(request, each.number)
      broken.push(...inspectMeeting(each, { events: byKey.get(keyOf(each)) ?? [], shown }))
    }
    broken.push(...shownTooSoon(caseCode, await archive.journal(caseCode), changes))
  }
  const known = new Set(wished.map(keyOf))
  const unknown = [...byKey.keys()].filter(key => !known.has(key))
  return {
    meetings: wished.length,
    standing: [...now.values()].filter(({ isCancelled }) => !isCancelled).length,
    calledOff: [...now.values()].filter(({ isCancelled }) => isCancelled).length,
    broken: [...broken, ...unknown.map(key => `The event ${key} is no meeting of ours.`)],
  }
}

type Found = Readonly<{ events: readonly StoredEvent[]; shown: Meeting | undefined }>

function inspectMeeting(wished: Wished, { events, shown }: Found): readonly string[] {
  const name = `The meeting ${wished.number} of ${wished.caseCode}`
  if (shown?.failedAt !== undefined) return [`${name} is shown as failed.`]
  const standing = events.filter(({ isCancelled }) => !isCancelled)
  if (wished.isCancelled) {
    const isCleared = shown?.cancelledAt !== undefined && shown.clearedAt !== undefined
    return [
      ...(standing.length === 0 ? [] : [`${name} was cancelled, and is in the calendar.`]),
      ...(isCleared ? [] : [`${name} is not shown as cancelled.`]),
    ]
  }
  const [event] = standing
  if (!event || events.length > 1) return [`${name} is ${events.length} events, ${standing.length} stand.`]
  const { inCalendar } = shown ?? {}
  const isShown = inCalendar?.eventId === event.id && inCalendar.startsAt === startOf(event)
  return [
    ...(startOf(event) === wished.startsAt ? [] : [`${name} is in the calendar at another hour.`]),
    ...(shown?.startsAt === wished.startsAt ? [] : [`${name} is in the case at another hour.`]),
    ...(isShown ? [] : [`${name} is not shown as it is in the calendar.`]),
  ]
}

function keyOf({ caseCode, number }: Wished): string {
  return `meeting:${caseCode}:${number}`
}

const inCalendar = z.object({ inCalendar: z.object({ eventId: z.string(), startsAt: z.number() }) })

/** Whatever was at any time shown as standing in the calendar did stand there. */
function shownTooSoon(
  caseCode: string,
  journal: readonly StoredEntry[],
  changes: readonly StoredEvent[],
): readonly string[] {
  const stood = new Set(changes.map(event => `${event.id} ${startOf(event)}`))
  return journal.flatMap(({ type, body }) => {
    if (type !== 'MeetingInCalendar') return []
    const { eventId, startsAt } = inCalendar.parse(body).inCalendar
    return stood.has(`${eventId} ${startsAt}`) ? [] : [`${caseCode} showed a meeting that was never booked.`]
  })
}
