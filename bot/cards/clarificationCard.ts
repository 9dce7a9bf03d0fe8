import type { Words } from '../text/words.ts'
import { button } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import { inputs } from './cardAction.ts'
import { caseHead, nextForOwner } from './caseHead.ts'
import type { CaseView } from './caseView.ts'
import { longTextField } from './fields.ts'
import { quietLine, quoted, subheading } from './texts.ts'

export type ClarificationView = CaseView &
  Readonly<{
    /** Which of the case's questions, the first is 1. */
    round: number
    askerName: string
  }>

/** A question from the central unit to the social worker, and the place to answer it. */
export function clarificationCard(view: ClarificationView, words: Words): Card {
  const { request, version, round } = view
  const asked = request.clarifications[round - 1]
  const open = request.state === 'awaitingClarification' && asked?.answer === undefined
  const head = caseHead(view, { next: nextForOwner(view, words), tone: open ? 'accent' : 'emphasis' }, words)
  const preview = words.chat.previews.clarification(request.caseCode)
  if (!open) return card({ preview, parts: [...head, ...whatBecameOfIt(view, words)] })
  const { buttons, labels } = words.cards
  return card({
    preview,
    parts: [
      ...head,
      subheading(words.cards.asksYou(view.askerName)),
      quoted(request.question),
      longTextField({
        id: inputs.answer,
        label: labels.answer,
        placeholder: words.form.placeholders.text,
        missing: words.form.required,
      }),
    ],
    buttons: [
      button(
        buttons.answerClarification,
        {
          verb: 'answerClarification',
          caseCode: request.caseCode,
          version,
          slot: `clarification-${round}`,
        },
        'positive',
      ),
    ],
  })
}

/** Of an ended case nothing is shown but that it has ended. */
function whatBecameOfIt({ request, round }: ClarificationView, { cards }: Words): readonly Part[] {
  if ('endedAt' in request) return []
  const asked = request.clarifications[round - 1]
  if (asked?.answer === undefined) return [quietLine(cards.noLongerAsked)]
  return [
    quoted(asked.question, cards.questionAt(asked.askedAt)),
    quoted(asked.answer, cards.answer),
    quietLine(cards.answered),
  ]
}
