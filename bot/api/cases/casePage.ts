import type { FoundCase } from '../../desk/findCases.ts'
import { readingsOf } from '../../desk/readLog.ts'
import { requestJournal } from '../../desk/requestJournal.ts'
import { mayHandleQueue, mayWatchReadings } from '../../domain/permissions.ts'
import { isSearching, type PlacementRequest } from '../../domain/request/placementRequest.ts'
import { nameOf, recipientName, unitName } from '../../showing/names.ts'
import type { CasePage } from '../contract/cases.ts'
import type { Call } from '../endpoint.ts'
import { caseHead } from './caseHead.ts'
import { inquiriesOn } from './inquiriesOn.ts'
import { meetingsOn } from './meetingsOn.ts'
import { suggestionOn } from './suggestionOn.ts'
import { timeline } from './timeline.ts'

/** Everything that is true of a case for the person who opens it, but for the register against it. */
export async function casePage(found: FoundCase, call: Call): Promise<CasePage> {
  const { desk, words } = call
  const { request } = found
  const { caseCode } = request
  const suggestion = suggestionOn(request, call)
  const journal = await requestJournal(desk.archive, caseCode)
  const inquiries = inquiriesOn(request, journal, call)
  return {
    ...(await caseHead(found, call)),
    showsCandidates: mayHandleQueue(call.person) && isSearching(request),
    facts: factsOf(request, call),
    freeText: request.facts.freeText,
    undelivered: request.undelivered.map(({ recipient, at }) =>
      words.cases.undelivered(recipientName(desk, recipient, words), at),
    ),
    parallels: request.parallels.map(other => ({
      caseCode: other.caseCode,
      service: words.terms.serviceTypes[other.serviceType],
    })),
    ...(inquiries ? { inquiries } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...meetingsOn(request, call),
    timeline: timeline(journal, call),
    ...(await readings(request, call)),
  }
}

function factsOf(request: PlacementRequest, { desk, words }: Call): CasePage['facts'] {
  const { facts, district } = request
  const { cards, terms, lists } = words
  const { labels } = cards
  const rows = [
    [labels.service, cards.service(facts)],
    [labels.children, cards.children(facts)],
    [labels.start, cards.start(request)],
    [labels.place, cards.place(facts)],
    [labels.needs, cards.needs(facts)],
    [labels.district, desk.districtName(district)],
    [labels.legalGround, terms.legalGrounds[facts.legalGround]],
    [labels.basis, cards.basis(facts)],
    [labels.notAt, lists.all(facts.mustNotPlaceAt.map(id => unitName(desk, id)))],
  ] as const
  return rows.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]))
}

async function readings(
  request: PlacementRequest,
  { desk, person, words }: Call,
): Promise<Pick<CasePage, 'readings'>> {
  if (!mayWatchReadings(person, request)) return {}
  const read = await readingsOf(desk, request.caseCode)
  return { readings: read.map(({ by, at }) => ({ by: nameOf(desk, by), at: words.figures.moment(at) })) }
}
