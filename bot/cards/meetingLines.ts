import type { Instant } from '../domain/calendar.ts'
import { mayChange, meetingsOf } from '../domain/request/meetings.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { buttonRow, opensAddress } from './buttons.ts'
import type { Part } from './card.ts'
import { line } from './texts.ts'

/** The meetings that are ahead, a line each, with the way into the next. */
export function meetingLines(
  request: Pick<PlacementRequest, 'meetings'>,
  now: Instant,
  { meeting: words }: Words,
): readonly Part[] {
  const ahead = meetingsOf(request)
    .filter(meeting => mayChange(meeting, now))
    .toSorted((one, other) => one.startsAt - other.startsAt)
  const joinUrl = ahead[0]?.inCalendar?.joinUrl
  return [
    ...ahead.map(meeting => line(`${words.title(meeting)} (${words.standing(meeting)})`)),
    ...(joinUrl === undefined ? [] : [buttonRow([opensAddress(words.join, joinUrl)])]),
  ]
}
