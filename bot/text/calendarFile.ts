import { type Instant, minute } from '../domain/calendar.ts'
import type { Meeting } from '../domain/request/meeting.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import { occurrencesOf } from '../domain/request/series.ts'

export type OfCase = Readonly<{ caseCode: CaseCode; now: Instant }>

/**
 * A meeting as any calendar takes it (RFC 5545): private, with the case code and nothing else to read. Taken anew it
 * replaces what was taken before; of a series each that is ahead stands by itself, which every calendar understands. It
 * bears no METHOD: it invites nobody, and says how the meeting stands.
 */
export function calendarFile(meeting: Meeting, { caseCode, now }: OfCase): string {
  const { number, minutes, moves = 0, cancelledAt } = meeting
  const isCancelled = cancelledAt !== undefined
  const events = toldOf(meeting, now).flatMap(({ startsAt, nth }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(`meeting-${caseCode}-${number}-${nth}@samplats`)}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${moves + (isCancelled ? 1 : 0)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(startsAt + minutes * minute)}`,
    `SUMMARY:${escaped(caseCode)}`,
    'CLASS:PRIVATE',
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samplats//Samplats//SV',
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

type Told = Readonly<{ startsAt: Instant; nth: number }>

/** Those that have not begun; when all have, the last, for a calendar of nothing is no file. */
function toldOf(meeting: Meeting, now: Instant): readonly Told[] {
  const all = occurrencesOf(meeting).map((startsAt, index): Told => ({ startsAt, nth: index + 1 }))
  const ahead = all.filter(({ startsAt }) => startsAt > now)
  return ahead.length > 0 ? ahead : all.slice(-1)
}

/** 20261127T091500Z */
function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

export function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, sign => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** Octets of one line, its end not counted. */
const longestLine = 75

/** A line that is too long goes on in the next, after a space; no letter is taken apart. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > longestLine) {
      parts.push(part)
      part = ' '
    }
    part += sign
  }
  return [...parts, part].join('\r\n')
}
