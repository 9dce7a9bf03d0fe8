import { dateAt } from '../domain/calendar.ts'
import { chosenCandidate } from '../domain/request/choosing.ts'
import type { Chosen, Decided, Placed } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { button, opener, opensAddress } from './buttons.ts'
import type { Button, Part } from './card.ts'
import { inputs } from './cardAction.ts'
import { choiceField, dateField, longTextField, openChoiceField } from './fields.ts'
import { meetingLines } from './meetingLines.ts'
import { candidateFacts } from './suggestedCandidate.ts'
import { type SuggestionContent, type SuggestionView, suggestionAction } from './suggestionView.ts'
import { box, facts, line, subheading } from './texts.ts'

/** The chosen unit, and what is left until the child lives there. */
export function afterChoice(
  request: Chosen | Decided | Placed,
  view: SuggestionView,
  words: Words,
): SuggestionContent {
  const chosen = box('emphasis', candidateFacts(chosenCandidate(request), view, words))
  const meetings = meetingLines(view, words)
  const books = meetingOpener(view, words)
  if (request.state === 'chosen')
    return {
      parts: [chosen, ...meetings, ...whoDecides(view, words)],
      buttons: [
        ...(view.deciders.length > 0 ? [decisionOpener(view, words)] : []),
        ...books,
        button(words.cards.buttons.cancelChoice, suggestionAction('cancelChoice', view)),
      ],
    }
  const recorded = facts([
    [words.cards.labels.outcome, words.cards.decision(request.decision)],
    [words.cards.labels.movedIn, request.state === 'placed' ? words.figures.date(request.startedOn) : ''],
  ])
  if (request.state === 'placed') return { parts: [chosen, ...meetings, recorded], buttons: books }
  return {
    parts: [chosen, ...meetings, recorded, startField(view, words)],
    buttons: [startButton(view, words), ...books],
  }
}

/** It is booked where people's calendars are seen: in the tab. */
function meetingOpener({ address }: SuggestionView, { cards }: Words): readonly Button[] {
  return address === undefined ? [] : [opensAddress(cards.buttons.bookMeeting, address)]
}

function whoDecides({ deciders }: SuggestionView, { cards }: Words): readonly Part[] {
  if (deciders.length === 0) return [line(cards.nobodyMayDecide)]
  return [
    subheading(cards.labels.deciders),
    ...deciders.map(({ name, body }) => line(`• ${cards.mayDecide(name, body)}`)),
  ]
}

function decisionOpener(view: SuggestionView, { cards, form }: Words): Button {
  const { labels, buttons } = cards
  return opener(
    buttons.recordDecision,
    [
      choiceField(
        { id: inputs.decider, label: labels.decider, placeholder: form.pick, missing: form.required },
        view.deciders.map(({ id, name, body }) => ({ title: cards.mayDecide(name, body), value: id })),
      ),
      openChoiceField({ id: inputs.outcome, label: labels.outcome, missing: form.required }, [
        { title: labels.granted, value: 'granted' },
        { title: labels.refused, value: 'refused' },
      ]),
      longTextField({ id: inputs.decisionNote, label: labels.note }),
    ],
    [button(buttons.saveDecision, suggestionAction('recordDecision', view), 'positive')],
  )
}

function startField({ now }: SuggestionView, { cards: { labels } }: Words): Part {
  return dateField({ id: inputs.startedOn, label: labels.startedOn, value: dateAt(now) })
}

function startButton(view: SuggestionView, { cards: { buttons } }: Words): Button {
  return button(buttons.startPlacement, suggestionAction('startPlacement', view), 'positive')
}
