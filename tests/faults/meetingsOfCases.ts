import { choosePlace } from '../../bot/desk/choosePlace.ts'
import type { Desk } from '../../bot/desk/desk.ts'
import { claimCase, lookForCandidates, suggestCandidates } from '../../bot/desk/handleCase.ts'
import { matchCase } from '../../bot/desk/matchCase.ts'
import { bookCaseMeeting, cancelCaseMeeting, moveCaseMeeting } from '../../bot/desk/meetings/meetCase.ts'
import { day, hour, type Instant } from '../../bot/domain/calendar.ts'
import type { CaseCode } from '../../bot/domain/request/placementRequest.ts'
import { stateOf } from '../builders/caseSteps.ts'
import { clickAt, fileAt } from '../journeys/deskBeside.ts'
import { onlyForUs } from './askedByMail.ts'

/** What was last acknowledged of a meeting. */
export type Wished = Readonly<{
  caseCode: CaseCode
  number: number
  startsAt: Instant
  isCancelled: boolean
}>

export type MeetingsOfCases = Readonly<{
  wished: () => readonly Wished[]
  /** Books one more. Some are moved or cancelled at once, before the calendar has them, and some long after. */
  next: () => Promise<void>
}>

/** A case has at most so many: each holds a place of a unit. */
const mostOfOneCase = 10

/** So many have been booked since. */
const longAgo = 20

export function meetingsOfCases(desk: Desk): MeetingsOfCases {
  const wished: Wished[] = []
  let caseCode = ''

  async function book(nth: number): Promise<void> {
    if (nth % mostOfOneCase === 0) caseCode = await caseWithPlace(desk)
    const number = (nth % mostOfOneCase) + 1
    const startsAt = hourNumbered(nth, desk.clock())
    const kind = nth % 2 === 0 ? 'matching' : 'followUp'
    const booking = { kind, startsAt, minutes: 60, invitesProvider: nth % 3 === 0 } as const
    stateOf(await bookCaseMeeting(desk, clickAt(desk, 'Sara Lind', caseCode), booking))
    wished.push({ caseCode, number, startsAt, isCancelled: false })
  }

  async function move(nth: number): Promise<void> {
    const meeting = wished[nth]
    if (!meeting || meeting.isCancelled) return
    const startsAt = meeting.startsAt + hour / 2
    const { number } = meeting
    stateOf(await moveCaseMeeting(desk, clickAt(desk, 'Omar Haddad', meeting.caseCode), { number, startsAt }))
    wished[nth] = { ...meeting, startsAt }
  }

  async function cancel(nth: number): Promise<void> {
    const meeting = wished[nth]
    if (!meeting || meeting.isCancelled) return
    stateOf(await cancelCaseMeeting(desk, clickAt(desk, 'Sara Lind', meeting.caseCode), meeting.number))
    wished[nth] = { ...meeting, isCancelled: true }
  }

  return {
    wished: () => wished,
    next: async () => {
      const nth = wished.length
      await book(nth)
      if (nth % 4 === 1) await move(nth)
      if (nth % 6 === 2) await cancel(nth - 1)
      if (nth % 3 === 2) await move(nth - longAgo)
      if (nth % 6 === 5) await cancel(nth - longAgo - 1)
    },
  }
}

/** From tomorrow on, no two at the same time. */
function hourNumbered(nth: number, now: Instant): Instant {
  return Math.ceil(now / hour) * hour + day + nth * hour
}

/** A case in which the social worker has chosen a place. */
async function caseWithPlace(desk: Desk): Promise<CaseCode> {
  await desk.catchUp()
  const caseCode = await fileAt(desk, 'Sara Lind', { daysAhead: 9, freeText: onlyForUs })
  const officer = () => clickAt(desk, 'Omar Haddad', caseCode)
  stateOf(await claimCase(desk, officer()))
  const request = stateOf(await lookForCandidates(desk, officer()))
  const unitIds = matchCase(desk, request)
    .first(1)
    .map(({ unitId }) => unitId)
  stateOf(await suggestCandidates(desk, officer(), unitIds))
  stateOf(await choosePlace(desk, clickAt(desk, 'Sara Lind', caseCode), unitIds[0] ?? ''))
  return caseCode
}
