import { isKeptOutOfMail } from '../../domain/inquiry/profile.ts'
import { mayMeetAbout } from '../../domain/permissions.ts'
import { chosenCandidate } from '../../domain/request/choosing.ts'
import { mayChange, meetingsOf, takingPart } from '../../domain/request/meetings.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import { nameOf } from '../../showing/names.ts'
import type { CaseMeeting, CasePage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** The meetings of a case, and who can be asked to another. */
export function meetingsOn(
  request: PlacementRequest,
  { desk, person, words }: Call,
): Pick<CasePage, 'meetings' | 'meetingGuest'> {
  const people = takingPart(request).map(id => nameOf(desk, id))
  const meetings = meetingsOf(request).map((meeting): CaseMeeting => {
    const { number, minutes, guest, inCalendar, cancelledAt } = meeting
    const joinUrl = cancelledAt === undefined ? inCalendar?.joinUrl : undefined
    return {
      number,
      title: words.meeting.title(meeting),
      standing: words.meeting.standing(meeting),
      who: words.meeting.who(people, guest?.unitName),
      minutes,
      ...(joinUrl === undefined ? {} : { joinUrl }),
      mayChange: mayMeetAbout(person, request) && mayChange(meeting, desk.clock()),
    }
  })
  const isInvited = 'choice' in request && !isKeptOutOfMail(request.facts)
  return { meetings, ...(isInvited ? { meetingGuest: chosenCandidate(request).unitName } : {}) }
}
