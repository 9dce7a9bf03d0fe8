import { html, type Markup } from '../../markup.ts'
import { swedishFigures } from '../../text/figures.ts'
import { endOf, type StoredEvent, startOf } from './events.ts'

/** What is booked, the next first, with who is invited. */
export function calendarPart(events: readonly StoredEvent[]): Markup {
  if (events.length === 0)
    return html`<h2>Kalender</h2>
      <p>Inget möte är bokat än. Boka ett från ett ärende där en plats är vald.</p>
      <p><a href="/kalender">Hämta nya</a></p>`
  const inOrder = events.toSorted((one, other) => startOf(one) - startOf(other))
  return html`<h2>Kalender</h2>
    <p><a href="/kalender">Hämta nya</a></p>
    ${inOrder.map(
      event => html`<article class="answer">
      <h3>${event.subject}${event.isCancelled ? ' – inställt' : ''}</h3>
      <dl>
        <div><dt>Tid</dt><dd>${swedishFigures.moment(startOf(event))} till ${swedishFigures.time(endOf(event))}</dd></div>
        <div><dt>Inbjudna</dt><dd>${addressesOf(event, 'required')}</dd></div>
        <div><dt>Om de vill</dt><dd>${addressesOf(event, 'optional') || '–'}</dd></div>
      </dl>
    </article>
    `,
    )}`
}

function addressesOf({ attendees }: StoredEvent, type: 'required' | 'optional'): string {
  return attendees
    .filter(attendee => attendee.type === type)
    .map(({ emailAddress }) => emailAddress.address)
    .join(', ')
}
