import type { DistrictId, PersonId } from '../domain/person.ts'
import { isHeldBySomeone, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { caseRow } from './caseRow.ts'
import { dotted, heading, line, quietLine } from './texts.ts'

export type QueueListView = Readonly<{
  /** Every open case, first to be taken first. */
  cases: readonly OpenCase[]
  districtName: (id: DistrictId) => string
  nameOf: (id: PersonId) => string
}>

type OpenCase = Readonly<{ request: PlacementRequest; version: number }>

const mostRows = 12

/** The central unit's open cases, by when a place is needed. */
export function queueListCard(view: QueueListView, words: Words): Card {
  const { chat } = words
  const { cases } = view
  if (cases.length === 0) return card({ preview: chat.emptyQueue, parts: [line(chat.emptyQueue)] })
  const shown = cases.slice(0, mostRows)
  const title = chat.queueHeading(cases.length)
  return card({
    preview: title,
    parts: [
      heading(title),
      ...shown.map(one => queueRow(one, view, words)),
      ...(cases.length > shown.length ? [quietLine(chat.moreCases(cases.length - shown.length))] : []),
    ],
    wide: true,
  })
}

function queueRow(
  { request, version }: OpenCase,
  { districtName, nameOf }: QueueListView,
  words: Words,
): Part {
  const { cards, cases } = words
  const { caseCode, facts } = request
  const holder = isHeldBySomeone(request) ? [nameOf(request.officer)] : []
  return caseRow(
    {
      title: dotted([caseCode, ...(request.urgent ? [cases.urgent] : []), cards.service(facts)]),
      details: dotted([
        cards.children(facts),
        cards.start(request),
        districtName(request.district),
        cases.states[request.state],
        ...holder,
      ]),
      show: { verb: 'showCase', caseCode, version, slot: 'queue' },
    },
    words,
  )
}
