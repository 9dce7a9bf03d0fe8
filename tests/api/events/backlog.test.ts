import { expect, test } from '@jest/globals'
import { openBacklog } from '../../../bot/api/events/backlog.ts'

const nothing = { providers: [], cases: [] }

test('whoever has heard all has missed nothing', () => {
  const backlog = openBacklog('run')
  expect(backlog.since(backlog.newest())).toEqual([])
})

test('what came after a message is told in order', () => {
  const backlog = openBacklog('run')
  const before = backlog.newest()
  const [one, other] = [backlog.add(nothing), backlog.add(nothing)]
  expect(backlog.since(before)).toEqual([one, other])
  expect(backlog.since(one.id)).toEqual([other])
})

test.each(['', 'nonsense', 'run-x', 'run-7', 'run--1', 'other-0'])('%s is no message that it knows', id => {
  const backlog = openBacklog('run')
  backlog.add(nothing)
  expect(backlog.since(id)).toBeUndefined()
})

test('after a time that nobody listened in, nothing before it is known', () => {
  const backlog = openBacklog('run')
  const { id } = backlog.add(nothing)
  backlog.forget()
  expect(backlog.since(id)).toBeUndefined()
  expect(backlog.since(backlog.newest())).toEqual([])
})

test('whoever is too far behind is told so', () => {
  const backlog = openBacklog('run')
  const first = backlog.newest()
  for (let told = 0; told < 501; told++) backlog.add(nothing)
  expect(backlog.since(first)).toBeUndefined()
})
