import type { Desk } from '../desk/desk.ts'
import type { Calendar } from '../desk/meetings/calendar.ts'
import { watchOnCalendar } from '../desk/meetings/calendarFile.ts'
import { followingAll } from '../desk/meetings/followAll.ts'
import type { WatchServices } from './keepWatch.ts'
import { openWatching, type Watching } from './watching.ts'

/**
 * The calendar: an event that is told of is looked at, when it is a meeting of ours; all that are ahead now and then
 * besides, and when the mailbox says that it has not told everything.
 */
export function openCalendarWatching(
  services: Readonly<{ desk: Desk; calendar: Calendar }> & Pick<WatchServices, 'noticeAddress' | 'log'>,
): Watching {
  const { desk, calendar: source } = services
  const follow = followingAll(services)
  return openWatching({ ...services, source, file: watchOnCalendar(desk) }, (genuine, stopping) =>
    follow({
      told: genuine.flatMap(({ about }) => (about === undefined ? [] : [about])),
      isDoubted: genuine.some(({ event }) => event !== 'came'),
      stopping,
    }),
  )
}
