import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { day } from '../../bot/domain/calendar.ts'
import type { Meeting } from '../../bot/domain/request/meeting.ts'
import { afterNews } from '../../bot/domain/request/meetingNews.ts'
import { calendarFile, escaped, folded } from '../../bot/text/calendarFile.ts'

const startsAt = Date.parse('2027-03-09T09:15:00Z')
const of = { caseCode: 'KMPX-3Q47', now: Date.parse('2027-03-01T08:00:00Z') }
const meeting: Meeting = {
  number: 2,
  kind: 'matching',
  startsAt,
  minutes: 60,
  bookedBy: 'sara',
  guest: { unitId: 'unit-1', unitName: 'Ekbacken' },
}

describe('a meeting as a file for a calendar', () => {
  test('says when it is and the case code, privately, and nothing else', () => {
    expect(calendarFile(meeting, of)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Samplats//Samplats//SV',
        'BEGIN:VEVENT',
        'UID:meeting-KMPX-3Q47-2-1@samplats',
        'DTSTAMP:20270301T080000Z',
        'SEQUENCE:0',
        'DTSTART:20270309T091500Z',
        'DTEND:20270309T101500Z',
        'SUMMARY:KMPX-3Q47',
        'CLASS:PRIVATE',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('replaces what was taken before when it is moved, and takes it back when it is cancelled', () => {
    const moved = afterNews(meeting, { type: 'MeetingMoved', number: 2, startsAt: startsAt + 1, by: 'sara' })
    const again = { type: 'MeetingMovedInOutlook', number: 2, startsAt, minutes: 30 } as const
    const file = calendarFile(afterNews(moved, again), of)
    expect(file).toContain('UID:meeting-KMPX-3Q47-2-1@samplats')
    expect(file).toContain('SEQUENCE:2')
    expect(file).toContain('DTEND:20270309T094500Z')
    const cancelled = calendarFile(afterNews(moved, { type: 'MeetingCancelled', number: 2, at: 0 }), of)
    expect(cancelled).not.toContain('METHOD')
    expect(cancelled).toContain('STATUS:CANCELLED')
    expect(cancelled).toContain('SEQUENCE:2')
  })

  test('has each of a series, at its hour in Stockholm', () => {
    const file = calendarFile({ ...meeting, repeats: { every: 1, unit: 'month', times: 3 } }, of)
    expect(file.match(/^DTSTART:.*$/gm)).toEqual([
      'DTSTART:20270309T091500Z',
      'DTSTART:20270413T081500Z',
      'DTSTART:20270511T081500Z',
    ])
    expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(3)
  })

  test('leaves out those of a series that have been, and names the others as before', () => {
    const series: Meeting = { ...meeting, repeats: { every: 1, unit: 'month', times: 3 } }
    const uids = (now: number) => calendarFile(series, { ...of, now }).match(/^UID:.*$/gm)
    expect(uids(startsAt)).toEqual(uids(of.now)?.slice(1))
    expect(uids(startsAt + 365 * day)).toEqual(uids(of.now)?.slice(2))
  })
})

test('a line has at most 75 octets, and is read back whole whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
      const line = folded(escaped(text))
      for (const part of line.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      expect(line.replaceAll('\r\n ', '')).toBe(escaped(text))
    }),
  )
})

test('what would end a value is escaped', () => {
  expect(escaped('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne')
})
