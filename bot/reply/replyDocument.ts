import { html, type Markup } from '../markup.ts'
import type { Words } from '../text/words.ts'
import { replyStyle } from './replyStyle.ts'

/** A whole page, and the way to the same in the other language. */
export function replyDocument(words: Words, title: string, content: Markup): Markup {
  const other = words.locale === 'sv' ? { locale: 'en', name: 'English' } : { locale: 'sv', name: 'Svenska' }
  return html`<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><title>${title}</title><style>${{ html: replyStyle }}</style></head>
<body><main><nav><a href="?lang=${other.locale}" lang="${other.locale}" hreflang="${other.locale}">${other.name}</a></nav>
${content}
</main></body></html>
`
}
