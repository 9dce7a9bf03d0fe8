import type { Instant } from '../domain/calendar.ts'
import { lastHandledAt } from '../domain/request/lastHandled.ts'
import type { PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import type { Part } from './card.ts'
import { quietLine, quoted, shortened, subheading } from './texts.ts'

const mostShown = 5
const mostInFull = 2

/** What was answered and added since the central unit last did something, the newest first. */
export function whatIsNew(request: PlacementRequest, words: Words): readonly Part[] {
  const since = lastHandledAt(request)
  const events = eventsOf(request, words).filter(({ at }) => at > since)
  if (events.length === 0) return []
  const mark: Part = subheading(words.cards.isNew, { color: 'Accent' })
  return [mark, ...written(events, words)]
}

/** What was asked, answered and added until then, or ever, the newest first. */
export function whatWasSaid(
  request: PlacementRequest,
  until: Instant | undefined,
  words: Words,
): readonly Part[] {
  const events = eventsOf(request, words).filter(({ at }) => until === undefined || at <= until)
  return written(events, words)
}

function eventsOf(request: PlacementRequest, words: Words): readonly Event[] {
  const events = [...clarificationsOf(request, words), ...additionsOf(request, words)]
  return events.toSorted((one, other) => other.at - one.at)
}

function written(events: readonly Event[], { cards }: Words): readonly Part[] {
  const older = events.length - mostShown
  return [
    ...events
      .slice(0, mostShown)
      .flatMap(({ partsWith }, index) => partsWith(index < mostInFull ? whole : shortened)),
    ...(older > 0 ? [quietLine(cards.olderEvents(older))] : []),
  ]
}

/** What happened, with its texts as long as the way of writing them lets them be. */
type Event = Readonly<{ at: Instant; partsWith: (as: (text: string) => string) => readonly Part[] }>

function whole(text: string): string {
  return text
}

function clarificationsOf({ clarifications }: PlacementRequest, { cards }: Words): readonly Event[] {
  return clarifications.map(({ question, askedAt, answer, answeredAt }) => ({
    at: answeredAt ?? askedAt,
    partsWith: as => [
      quoted(as(question), cards.questionAt(askedAt)),
      answer === undefined ? quietLine(cards.waitsForAnswer) : quoted(as(answer), cards.answer),
    ],
  }))
}

function additionsOf({ additions }: PlacementRequest, { cards }: Words): readonly Event[] {
  return additions.map(({ text, at }) => ({
    at,
    partsWith: as => [quoted(as(text), cards.additionAt(at))],
  }))
}
