import { type PlacementRequest, turnOf } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { caseRow } from './caseRow.ts'
import { heading, line, quietLine } from './texts.ts'

export type MyCasesView = Readonly<{
  rows: readonly Readonly<{ request: PlacementRequest; version: number }>[]
  /** How many are open, shown or not. */
  total: number
}>

const mostRows = 12

/** The social worker's open cases, and whose turn it is in each. */
export function myCasesCard({ rows, total }: MyCasesView, words: Words): Card {
  const { chat } = words
  if (rows.length === 0) return card({ preview: chat.noOpenCases, parts: [line(chat.noOpenCases)] }, words)
  const shown = rows.slice(0, mostRows)
  const title = chat.myCasesHeading(total)
  return card(
    {
      preview: title,
      parts: [
        heading(title),
        ...shown.map(row => myRow(row, words)),
        ...(total > shown.length ? [quietLine(chat.moreCases(total - shown.length))] : []),
      ],
    },
    words,
  )
}

function myRow({ request, version }: MyCasesView['rows'][number], words: Words): Part {
  const { cards, cases } = words
  const { caseCode, facts } = request
  const turn = turnOf(request)
  return caseRow(
    {
      title: `${caseCode} · ${cases.states[request.state]}`,
      details: [
        turn === 'socialWorker' ? cases.yourTurn : cases.turns[turn],
        cards.service(facts),
        cards.children(facts),
        cards.start(facts),
      ].join(' · '),
      show: { verb: 'showCase', caseCode, version, slot: 'status' },
    },
    words,
  )
}
