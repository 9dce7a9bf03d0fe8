import { expect, test } from '@jest/globals'
import { chanceFrom } from '../../../bot/demo/register/chance.ts'
import { inventedNames } from '../../../bot/demo/register/inventedNames.ts'
import { slugOf } from '../../../bot/domain/register/slug.ts'

test('no invented name comes twice, not even without its dots and rings', () => {
  const nextName = inventedNames(chanceFrom(1))
  const slugs = Array.from({ length: 800 }, () => slugOf(nextName()))
  expect(new Set(slugs).size).toBe(800)
})

test('no invented name has the same letter three times in a row', () => {
  const nextName = inventedNames(chanceFrom(2))
  for (let name = 0; name < 800; name++) expect(nextName()).not.toMatch(/(.)\1\1/i)
})

test('when the words are used up it says so rather than repeating itself', () => {
  const nextName = inventedNames(chanceFrom(3))
  const nameEverything = () => {
    for (let name = 0; name < 1000; name++) nextName()
  }
  expect(nameEverything).toThrow('the words are used up')
})

test('a name becomes a–z and hyphens in an address', () => {
  expect(slugOf('Älgöring HVB')).toBe('algoring-hvb')
})
