import { openCandidates } from '../domain/request/choosing.ts'
import { declineReasons, type Suggested } from '../domain/request/placementRequest.ts'
import type { SuggestedCandidate } from '../domain/request/suggestion.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow, opener } from './buttons.ts'
import type { Button, Part } from './card.ts'
import { inputs } from './cardAction.ts'
import { choicesOf } from './choices.ts'
import { choiceField, longTextField } from './fields.ts'
import { candidateFacts } from './suggestedCandidate.ts'
import { type SuggestionContent, type SuggestionView, suggestionAction } from './suggestionView.ts'
import { box, list, quietLine } from './texts.ts'

export function toChooseFrom(request: Suggested, view: SuggestionView, words: Words): SuggestionContent {
  const open = openCandidates(request)
  return {
    parts: [
      ...open.map(candidate => choosable(candidate, view, words)),
      ...request.declined
        .filter(({ unitId }) => request.suggestion.candidates.some(candidate => candidate.unitId === unitId))
        .map(({ unitName, reason }) => quietLine(words.cards.declined(unitName, reason))),
    ],
    buttons: [declineOpener(open, view, words), moreOpener(view, words)],
  }
}

function choosable(candidate: SuggestedCandidate, view: SuggestionView, words: Words): Part {
  const { cards, matching } = words
  return box('emphasis', [
    ...candidateFacts(candidate, view, words),
    list(candidate.reasons.map(matching.reason)),
    buttonRow([
      button(
        cards.chooseUnit(candidate.unitName),
        suggestionAction('choose', view, candidate.unitId),
        'positive',
      ),
    ]),
  ])
}

function declineOpener(open: readonly SuggestedCandidate[], view: SuggestionView, words: Words): Button {
  const { cards, terms, form } = words
  const { labels, buttons } = cards
  const [first, ...others] = open
  return opener(
    buttons.decline,
    [
      choiceField(
        {
          id: inputs.unit,
          label: labels.unit,
          placeholder: form.pick,
          missing: form.required,
          ...(first && others.length === 0 ? { value: first.unitId } : {}),
        },
        open.map(({ unitId, unitName }) => ({ title: unitName, value: unitId })),
      ),
      choiceField(
        {
          id: inputs.declineReason,
          label: labels.declineReason,
          placeholder: form.pick,
          missing: form.required,
        },
        choicesOf(declineReasons, terms.declineReasons),
      ),
      longTextField({ id: inputs.declineNote, label: labels.note }),
    ],
    [button(buttons.confirmDecline, suggestionAction('decline', view))],
  )
}

function moreOpener(view: SuggestionView, { cards: { buttons, labels } }: Words): Button {
  return opener(
    buttons.askForMore,
    [longTextField({ id: inputs.moreNote, label: labels.moreNote })],
    [button(buttons.sendAskForMore, suggestionAction('askForMore', view))],
  )
}
