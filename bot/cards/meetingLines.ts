import type { Meeting } from '../domain/request/meeting.ts'
import { mayCancel, mayMove, meetingsOf } from '../domain/request/meetings.ts'
import { nextOf } from '../domain/request/series.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow, opensAddress } from './buttons.ts'
import type { Part } from './card.ts'
import { type SuggestionView, suggestionAction } from './suggestionView.ts'
import { line } from './texts.ts'

/** The meetings whose time has not come, also those that were cancelled, each with what can be done with it. */
export function meetingLines(view: SuggestionView, words: Words): readonly Part[] {
  const { request, now } = view
  const ahead = meetingsOf(request)
    .flatMap(meeting => {
      const next = nextOf(meeting, now)
      return next === undefined ? [] : [{ meeting, next }]
    })
    .toSorted((one, other) => one.next - other.next)
    .map(({ meeting }) => meeting)
  return ahead.flatMap(meeting => [line(said(meeting, view, words)), ...rowOf(meeting, view, words)])
}

function said(meeting: Meeting, { now, personName }: SuggestionView, { meeting: words }: Words): string {
  const { repeats } = meeting
  const series = repeats ? `. ${words.series({ ...meeting, repeats }, now)}` : ''
  return `${words.title(meeting, now)} (${words.standing(meeting, personName, now)})${series}`
}

/** Into the meeting, to where it is moved, since the times proposed are read from calendars just then, and its end. */
function rowOf(meeting: Meeting, view: SuggestionView, { meeting: words, cards }: Words): readonly Part[] {
  if (!mayCancel(meeting, view.now)) return []
  const joinUrl = meeting.cancelledAt === undefined ? meeting.inCalendar?.joinUrl : undefined
  const { moveMeeting, cancelMeeting } = cards.buttons
  return [
    buttonRow([
      ...(joinUrl === undefined ? [] : [opensAddress(words.join, joinUrl)]),
      ...(view.address === undefined || !mayMove(meeting, view.now)
        ? []
        : [opensAddress(moveMeeting, view.address)]),
      button(cancelMeeting, { ...suggestionAction('cancelMeeting', view), meeting: meeting.number }),
    ]),
  ]
}
