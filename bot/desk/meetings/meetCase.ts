import { mayMeetAbout } from '../../domain/permissions.ts'
import {
  type BookingMeeting,
  bookMeeting,
  cancelMeeting,
  type MovingMeeting,
  moveMeeting,
} from '../../domain/request/meetings.ts'
import { actOnCase, type CaseOutcome, type Click } from '../actOnCase.ts'
import type { Desk } from '../desk.ts'
import { providerOf } from '../inquiries/unitAsked.ts'

/** What the social worker and the central unit do with the meetings of a case. */

export function bookCaseMeeting(
  desk: Desk,
  click: Click,
  booking: Omit<BookingMeeting, 'by'>,
): Promise<CaseOutcome> {
  return actOnCase(desk, click, {
    allowed: mayMeetAbout,
    decide: (request, now) => {
      const unitId = 'choice' in request ? request.choice.unitId : ''
      const unit = 'suggestion' in request && request.suggestion.candidates.find(one => one.unitId === unitId)
      if (booking.invitesProvider && unit && !providerOf(desk, unitId)?.mailbox)
        return { refused: 'noMailbox', unitName: unit.unitName }
      return bookMeeting(request, { ...booking, by: click.person.id }, now)
    },
  })
}

export function moveCaseMeeting(
  desk: Desk,
  click: Click,
  moving: Omit<MovingMeeting, 'by'>,
): Promise<CaseOutcome> {
  return actOnCase(desk, aboutTheMeeting(click), {
    allowed: mayMeetAbout,
    decide: (request, now) => moveMeeting(request, { ...moving, by: click.person.id }, now),
  })
}

export function cancelCaseMeeting(desk: Desk, click: Click, number: number): Promise<CaseOutcome> {
  return actOnCase(desk, aboutTheMeeting(click), {
    allowed: mayMeetAbout,
    decide: (request, now) => cancelMeeting(request, { number, by: click.person.id }, now),
  })
}

/** What the calendar has answered since changes nothing in what is wished of the meeting: the last wish wins. */
function aboutTheMeeting(click: Click): Click {
  const { asOf: _, ...press } = click
  return press
}
