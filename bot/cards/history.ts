import type { Instant } from '../domain/calendar.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { quietLine, quoted, shortened } from './texts.ts'

const mostShown = 5
const mostInFull = 2

/** What was asked, answered and added, the newest first; what came after `newSince` is marked as new. */
export function history(
  request: PlacementRequest,
  newSince: Instant | undefined,
  words: Words,
): readonly Part[] {
  const events = [...clarificationsOf(request, words), ...additionsOf(request, words)].toSorted(
    (one, other) => other.at - one.at,
  )
  const older = events.length - mostShown
  return [
    ...events.slice(0, mostShown).flatMap((event, index) => {
      const parts = event.partsWith(index < mostInFull ? whole : shortened)
      return newSince !== undefined && event.at > newSince ? [newMark(words), ...parts] : parts
    }),
    ...(older > 0 ? [quietLine(words.cards.olderEvents(older))] : []),
  ]
}

/** What happened, with its texts as long as the way of writing them lets them be. */
type Event = Readonly<{ at: Instant; partsWith: (written: (text: string) => string) => readonly Part[] }>

function whole(text: string): string {
  return text
}

function newMark({ cards }: Words): Part {
  return { ...quietLine(cards.isNew), color: 'Accent', isSubtle: false, weight: 'Bolder' }
}

function clarificationsOf({ clarifications }: PlacementRequest, { cards }: Words): readonly Event[] {
  return clarifications.map(({ question, askedAt, answer, answeredAt }) => ({
    at: answeredAt ?? askedAt,
    partsWith: written => [
      quoted(written(question), cards.questionAt(askedAt)),
      answer === undefined ? quietLine(cards.waitsForAnswer) : quoted(written(answer), cards.answer),
    ],
  }))
}

function additionsOf({ additions }: PlacementRequest, { cards }: Words): readonly Event[] {
  return additions.map(({ text, at }) => ({
    at,
    partsWith: written => [quoted(written(text), cards.additionAt(at))],
  }))
}
