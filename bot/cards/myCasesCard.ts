import type { PersonId } from '../domain/person.ts'
import { type PlacementRequest, turnOf } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card, type Part } from './card.ts'
import { caseRow } from './caseRow.ts'
import { dotted, heading, line, quietLine } from './texts.ts'

export type MyCasesView = Readonly<{
  cases: readonly Readonly<{ request: PlacementRequest; version: number }>[]
  /** Whose list it is. */
  viewer: PersonId
}>

const mostRows = 12

/** The person's open cases, and whose turn it is in each. */
export function myCasesCard({ cases, viewer }: MyCasesView, words: Words): Card {
  const { chat } = words
  if (cases.length === 0) return card({ preview: chat.noOpenCases, parts: [line(chat.noOpenCases)] })
  const shown = cases.slice(0, mostRows)
  const title = chat.myCasesHeading(cases.length)
  return card({
    preview: title,
    parts: [
      heading(title),
      ...shown.map(one => myRow(one, viewer, words)),
      ...(cases.length > shown.length ? [quietLine(chat.moreCases(cases.length - shown.length))] : []),
    ],
  })
}

function myRow({ request, version }: MyCasesView['cases'][number], viewer: PersonId, words: Words): Part {
  const { cards, cases } = words
  const { caseCode, facts } = request
  return caseRow(
    {
      title: `${caseCode} · ${cases.states[request.state]}`,
      details: dotted([
        isTurnOf(request, viewer) ? cases.yourTurn : cases.turns[turnOf(request)],
        cards.service(facts),
        cards.children(facts),
        cards.start(request),
      ]),
      show: { verb: 'showCase', caseCode, version, slot: 'status' },
    },
    words,
  )
}

function isTurnOf(request: PlacementRequest, viewer: PersonId): boolean {
  const turn = turnOf(request)
  if (turn === 'socialWorker') return request.requester === viewer || request.coReader === viewer
  return turn === 'centralUnit' && 'officer' in request && request.officer === viewer
}
