import { describe, expect, test } from '@jest/globals'
import { municipalities } from '../../../bot/domain/register/municipalities.ts'
import { distanceKm } from '../../../bot/domain/register/municipality.ts'

describe('the municipalities', () => {
  test('are all 290, each with a code and a name of its own', () => {
    expect(municipalities).toHaveLength(290)
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290)
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(290)
  })

  test('have codes of four digits that begin with a county', () => {
    const counties = new Set(municipalities.map(({ code }) => code.slice(0, 2)))
    expect(counties.size).toBe(21)
    for (const { code } of municipalities) expect(code).toMatch(/^\d{4}$/)
  })

  test('lie in Sweden', () => {
    const outside = municipalities.filter(
      ({ position: { lat, lon } }) => lat < 55.3 || lat > 69.1 || lon < 10.9 || lon > 24.2,
    )
    expect(outside).toEqual([])
  })

  test('lie near the other municipalities of their county', () => {
    const strays = municipalities.filter(one => {
      const neighbours = municipalities.filter(
        other => other !== one && other.code.slice(0, 2) === one.code.slice(0, 2),
      )
      return (
        neighbours.length > 0 &&
        Math.min(...neighbours.map(other => distanceKm(one.position, other.position))) > 130
      )
    })
    expect(strays).toEqual([])
  })

  test.each([
    ['Göteborg', 'Borås', 55, 65],
    ['Göteborg', 'Stockholm', 394, 400],
    ['Göteborg', 'Malmö', 235, 245],
    ['Kiruna', 'Ystad', 1410, 1430],
  ])('from %s to %s it is %d–%d km as the crow flies', (from, to, least, most) => {
    const distance = distanceKm(positionOf(from), positionOf(to))
    expect(distance).toBeGreaterThan(least)
    expect(distance).toBeLessThan(most)
  })
})

function positionOf(name: string) {
  const municipality = municipalities.find(each => each.name === name)
  if (!municipality) throw new Error(`No municipality is called ${name}.`)
  return municipality.position
}
