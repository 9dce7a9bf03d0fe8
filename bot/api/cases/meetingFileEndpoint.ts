import { meetingIn } from '../../domain/request/meetings.ts'
import { calendarFile } from '../../text/calendarFile.ts'
import { meetingFileAsked } from '../contract/cases.ts'
import { asking, type Endpoint } from '../endpoint.ts'
import { noSuchCase, openedCase } from './openedCase.ts'

/** A meeting as a file for one's own calendar, for whoever sees the case. */
export const meetingFileEndpoint: Endpoint = asking('/api/cases/:caseCode/meeting-file', meetingFileAsked, {
  may: () => true,
  answer: async call => {
    const found = await openedCase(call)
    const meeting = found && meetingIn(found.request, call.asked.number)
    if (!meeting) return noSuchCase(call)
    const { caseCode } = found.request
    const text = calendarFile(meeting, { caseCode, now: call.desk.clock() })
    const name = `${caseCode}-${meeting.number}.ics`
    return { file: { name, type: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) } }
  },
})
