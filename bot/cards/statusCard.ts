import { chosenCandidate } from '../domain/request/choosing.ts'
import { isEnded, type PlacementRequest, turnOf } from '../domain/request/placementRequest.ts'
import { needs } from '../domain/vocabulary.ts'
import type { QueuePlace } from '../text/cardWords.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow, opener, opensAddress } from './buttons.ts'
import { type Button, type Card, card, type Part } from './card.ts'
import { type CardAction, inputs, type Verb } from './cardAction.ts'
import { caseHead, nextForOwner } from './caseHead.ts'
import type { CaseView } from './caseView.ts'
import { choicesOf } from './choices.ts'
import { choiceField, choicesField, longTextField, textField } from './fields.ts'
import { fold } from './fold.ts'
import { whatWasSaid } from './history.ts'
import { facts, quoted } from './texts.ts'

export type StatusView = CaseView &
  Readonly<{
    /** Absent once someone has the case. */
    queuePlace?: QueuePlace | undefined
    /** Those who could follow the case too. */
    colleagues: readonly Readonly<{ id: string; name: string }>[]
    /** Names of the units that must not be asked. */
    unitsNotAsked?: readonly string[]
  }>

/** The social worker's own view of a case, from sent to ended. */
export function statusCard(view: StatusView, words: Words): Card {
  const { request } = view
  const tone = turnOf(request) === 'socialWorker' ? 'accent' : 'emphasis'
  const head = caseHead(view, { next: nextForOwner(view, words), tone }, words)
  const preview = words.chat.previews.status(request.caseCode)
  if (isEnded(request)) return card({ preview, parts: head, buttons: [copyButton(view, words)] })
  return card({
    preview,
    parts: [...head, caseFacts(view, words), ...wholeRequest(view, words)],
    buttons: [
      detailsOpener(view, words),
      ...(request.state === 'placed' ? [] : [withdrawOpener(view, words)]),
      copyButton(view, words),
    ],
  })
}

function caseFacts({ request, officerName, queuePlace }: StatusView, { cards }: Words): Part {
  const { labels } = cards
  return facts([
    [labels.service, cards.service(request.facts)],
    [labels.children, cards.children(request.facts)],
    [labels.start, cards.start(request)],
    [labels.place, cards.place(request.facts)],
    [labels.needs, cards.needs(request.facts)],
    [labels.holder, cards.hasIt(officerName, queuePlace)],
    'choice' in request
      ? [labels.chosenUnit, chosenCandidate(request).unitName]
      : [labels.parallels, request.parallels.map(({ caseCode }) => caseCode).join(', ')],
  ])
}

const mostUnitsNamed = 20

function wholeRequest(view: StatusView, words: Words): readonly Part[] {
  const { request, address, unitsNotAsked = [] } = view
  const { cards, terms, lists } = words
  const { legalGround, freeText } = request.facts
  return fold({
    id: 'wholeRequest',
    show: cards.labels.wholeRequest,
    hide: cards.labels.hide,
    parts: [
      facts([
        [cards.labels.legalGround, terms.legalGrounds[legalGround]],
        [cards.labels.basis, cards.basis(request.facts)],
        [cards.labels.notAt, lists.some(unitsNotAsked, mostUnitsNamed)],
      ]),
      ...(freeText === '' ? [] : [quoted(freeText, `${cards.labels.freeText}:`)]),
      ...whatWasSaid(request, undefined, words),
      ...(address === undefined ? [] : [buttonRow([opensAddress(cards.buttons.openInTab, address)])]),
    ],
  })
}

function detailsOpener(view: StatusView, words: Words): Button {
  const { cards, terms, form } = words
  const { labels } = cards
  return opener(
    cards.buttons.addDetails,
    [
      longTextField({
        id: inputs.freeText,
        label: labels.details,
        placeholder: form.placeholders.text,
      }),
      textField({ id: inputs.mustNotPlaceAt, label: labels.mustNotPlaceAt }),
      ...(view.colleagues.length > 0 ? [coReaderField(view, words)] : []),
      ...fold({
        id: 'moreMusts',
        show: labels.moreMusts,
        hide: labels.hide,
        parts: [choicesField({ id: inputs.musts, label: labels.moreMusts }, choicesOf(needs, terms.needs))],
      }),
    ],
    [button(cards.buttons.sendDetails, action('addDetails', view), 'positive')],
  )
}

function coReaderField({ request, colleagues }: StatusView, { cards: { labels } }: Words): Part {
  return choiceField(
    {
      id: inputs.coReader,
      label: labels.coReader,
      value: request.coReader,
      placeholder: labels.noCoReader,
    },
    colleagues.map(({ id, name }) => ({ title: name, value: id })),
  )
}

function withdrawOpener(view: StatusView, { cards }: Words): Button {
  return opener(
    cards.buttons.withdraw,
    [longTextField({ id: inputs.withdrawNote, label: cards.labels.withdrawNote })],
    [button(cards.buttons.confirmWithdraw, action('withdraw', view))],
  )
}

function copyButton(view: StatusView, { cards }: Words): Button {
  return button(cards.buttons.copyToNew, action('copyToNew', view))
}

function action(
  verb: Verb,
  { request, version }: Readonly<{ request: PlacementRequest; version: number }>,
): CardAction {
  return { verb, caseCode: request.caseCode, version, slot: 'status' }
}
