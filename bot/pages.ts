import type { Response } from 'restify'
import type { Page } from './text/pages.ts'

const style =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}'

/** A page of plain text that loads nothing and can be framed by nobody. */
export async function sendPage({ title, swedish, english }: Page, response: Response): Promise<void> {
  const html = [
    '<!doctype html><html lang="sv"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${style}</style></head><body><main>`,
    `<h1>${title}</h1>`,
    ...swedish.map(text => `<p>${text}</p>`),
    '<hr><section lang="en">',
    ...english.map(text => `<p>${text}</p>`),
    '</section></main></body></html>',
  ].join('\n')
  response.sendRaw(200, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
}
