import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Json } from '../../bot/archive/archive.ts'
import { canonicalJson } from '../../bot/move/canonicalJson.ts'

test('the keys of a content are sorted, and what is absent is not spoken of', () => {
  const content = { b: [{ z: null, y: undefined, x: 'å' }], a: { '10': true, '9': 0.5 } }
  expect(canonicalJson(content)).toBe('{"a":{"10":true,"9":0.5},"b":[{"x":"å","z":null}]}')
})

test('any content has one text, in whatever order its keys came, and is read back from it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const content: Json = JSON.parse(JSON.stringify(value))
      const text = canonicalJson(content)
      expect(JSON.parse(text)).toEqual(content)
      expect(canonicalJson(turned(content))).toBe(text)
    }),
  )
})

/** The same with the keys the other way round. */
function turned(content: Json): Json {
  if (typeof content !== 'object' || content === null) return content
  if (Array.isArray(content)) return content.map(turned)
  const fields = Object.entries(content).map(([key, value = null]) => [key, turned(value)] as const)
  return Object.fromEntries(fields.toReversed())
}
