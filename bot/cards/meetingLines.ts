import { mayChange, meetingsOf } from '../domain/request/meetings.ts'
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
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((one, other) => one.startsAt - other.startsAt)
  const joinUrl = ahead.find(meeting => mayChange(meeting, now))?.inCalendar?.joinUrl
  return [
    ...ahead.map(meeting => line(`${words.title(meeting)} (${words.standing(meeting, personName)})`)),
    ...(joinUrl === undefined ? [] : [buttonRow([opensAddress(words.join, joinUrl)])]),
  ]
}
