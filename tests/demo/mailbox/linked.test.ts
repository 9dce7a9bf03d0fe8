import { describe, expect, test } from '@jest/globals'
import { linked } from '../../../bot/demo/mailbox/linked.ts'
import { html } from '../../../bot/markup.ts'

describe('in a mail one can follow', () => {
  test.each([
    ['Svara: http://127.0.0.1:3978/svar/a?b=1&c=2', 'http://127.0.0.1:3978/svar/a?b=1&c=2'],
    ['(http://localhost:3978/svar).', 'http://localhost:3978/svar'],
  ])('an address on this machine: %s', (text, address) => {
    expect(linksIn(text)).toEqual([address.replaceAll('&', '&#38;')])
  })

  test.each([
    'https://attacker.example/',
    'http://127.0.0.1.attacker.example/',
    'http://127.0.0.1@attacker.example/',
    'http://attacker.example/?http://127.0.0.1/',
    'https://127.0.0.1/',
    'javascript:alert(1)',
    'http://',
  ])('no other: %s', text => {
    expect(linksIn(text)).toEqual([])
  })
})

test('all that a mail says is text, whatever it looks like', () => {
  const text = `<script>"&'</script> http://127.0.0.1:1/"><img src=x>`
  const written = html`${linked(text)}`.html
  expect(written.replaceAll(/<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"']/)
  expect(textOf(written)).toBe(text)
})

function linksIn(text: string): readonly (string | undefined)[] {
  return [...html`${linked(text)}`.html.matchAll(/<a href="([^"]*)">/g)].map(([, address]) => address)
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}
