import type { BehindLink } from '../desk/inquiries/replyByLink.ts'
import {
  type InquiryReply,
  inquiryAnswers,
  type ReplyFault,
  type ReplyField,
} from '../domain/inquiry/reply.ts'
import { html, type Markup } from '../markup.ts'
import type { ReplyNotice } from '../text/replyWords.ts'
import type { Words } from '../text/words.ts'
import { replyDocument } from './replyDocument.ts'
import type { ReplyForm } from './replyForm.ts'

/** What has been filled in, and what stands in the way of taking it. */
export type Filled = Readonly<{ form: ReplyForm; faults: readonly ReplyFault[]; busy?: boolean }>

/** What the mail said and a form to answer it with. */
export function formPage(words: Words, inquiry: BehindLink, filled: Filled): Markup {
  const { reply } = words
  const title = filled.faults.length > 0 || filled.busy ? `${reply.faulty}: ${reply.title}` : reply.title
  return replyDocument(
    words,
    title,
    html`<h1>${reply.title}</h1>
<p>${reply.toUnit(inquiry.unitName)}</p>
${inquiry.needsMore ? html`<p>${reply.answerNow}</p>` : undefined}
${wrongs(words, filled)}
<h2>${reply.inTheMail}</h2>
<div class="mail" lang="sv">${inquiry.profileText}</div>
<form method="post" novalidate autocomplete="off">
<fieldset${described('answer', filled)}><legend>${reply.fields.answer}</legend>${faultOf(words, 'answer', filled)}
${inquiryAnswers.map(answer => choice(words, answer, filled))}</fieldset>
<div class="part free">${line(words, 'places', filled)}${line(words, 'from', filled)}${line(words, 'dailyPrice', filled)}${text(words, 'conditions', filled)}</div>
<div class="part no">${text(words, 'reason', filled)}</div>
<div class="part needsMore">${text(words, 'question', filled)}</div>
<button>${reply.send}</button></form>`,
  )
}

/** A page that says one thing and nothing of what was asked. */
export function noticePage(words: Words, notice: ReplyNotice): Markup {
  const { title, text: said } = words.reply.notices[notice]
  return replyDocument(words, title, html`<h1>${title}</h1><p>${said}</p>`)
}

function wrongs({ reply }: Words, { faults, busy }: Filled): Markup | undefined {
  if (busy) return html`<div class="faults" role="alert" tabindex="-1" autofocus><p>${reply.busy}</p></div>`
  if (faults.length === 0) return undefined
  const links = faults.map(
    fault =>
      html`<li><a href="#${fault.field === 'answer' ? 'free' : fault.field}">${reply.fault(fault)}</a></li>`,
  )
  return html`<div class="faults" role="alert" tabindex="-1" autofocus><p>${reply.notSent}</p><ul>${links}</ul></div>`
}

function choice({ reply }: Words, answer: InquiryReply['answer'], { form }: Filled): Markup {
  const checked = form.answer === answer ? html` checked` : undefined
  return html`<label class="choice"><input type="radio" name="answer" id="${answer}" value="${answer}"${checked}>${reply.answers[answer]}</label>`
}

function line(words: Words, field: keyof typeof kinds, filled: Filled): Markup {
  const hint = field === 'dailyPrice' ? words.reply.hints.dailyPrice : undefined
  return html`<div class="field"><label for="${field}">${words.reply.fields[field]}</label>${hintOf(field, hint)}
<input id="${field}" name="${field}" ${kinds[field]} value="${filled.form[field]}"${described(field, filled, hint)}>${faultOf(words, field, filled)}</div>`
}

const kinds = {
  places: html`inputmode="numeric"`,
  from: html`type="date"`,
  dailyPrice: html`inputmode="decimal"`,
}

/** A browser leaves out one line break at the beginning. */
function text(words: Words, field: 'conditions' | 'reason' | 'question', filled: Filled): Markup {
  const hint = words.reply.hints.text
  return html`<div class="field"><label for="${field}">${words.reply.fields[field]}</label>${hintOf(field, hint)}
<textarea id="${field}" name="${field}" rows="4"${described(field, filled, hint)}>
${filled.form[field]}</textarea>${faultOf(words, field, filled)}</div>`
}

function hintOf(field: ReplyField, hint: string | undefined): Markup | undefined {
  return hint === undefined ? undefined : html`<p class="hint" id="${field}-hint">${hint}</p>`
}

function faultOf({ reply }: Words, field: ReplyField, { faults }: Filled): Markup | undefined {
  const fault = faults.find(each => each.field === field)
  return fault && html`<p class="fault" id="${field}-fault">${reply.fault(fault)}</p>`
}

function described(field: ReplyField, { faults }: Filled, hint?: string): Markup | undefined {
  const isFaulty = faults.some(each => each.field === field)
  const ids = [...(hint === undefined ? [] : [`${field}-hint`]), ...(isFaulty ? [`${field}-fault`] : [])]
  if (ids.length === 0) return undefined
  const invalid = isFaulty && field !== 'answer' ? html` aria-invalid="true"` : undefined
  return html` aria-describedby="${ids.join(' ')}"${invalid}`
}
