import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chanceFrom } from '../../../bot/demo/register/chance.ts'

describe('chance from a seed', () => {
  test('repeats itself', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        expect(draws(seed)).toEqual(draws(seed))
      }),
    )
  })

  test('draws whole numbers with both ends included, and each about as often', () => {
    const chance = chanceFrom(11)
    const counts = new Map<number, number>()
    for (let draw = 0; draw < 6000; draw++) {
      const thrown = chance.whole(1, 6)
      counts.set(thrown, (counts.get(thrown) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  test('draws by share as often as the share says', () => {
    const chance = chanceFrom(12)
    const drawn = Array.from({ length: 4000 }, () =>
      chance.byShare([
        ['often', 3],
        ['never', 0],
        ['seldom', 1],
      ]),
    )
    expect(drawn).not.toContain('never')
    expect(Math.abs(drawn.filter(word => word === 'often').length - 3000)).toBeLessThan(150)
  })

  test('shuffles without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat()), (seed, things) => {
        const shuffled = chanceFrom(seed).shuffled(things)
        expect(shuffled.toSorted()).toEqual(things.toSorted())
      }),
    )
  })

  test('makes the sure thing happen and the impossible not', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const chance = chanceFrom(seed)
        expect(chance.happens(1)).toBe(true)
        expect(chance.happens(0)).toBe(false)
      }),
    )
  })
})

function draws(seed: number): readonly number[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: 20 }, () => chance.between(0, 1))
}
