import { expect, test } from '@jest/globals'
import { answeredIn } from '../../../tab/outlook/answeredIn.ts'

test('a mail says which others it answers, the nearest last, each once', () => {
  const headers = [
    'Received: from mail.example by stad.example',
    'References: <first@stad.example>',
    ' <second@ekbacken.example>',
    'Subject: about <nobody@asked.example>',
    'In-Reply-To: <second@ekbacken.example>',
  ].join('\r\n')
  expect(answeredIn(headers)).toEqual(['<first@stad.example>', '<second@ekbacken.example>'])
})

test('a mail that answers none says none', () => {
  expect(answeredIn('')).toEqual([])
  expect(answeredIn('Subject: In-Reply-To: <x@y.example>\nFrom: References <a@b.example>')).toEqual([])
})

test('of a conversation without end the nearest are kept', () => {
  const all = Array.from({ length: 60 }, (_, turn) => `<${turn}@stad.example>`)
  expect(answeredIn(`References: ${all.join('\r\n\t')}`)).toEqual(all.slice(-20))
})
