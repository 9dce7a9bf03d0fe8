import { isEnded, type OpenRequest, turnOf } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { type Card, card } from './card.ts'
import { caseHead, nextForOwner } from './caseHead.ts'
import { afterChoice } from './suggestionChosen.ts'
import { toChooseFrom } from './suggestionToChoose.ts'
import type { SuggestionContent, SuggestionView } from './suggestionView.ts'
import { quietLine } from './texts.ts'

/** What the central unit suggests, from choosing among it to the day of moving in. */
export function suggestionCard(view: SuggestionView, words: Words): Card {
  const { request, round } = view
  const tone = isCurrent(request, round) && turnOf(request) !== 'centralUnit' ? 'accent' : 'emphasis'
  const head = caseHead(view, { next: nextForOwner(view, words), tone }, words)
  const preview = words.chat.previews.suggestion(request.caseCode)
  if (isEnded(request)) return card({ preview, parts: head })
  const { parts, buttons } = contentOf(request, view, words)
  return card({ preview, parts: [...head, ...parts], buttons, wide: true })
}

function isCurrent(request: SuggestionView['request'], round: number): boolean {
  return 'suggestion' in request && request.suggestion.round === round
}

function contentOf(request: OpenRequest, view: SuggestionView, words: Words): SuggestionContent {
  if (!('suggestion' in request) || request.suggestion.round !== view.round)
    return { parts: [quietLine(words.cards.suggestionOver)], buttons: [] }
  return request.state === 'suggested'
    ? toChooseFrom(request, view, words)
    : afterChoice(request, view, words)
}
