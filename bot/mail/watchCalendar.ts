import type { Desk } from '../desk/desk.ts'
import type { Calendar } from '../desk/meetings/calendar.ts'
import { watchOnCalendar } from '../desk/meetings/calendarFile.ts'
import { followAll, followEvent } from '../desk/meetings/followMeeting.ts'
import { minute } from '../domain/calendar.ts'
import type { WatchServices } from './keepWatch.ts'
import { openWatching, type Watching } from './watching.ts'

/**
 * The calendar: an event that is told of is looked at, when it is a meeting of ours. All that are ahead are looked at every
 * ten minutes besides, and when the mailbox says that it has not told everything.
 */
export function openCalendarWatching(
  services: Readonly<{ desk: Desk; calendar: Calendar }> & Pick<WatchServices, 'noticeAddress' | 'log'>,
): Watching {
  const { desk, calendar: source } = services
  let followedAt = 0
  return openWatching({ ...services, source, file: watchOnCalendar(desk) }, async genuine => {
    const now = desk.clock()
    const isAll = now >= followedAt + allFollowedEvery || genuine.some(({ event }) => event !== 'came')
    const before = followedAt
    // Whatever fails now is among all those of the next look.
    followedAt = 0
    for (const { about } of genuine) if (about !== undefined) await followEvent(services, about)
    if (isAll) await followAll(services)
    followedAt = isAll ? now : before
  })
}

/** How long a change in Outlook may go unnoticed where nobody told of it. */
const allFollowedEvery = 10 * minute
