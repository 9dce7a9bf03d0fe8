import { expect, test } from '@jest/globals'
import { headersIn } from '../../../tab/outlook/headersIn.ts'

test('of a mail’s headers those are kept that say what it answers and of what kind it is', () => {
  const text = [
    'Received: from mail.example by stad.example',
    'References: <first@stad.example>',
    ' <second@ekbacken.example>',
    'Subject: about <nobody@asked.example>',
    'In-Reply-To: <second@ekbacken.example>',
    'Auto-Submitted: auto-replied',
  ].join('\r\n')
  expect(headersIn(text)).toEqual([
    { name: 'references', value: '<first@stad.example> <second@ekbacken.example>' },
    { name: 'in-reply-to', value: '<second@ekbacken.example>' },
    { name: 'auto-submitted', value: 'auto-replied' },
  ])
})

test('a mail without any of them has none', () => {
  expect(headersIn('')).toEqual([])
  expect(headersIn('Subject: In-Reply-To: <x@y.example>\nFrom: References <a@b.example>')).toEqual([])
})

test('of a conversation without end the nearest are kept', () => {
  const all = Array.from({ length: 2_000 }, (_, turn) => `<${turn}@stad.example>`)
  const [references] = headersIn(`References: ${all.join('\r\n\t')}`)
  expect(references?.value).toHaveLength(10_000)
  expect(references?.value).toMatch(/<1999@stad\.example>$/)
})
