import { expect, test } from '@jest/globals'
import { answeredIn } from '../../../bot/desk/inquiries/answeredIn.ts'

test('a mail says which others it answers, the nearest last, each once', () => {
  const headers = [
    { name: 'References', value: '<first@stad.example> <second@ekbacken.example>' },
    { name: 'Subject', value: 'about <nobody@asked.example>' },
    { name: 'in-reply-to', value: '<second@ekbacken.example>' },
  ]
  expect(answeredIn(headers)).toEqual(['<first@stad.example>', '<second@ekbacken.example>'])
  expect(answeredIn([])).toEqual([])
})

test('of a conversation without end the nearest are kept', () => {
  const all = Array.from({ length: 60 }, (_, turn) => `<${turn}@stad.example>`)
  expect(answeredIn([{ name: 'References', value: all.join(' ') }])).toEqual(all.slice(-20))
})
