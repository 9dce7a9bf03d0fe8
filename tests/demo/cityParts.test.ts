import { describe, expect, test } from '@jest/globals'
import { cityParts, districts } from '../../bot/demo/cityParts.ts'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { distanceKm } from '../../bot/domain/register/municipality.ts'

describe('the demo city', () => {
  test('has parts with names of their own, all within 20 km of its centre', () => {
    const city = municipalities.find(({ name }) => name === 'Göteborg')
    if (!city) throw new Error('Göteborg is missing.')
    expect(new Set(cityParts.map(({ name }) => name)).size).toBe(cityParts.length)
    expect(cityParts.filter(({ position }) => distanceKm(position, city.position) > 20)).toEqual([])
  })

  test('has parts on the right side of one another', () => {
    expect(lat('Angered')).toBeGreaterThan(lat('Centrum'))
    expect(lat('Askim')).toBeLessThan(lat('Centrum'))
    expect(lon('Torslanda')).toBeLessThan(lon('Lundby'))
    expect(lon('Majorna')).toBeLessThan(lon('Örgryte'))
  })

  test('has four social services districts', () => {
    expect(districts.map(({ id }) => id)).toEqual(['nordost', 'centrum', 'sydvast', 'hisingen'])
  })
})

function lat(name: string): number {
  return find(name).position.lat
}

function lon(name: string): number {
  return find(name).position.lon
}

function find(name: string) {
  const part = cityParts.find(each => each.name === name)
  if (!part) throw new Error(`No part of the city is called ${name}.`)
  return part
}
