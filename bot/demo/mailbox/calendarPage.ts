import { shownAt } from '../../domain/request/series.ts'
import { html, type Markup } from '../../markup.ts'
import { swedishFigures } from '../../text/figures.ts'
import { meeting } from '../../text/sv/meeting.ts'
import { endOf, repeatsOf, type StoredEvent, startOf } from './events.ts'

/** What is booked, the next first, with who is invited, and what one can do to it as in Outlook. */
export function calendarPart(events: readonly StoredEvent[]): Markup {
  if (events.length === 0)
    return html`<h2>Kalender</h2>
      <p>Inget möte är bokat än. Boka ett från ett ärende där en plats är vald.</p>
      <p><a href="/kalender">Hämta nya</a></p>`
  const inOrder = events.toSorted((one, other) => startOf(one) - startOf(other))
  return html`<h2>Kalender</h2>
    <p>Det som du gör här är som om någon gjorde det i Outlook. <a href="/kalender">Hämta nya</a></p>
    ${inOrder.map(
      event => html`<article class="answer">
      <h3>${event.subject}${event.isCancelled ? ' – inställt' : ''}</h3>
      <dl>
        <div><dt>Tid</dt><dd>${swedishFigures.moment(startOf(event))} till ${swedishFigures.time(endOf(event))}</dd></div>
        ${series(event)}
        <div><dt>Inbjudna</dt><dd>${invitedTo(event, 'required')}</dd></div>
        <div><dt>Om de vill</dt><dd>${invitedTo(event, 'optional') || '–'}</dd></div>
      </dl>
      ${event.isCancelled ? '' : forms(event)}
    </article>
    `,
    )}`
}

function series(event: StoredEvent): Markup {
  const repeats = repeatsOf(event)
  return repeats ? html`<div><dt>Upprepas</dt><dd>${meeting.repeats(repeats)}</dd></div>` : html``
}

const answersInWords = { accepted: 'ja', tentativelyAccepted: 'kanske', declined: 'nej' } as const

function invitedTo({ attendees }: StoredEvent, type: 'required' | 'optional'): string {
  return attendees
    .filter(attendee => attendee.type === type)
    .map(({ emailAddress: { address }, response }) =>
      response ? `${address} (${answersInWords[response]})` : address,
    )
    .join(', ')
}

function forms(event: StoredEvent): Markup {
  const { id, attendees } = event
  const action = `/kalender/${encodeURIComponent(id)}`
  return html`<form method="post" action="${action}">
        <p><label for="start-${id}">Ny tid</label>
        <input id="start-${id}" name="start" type="datetime-local" value="${shownAt(startOf(event))}"></p>
        <p class="ways">
          <button name="act" value="move">Flytta</button>
          <button name="act" value="remove" class="quiet">Ta bort</button>
        </p>
      </form>
      <form method="post" action="${action}">
        <p><label for="who-${id}">Svara som</label>
        <select id="who-${id}" name="who">
          ${attendees.map(({ emailAddress }) => html`<option>${emailAddress.address}</option>`)}
        </select></p>
        <p class="ways">
          <button name="act" value="accepted">Tacka ja</button>
          <button name="act" value="declined" class="quiet">Tacka nej</button>
        </p>
      </form>`
}
