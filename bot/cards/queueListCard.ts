import { isHeldBySomeone, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { caseRow } from './caseRow.ts'
import { heading, line, quietLine } from './texts.ts'

export type QueueListView = Readonly<{
  /** First to be taken first. */
  rows: readonly QueueRow[]
  /** How many are open, shown or not. */
  total: number
}>

export type QueueRow = Readonly<{
  request: PlacementRequest
  version: number
  districtName: string
  officerName?: string | undefined
}>

const mostRows = 12

/** The central unit's open cases, by when a place is needed. */
export function queueListCard({ rows, total }: QueueListView, words: Words): Card {
  const { chat } = words
  if (rows.length === 0) return card({ preview: chat.emptyQueue, parts: [line(chat.emptyQueue)] }, words)
  const shown = rows.slice(0, mostRows)
  const title = chat.queueHeading(total)
  return card(
    {
      preview: title,
      parts: [
        heading(title),
        ...shown.map(row => queueRow(row, words)),
        ...(total > shown.length ? [quietLine(chat.moreCases(total - shown.length))] : []),
      ],
      wide: true,
    },
    words,
  )
}

function queueRow({ request, version, districtName, officerName }: QueueRow, words: Words): Part {
  const { cards, cases } = words
  const { caseCode, facts } = request
  const holder = isHeldBySomeone(request) ? [officerName ?? cases.centralUnit] : []
  return caseRow(
    {
      title: [caseCode, ...(request.urgent ? [cases.urgent] : []), cards.service(facts)].join(' · '),
      details: [
        cards.children(facts),
        cards.start(facts),
        districtName,
        cases.states[request.state],
        ...holder,
      ].join(' · '),
      show: { verb: 'showCase', caseCode, version, slot: 'queue' },
    },
    words,
  )
}
