import { expect, test } from '@jest/globals'
import { pageNamed } from '../../../tab/host/pageNamed.ts'

const origin = 'https://samplats.city.example'

test('a page of the tab is opened by the path in a link', () => {
  expect(pageNamed('/tab/cases/KMPX-3Q47', origin)).toBe('/tab/cases/KMPX-3Q47')
  expect(pageNamed('/tab/register#text=hvb', origin)).toBe('/tab/register#text=hvb')
})

test.each([
  undefined,
  '',
  'queue',
  '/api/me',
  '/tab/../api/me',
  'https://elsewhere.example/tab/queue',
  '//elsewhere.example/tab/queue',
  'javascript:alert(1)',
])('a link to %s leaves the page that Teams opened', path => {
  expect(pageNamed(path, origin)).toBeUndefined()
})
