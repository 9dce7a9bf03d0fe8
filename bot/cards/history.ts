import type { Instant } from '../domain/calendar.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { quietLine, quoted } from './texts.ts'

const mostShown = 6

/** What was asked, answered and added, the newest first; what came after `newSince` is marked as new. */
export function history(
  request: PlacementRequest,
  newSince: Instant | undefined,
  words: Words,
): readonly Part[] {
  const events = [...clarificationsOf(request, words), ...additionsOf(request, words)].toSorted(
    (one, other) => other.at - one.at,
  )
  return events.slice(0, mostShown).flatMap(({ at, parts }) => {
    const isNew = newSince !== undefined && at > newSince
    return isNew ? [{ ...quietLine(words.cards.isNew), color: 'Accent' as const }, ...parts] : parts
  })
}

type Event = Readonly<{ at: Instant; parts: readonly Part[] }>

function clarificationsOf({ clarifications }: PlacementRequest, { cards }: Words): readonly Event[] {
  return clarifications.map(({ question, askedAt, answer, answeredAt }) => ({
    at: answeredAt ?? askedAt,
    parts: [
      quoted(question, cards.questionAt(askedAt)),
      answer === undefined ? quietLine(cards.waitsForAnswer) : quoted(answer, cards.answer),
    ],
  }))
}

function additionsOf({ additions }: PlacementRequest, { cards }: Words): readonly Event[] {
  return additions.map(({ text, at }) => ({ at, parts: [quoted(text, cards.additionAt(at))] }))
}
