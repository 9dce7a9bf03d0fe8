import type { CalendarDate } from '../domain/calendar.ts'
import type { CaseCode } from '../domain/request/placementRequest.ts'
import type { FormFault } from '../domain/request/requestForm.ts'
import type { Reading } from '../reading/reading.ts'
import type { Words } from '../text/words.ts'
import { button } from './buttons.ts'
import { type Card, card, type Part } from './card.ts'
import { type RequestFields, requestFields } from './requestFields.ts'
import { box, heading, line, list, quietLine, quoted } from './texts.ts'

export type RequestView = Readonly<{
  /** Kept for the case that the card becomes. */
  caseCode: CaseCode
  form: RequestFields
  understood?: Understood
  faults: readonly FormFault[]
  /** The case that this one is copied from, and the units that are not asked for it either. */
  copied?: Readonly<{ from: CaseCode; notAt: readonly string[] }> | undefined
}>

/** What was made of a sentence, and the day on which that was. */
type Understood = Pick<
  Reading,
  'questions' | 'corrected' | 'notUnderstood' | 'notNeeds' | 'notServiceTypes'
> &
  Readonly<{ readOn: CalendarDate }>

/** The form for a new request: what needs the person's eye stands first, what is known is already filled in. */
export function requestCard(view: RequestView, words: Words): Card {
  const { form, cards, chat } = words
  const send = button(
    cards.buttons.file,
    {
      verb: 'file',
      caseCode: view.caseCode,
      version: 0,
      slot: 'status',
      ...(view.copied ? { copyOf: view.copied.from } : {}),
    },
    'positive',
  )
  return card({
    preview: chat.requestPreview,
    parts: [
      heading(`${view.caseCode} · ${form.heading}`),
      quietLine(form.instruction),
      ...faultBox(view, words),
      ...questionBox(view, words),
      ...requestFields(view.form, words),
      ...copiedLine(view, words),
    ],
    buttons: [send],
  })
}

function copiedLine({ copied }: RequestView, { cards, lists }: Words): readonly Part[] {
  if (!copied || copied.notAt.length === 0) return []
  return [quoted(lists.some(copied.notAt, 12), `${cards.labels.notAt}:`)]
}

function faultBox({ faults }: RequestView, { form }: Words): readonly Part[] {
  const sentences = [...new Set(faults.map(fault => form.fault(fault)))]
  if (sentences.length === 0) return []
  return [box('attention', [line(form.faults(sentences.length)), list(sentences)])]
}

/** What was not understood, what was denied and what has two readings: nothing is guessed in silence. */
function questionBox({ understood }: RequestView, { form, lists, terms }: Words): readonly Part[] {
  if (!understood) return []
  const { questions, notUnderstood, corrected } = understood
  const denied = [
    ...understood.notServiceTypes.map(serviceType => terms.serviceTypes[serviceType]),
    ...understood.notNeeds.map(need => terms.needs[need]),
  ]
  const lines = [
    ...questions.map(question => form.sayWhich(question, understood.readOn)),
    ...(notUnderstood.length > 0 ? [form.notUnderstood(notUnderstood)] : []),
    ...(denied.length > 0 ? [form.denied(lists.some(denied, 12))] : []),
    ...corrected.map(({ from, to }) => form.corrected(from, to)),
  ]
  const said = lines.map(text => quoted(text))
  return said.length === 0 ? [] : [box('warning', said)]
}
