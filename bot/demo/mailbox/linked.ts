import { html, type Markup } from '../../markup.ts'

const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/

/** A mail's text with links where it names addresses on this machine; any other address stays text. */
export function linked(text: string): readonly Markup[] {
  // Every other piece is what the pattern caught.
  return text
    .split(address)
    .map((piece, index) =>
      index % 2 === 1 && isHere(piece) ? html`<a href="${piece}">${piece}</a>` : html`${piece}`,
    )
}

function isHere(piece: string): boolean {
  if (!URL.canParse(piece)) return false
  const { protocol, hostname, username } = new URL(piece)
  return protocol === 'http:' && username === '' && ['127.0.0.1', 'localhost'].includes(hostname)
}
