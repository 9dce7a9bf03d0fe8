import type { Calendar } from '../../desk/meetings/calendar.ts'
import { meetingTimes } from '../../desk/meetings/meetingTimes.ts'
import { mayMeetAbout } from '../../domain/permissions.ts'
import { type MeetingTimes, meetingTimesAsked } from '../contract/cases.ts'
import { asking, type Endpoint } from '../endpoint.ts'
import { noSuchCase, openedCase } from './openedCase.ts'

/** When those of a case can meet. Whose calendar it is that keeps a time out is not told. */
export function meetingTimesEndpoint(calendar: Calendar | undefined): Endpoint {
  return asking('/api/cases/:caseCode/meeting-times', meetingTimesAsked, {
    may: () => true,
    answer: async call => {
      const { desk, person, words, asked } = call
      const found = await openedCase(call)
      if (!found || !mayMeetAbout(person, found.request)) return noSuchCase(call)
      const { request, version } = found
      const free = await meetingTimes(desk, calendar, { request, minutes: asked.minutes })
      const times = free?.map(startsAt => ({ startsAt, said: words.figures.moment(startsAt) })) ?? []
      const fault = free ? words.meeting.noTimes : words.meeting.noCalendar
      const body: MeetingTimes = { times, ...(times.length === 0 ? { fault } : {}) }
      return { body, version }
    },
  })
}
