import type { Meeting } from '../domain/request/meeting.ts'
import { mayChange, meetingsOf } from '../domain/request/meetings.ts'
import { nextOf } from '../domain/request/series.ts'
import type { Words } from '../text/words.ts'
import { buttonRow, opensAddress } from './buttons.ts'
import type { Part } from './card.ts'
import type { SuggestionView } from './suggestionView.ts'
import { line } from './texts.ts'

/** The meetings whose time has not come, a line each, also those that were cancelled; with the way into the next. */
export function meetingLines(
  { request, now, personName }: Pick<SuggestionView, 'request' | 'now' | 'personName'>,
  { meeting: words }: Words,
): readonly Part[] {
  const ahead = meetingsOf(request)
    .flatMap(meeting => {
      const next = nextOf(meeting, now)
      return next === undefined ? [] : [{ meeting, next }]
    })
    .toSorted((one, other) => one.next - other.next)
    .map(({ meeting }) => meeting)
  const joinUrl = ahead.find(meeting => mayChange(meeting, now))?.inCalendar?.joinUrl
  const lineOf = (meeting: Meeting) => {
    const { repeats } = meeting
    const series = repeats ? `. ${words.series({ ...meeting, repeats }, now)}` : ''
    return `${words.title(meeting)} (${words.standing(meeting, personName)})${series}`
  }
  return [
    ...ahead.map(meeting => line(lineOf(meeting))),
    ...(joinUrl === undefined ? [] : [buttonRow([opensAddress(words.join, joinUrl)])]),
  ]
}
