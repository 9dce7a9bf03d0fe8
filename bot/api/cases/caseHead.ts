import type { FoundCase } from '../../desk/findCases.ts'
import type { Instant } from '../../domain/calendar.ts'
import { mayAnswerFor, mayHandleQueue } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { deadlineOf } from '../../domain/request/deadline.ts'
import { offersOf } from '../../domain/request/offers.ts'
import { isEnded, isHeldBySomeone, type PlacementRequest } from '../../domain/request/placementRequest.ts'
import { type Waiting, waitedUntil } from '../../domain/request/waiting.ts'
import { workingTimeBetween } from '../../domain/workingTime.ts'
import { nameOf } from '../../showing/names.ts'
import { sentence } from '../../text/sentence.ts'
import type { Words } from '../../text/words.ts'
import { type CaseHead, turns } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'

/** A case as everyone who may see it meets it first: how it stands, by when it must move on, and who waits for whom. */
export async function caseHead(found: FoundCase, call: Call): Promise<CaseHead> {
  const { desk, person, words } = call
  const { request, version } = found
  const { cards, cases, queue, terms } = words
  const now = desk.clock()
  const waiting = await desk.waits.of(found)
  const officer = 'officer' in request && request.officer ? nameOf(desk, request.officer) : undefined
  return {
    caseCode: request.caseCode,
    version,
    urgent: request.urgent,
    state: cases.states[request.state],
    isOpen: !isEnded(request),
    next: nextStep(request, officer, call),
    service: cards.service(request.facts),
    serviceType: sentence(terms.serviceTypes[request.facts.serviceType]),
    children: cards.children(request.facts),
    start: cards.start(request),
    district: desk.districtName(request.district),
    ...(officer === undefined ? {} : { officer }),
    isMine: isTheirs(request, person),
    turn: waiting.turn,
    waitsFor: isEnded(request) ? '' : queue.waitsFor(waiting.turn, now - waiting.since),
    waited: waitedInWords(waiting, now, words),
    filedAgo: queue.filedAgo(request.filedAt, now),
    ...deadlineInWords(request, now, words),
    offers: offersOf(request, person, now).map(command => ({
      command,
      title: command === 'choose' ? queue.choose : cards.buttons[command],
    })),
  }
}

function nextStep(request: PlacementRequest, officer: string | undefined, { person, words }: Call): string {
  const { cases } = words
  if (isEnded(request)) return cases.ended(request)
  const next = mayAnswerFor(person, request) ? cases.nextForOwner : cases.nextForQueue
  return next(request, officer ?? cases.centralUnit)
}

/** Whoever handles the queue has the cases that they have taken; everyone else those that are listed for them at all. */
function isTheirs(request: PlacementRequest, person: Person): boolean {
  if (isHeldBySomeone(request) && request.officer === person.id) return true
  return !mayHandleQueue(person) || mayAnswerFor(person, request)
}

function waitedInWords(waiting: Waiting, now: Instant, { queue }: Words): string[] {
  const waited = waitedUntil(waiting, now)
  return turns
    .filter(turn => turn !== 'nobody' && waited[turn] > 0)
    .toSorted((one, other) => waited[other] - waited[one])
    .map(turn => queue.waitedFor(turn, waited[turn]))
}

function deadlineInWords(
  request: PlacementRequest,
  now: Instant,
  { queue }: Words,
): Pick<CaseHead, 'deadline'> {
  const deadline = isEnded(request) ? undefined : deadlineOf(request)
  if (!deadline) return {}
  const isPast = deadline.by <= now
  const left = isPast ? queue.overdue : queue.timeLeft(workingTimeBetween(now, deadline.by))
  return { deadline: { by: deadline.by, said: queue.deadline(deadline), left, isPast } }
}
