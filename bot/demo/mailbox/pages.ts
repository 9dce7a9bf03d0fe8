import { html, type Markup } from '../../markup.ts'
import { swedishFigures } from '../../text/figures.ts'
import { paneAddress } from '../outlook/paneAddress.ts'
import { calendarPart } from './calendarPage.ts'
import type { StoredEvent } from './events.ts'
import { linked } from './linked.ts'
import type { StoredMail } from './mails.ts'

/** The list alone; on a wide screen with room for a mail beside it. */
export function listPage(mails: readonly StoredMail[]): Markup {
  const beside =
    mails.length === 0
      ? html`<h2>Inget har skickats än</h2>
          <p>Fråga en enhet om en plats, i kanalen eller i fliken. Brevet kommer hit när det har gått iväg.</p>
          <p><a href="/">Hämta nya</a></p>`
      : html`<h2>Välj ett brev</h2><p>Här läser du det som enheten får.</p>`
  return whole({ title: 'Skickade brev', shows: mails.length === 0 ? 'nothing' : 'list', mails, beside })
}

type Around = Readonly<{
  mails: readonly StoredMail[]
  /** What has come back, oldest first. */
  answers: readonly StoredMail[]
  /** Where Samplats is, if it is anywhere. */
  appUrl: string | undefined
}>

export function mailPage(mail: StoredMail, { mails, answers, appUrl }: Around): Markup {
  const beside = html`<article>
      <h2>${mail.subject}</h2>
      <dl>
        <div><dt>Till</dt><dd>${mail.to.join(', ')}</dd></div>
        <div><dt>Från</dt><dd>${mail.from}</dd></div>
        <div><dt>Skickat</dt><dd>${momentOf(mail)}</dd></div>
      </dl>
      <div class="text">${linked(mail.text)}</div>
    </article>
    ${answers.map(answer => cameBack(answer, appUrl))}
    ${answerForm(mail)}`
  return whole({ title: mail.subject, shows: 'mail', mails, beside, chosen: mail.id })
}

function cameBack(mail: StoredMail, appUrl: string | undefined): Markup {
  const { from, subject, text, receivedAt = 0 } = mail
  const pane =
    appUrl === undefined
      ? html``
      : html`<p><a href="${paneAddress(appUrl, mail)}" target="_blank">Öppna panelen i Outlook bredvid</a></p>`
  return html`<article class="answer">
      <h3>${subject}</h3>
      <dl>
        <div><dt>Från</dt><dd>${from}</dd></div>
        <div><dt>Kom in</dt><dd>${swedishFigures.moment(receivedAt)}</dd></div>
      </dl>
      <div class="text">${text}</div>
      ${pane}
    </article>
    `
}

/** The newcomer as the provider, who answers as one answers any mail. */
function answerForm({ id, to }: StoredMail): Markup {
  return html`<form method="post" action="/brev/${encodeURIComponent(id)}/svar">
      <h3>Svara som ${to.join(', ')}</h3>
      <p><label for="text">Svar</label>
      <textarea id="text" name="text" rows="5"></textarea></p>
      <p class="ways">
        <button name="way" value="reply">Skicka svaret</button>
        <button name="way" value="automatic" class="quiet">Skicka som frånvarosvar</button>
        <button name="way" value="bounce" class="quiet">Låt brevet studsa</button>
      </p>
    </form>`
}

/** The calendar in place of a mail. */
export function calendarPage(mails: readonly StoredMail[], events: readonly StoredEvent[]): Markup {
  return whole({ title: 'Kalender', shows: 'mail', mails, beside: calendarPart(events) })
}

export function missingPage(mails: readonly StoredMail[]): Markup {
  const beside = html`<h2>Brevet finns inte</h2><p>Det har inte skickats härifrån. Välj ett annat bland alla brev.</p>`
  return whole({ title: 'Brevet finns inte', shows: 'mail', mails, beside })
}

type Whole = Readonly<{
  title: string
  /** What there is room for on a narrow screen. */
  shows: 'nothing' | 'list' | 'mail'
  mails: readonly StoredMail[]
  beside: Markup
  chosen?: string
}>

function whole({ title, shows, mails, beside, chosen }: Whole): Markup {
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Lokal brevlåda</title>
<link rel="stylesheet" href="/mailbox.css">
</head>
<body class="${shows}">
<header>
<h1><a href="/">Lokal brevlåda</a></h1>
<p>Brev och möten från Samplats på den här datorn. Inget har lämnat den. <a href="/kalender">Kalender</a></p>
</header>
<main>
<nav aria-label="Skickade brev">
<p class="count">${counted(mails.length)} <a href="/">Hämta nya</a></p>
<ol>
${mails.slice(0, mostListed).map(mail => listed(mail, mail.id === chosen))}
</ol>
</nav>
<section>
<p class="back"><a href="/">← Alla brev</a></p>
${beside}
</section>
</main>
</body>
</html>`
}

/** As many as anyone scrolls through. */
const mostListed = 200

function counted(count: number): string {
  if (count === 1) return 'Ett skickat brev'
  if (count <= mostListed) return `${swedishFigures.number(count)} skickade brev`
  return `De ${mostListed} senaste av ${swedishFigures.number(count)} skickade brev`
}

function listed(mail: StoredMail, isChosen: boolean): Markup {
  const current = isChosen ? html` aria-current="true"` : html``
  return html`<li><a href="/brev/${encodeURIComponent(mail.id)}"${current}>
<span class="to">${mail.to.join(', ')}</span>
<span class="subject">${mail.subject}</span>
<time>${momentOf(mail)}</time>
</a></li>
`
}

function momentOf({ sentAt = 0 }: StoredMail): string {
  return swedishFigures.moment(sentAt)
}
