import { isKeptOutOfMail } from '../../domain/inquiry/profile.ts'
import { mayMeetAbout } from '../../domain/permissions.ts'
import type { PersonId } from '../../domain/person.ts'
import { chosenCandidate } from '../../domain/request/choosing.ts'
import { answerOf, invitedTo, mayCancel, mayMove, meetingsOf } from '../../domain/request/meetings.ts'
import type { PlacementRequest } from '../../domain/request/placementRequest.ts'
import { nameOf } from '../../showing/names.ts'
import type { CaseMeeting, CasePage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** The meetings of a case, and who can be asked to another. */
export function meetingsOn(
  request: PlacementRequest,
  { desk, person, words }: Call,
): Pick<CasePage, 'meetings' | 'meetingGuest'> {
  const name = (id: PersonId) => nameOf(desk, id)
  const meetings = meetingsOf(request).map((meeting): CaseMeeting => {
    const { number, minutes, repeats, guest, inCalendar, cancelledAt } = meeting
    const now = desk.clock()
    const joinUrl = cancelledAt === undefined ? inCalendar?.joinUrl : undefined
    return {
      number,
      title: words.meeting.title(meeting, now),
      standing: words.meeting.standing(meeting, name, now),
      who: words.meeting.who(
        invitedTo(meeting, request).map(id => ({ name: name(id), answer: answerOf(meeting, id) })),
        guest && { name: guest.unitName, answer: answerOf(meeting, 'guest') },
      ),
      minutes,
      ...(repeats && { series: words.meeting.series({ ...meeting, repeats }, now) }),
      ...(joinUrl === undefined ? {} : { joinUrl }),
      mayCancel: mayMeetAbout(person, request) && mayCancel(meeting, now),
      mayMove: mayMeetAbout(person, request) && mayMove(meeting, now),
    }
  })
  const isInvited = 'choice' in request && !isKeptOutOfMail(request.facts)
  return { meetings, ...(isInvited ? { meetingGuest: chosenCandidate(request).unitName } : {}) }
}
