import { lastHandledAt } from '../domain/request/lastHandled.ts'
import { isEnded, isHeldBySomeone, type PlacementRequest } from '../domain/request/placementRequest.ts'
import type { Words } from '../text/words.ts'
import { button, buttonRow, opener, opensAddress } from './buttons.ts'
import { type Button, type Card, card, type Part } from './card.ts'
import { type CardAction, inputs, type Verb } from './cardAction.ts'
import { caseHead, nextForQueue } from './caseHead.ts'
import type { CaseView } from './caseView.ts'
import { longTextField, textField } from './fields.ts'
import { fold } from './fold.ts'
import { whatIsNew, whatWasSaid } from './history.ts'
import { facts, line, quietLine, quoted, shortened, subheading, type Tone } from './texts.ts'

export type QueueView = CaseView &
  Readonly<{
    districtName: string
    /** No channel has been chosen for the queue, which whoever gets the card instead should know. */
    lacksChannel?: boolean
  }>

/** The central unit's view of a case: the same for everyone, and nothing in it that the queue can do without. */
export function queueCard(view: QueueView, words: Words): Card {
  const { request } = view
  const head = caseHead(view, { next: nextForQueue(view, words), tone: toneOf(request) }, words)
  const preview = words.chat.previews.queue(request.caseCode)
  if (isEnded(request)) return card({ preview, parts: head })
  return card({
    preview,
    parts: [
      ...head,
      ...whatIsNew(request, words),
      caseFacts(view, words),
      ...declinedLines(request, words),
      ...(isHeldBySomeone(request) ? wholeRequest(view, words) : []),
      ...(view.lacksChannel ? [quietLine(words.chat.noQueueChannel)] : []),
    ],
    buttons: buttonsFor(view, words),
  })
}

function toneOf(request: PlacementRequest): Tone {
  if (request.state !== 'filed') return 'emphasis'
  return request.urgent ? 'attention' : 'accent'
}

function caseFacts({ request, districtName }: QueueView, { cards, terms }: Words): Part {
  const { labels } = cards
  return facts([
    [labels.service, cards.service(request.facts)],
    [labels.children, cards.children(request.facts)],
    [labels.start, cards.start(request)],
    [labels.place, cards.place(request.facts)],
    [labels.needs, cards.needs(request.facts)],
    [labels.legalGround, terms.legalGrounds[request.facts.legalGround]],
    [labels.district, districtName],
  ])
}

const mostDeclined = 5

function declinedLines({ declined }: PlacementRequest, { cards }: Words): readonly Part[] {
  const older = declined.length - mostDeclined
  return [
    ...declined
      .toReversed()
      .slice(0, mostDeclined)
      .flatMap(({ unitName, reason, note }) => [
        line(cards.declined(unitName, reason)),
        ...(note === '' ? [] : [quoted(shortened(note))]),
      ]),
    ...(older > 0 ? [quietLine(cards.olderEvents(older))] : []),
  ]
}

/** For whoever handles the case; the queue can do without it. */
function wholeRequest({ request }: QueueView, words: Words): readonly Part[] {
  const { labels } = words.cards
  const { freeText } = request.facts
  const parts = [
    ...(freeText === '' ? [] : [quoted(freeText, `${labels.freeText}:`)]),
    ...whatWasSaid(request, lastHandledAt(request), words),
  ]
  if (parts.length === 0) return []
  return fold({ id: 'wholeRequest', show: labels.wholeRequest, hide: labels.hide, parts })
}

function buttonsFor(view: QueueView, words: Words): readonly Button[] {
  const { buttons } = words.cards
  const takeOver = button(buttons.takeOver, action('takeOver', view))
  switch (view.request.state) {
    case 'filed':
      return [button(buttons.claim, action('claim', view), 'positive'), ...toTab(view, words)]
    case 'claimed':
    case 'searching':
    case 'inquiring':
      return [
        button(buttons.showCandidates, action('showCandidates', view), 'positive'),
        questionOpener(view, words),
        moreOpener(view, words),
      ]
    case 'awaitingClarification':
      return [button(buttons.showCandidates, action('showCandidates', view)), moreOpener(view, words)]
    case 'suggested':
      return [
        button(buttons.recallSuggestion, action('recallSuggestion', view)),
        takeOver,
        ...toTab(view, words),
      ]
    case 'placed':
      return [button(buttons.close, action('close', view), 'positive'), takeOver, ...toTab(view, words)]
    default:
      return [takeOver, ...toTab(view, words)]
  }
}

/** More of the case than a card has room for. */
function toTab({ address }: QueueView, { cards: { buttons } }: Words): readonly Button[] {
  return address === undefined ? [] : [opensAddress(buttons.openInTab, address)]
}

function questionOpener(view: QueueView, { cards: { buttons, labels }, form }: Words): Button {
  return opener(
    buttons.requestClarification,
    [
      longTextField({
        id: inputs.question,
        label: labels.question,
        placeholder: form.placeholders.text,
        missing: form.required,
      }),
    ],
    [button(buttons.sendQuestion, action('requestClarification', view), 'positive')],
  )
}

function moreOpener(view: QueueView, words: Words): Button {
  const { buttons, labels } = words.cards
  return opener(buttons.more, [
    buttonRow([button(buttons.takeOver, action('takeOver', view)), ...toTab(view, words)]),
    subheading(labels.unmetHeading),
    longTextField({ id: inputs.unmetNote, label: labels.unmetNote }),
    buttonRow([button(buttons.closeUnmet, action('closeUnmet', view))]),
    subheading(labels.replaceHeading),
    textField({ id: inputs.otherCase, label: labels.otherCase, placeholder: 'KMPX-3Q47' }),
    buttonRow([button(buttons.replace, action('replace', view))]),
  ])
}

function action(verb: Verb, { request, version }: QueueView): CardAction {
  return { verb, caseCode: request.caseCode, version, slot: 'queue' }
}
