import { demoRegister } from '../../bot/demo/register/demoRegister.ts'
import { dateAt, hour, type Instant } from '../../bot/domain/calendar.ts'
import { municipalities } from '../../bot/domain/register/municipalities.ts'
import { distanceKm, type Municipality, type Position } from '../../bot/domain/register/municipality.ts'
import type { Provider } from '../../bot/domain/register/provider.ts'
import type { Unit } from '../../bot/domain/register/unit.ts'

type National = Readonly<{ seed: number; units: number; now: Instant }>

/**
 * As many units as that, in the proportions of the city's register: that is drawn anew, and laid around one town after
 * the other, as many times as it takes. The same seed and hour give the same register.
 */
export function nationalRegister({ seed, units, now }: National): readonly Provider[] {
  const register: Provider[] = []
  let left = units
  for (let copy = 0; left > 0; copy++) {
    const town = municipalities[(copy * townsApart) % municipalities.length] ?? city
    for (const provider of demoRegister({ seed: seed + 2 * copy, today: dateAt(now), now })) {
      const { id, units: all } = provider
      const moved = all.slice(0, left).map(unit => onHoldAtTimes(movedTo(town, unit, copy), left, now))
      if (moved.length > 0) register.push({ ...provider, id: `${id}-${copy}`, units: moved })
      left -= moved.length
    }
  }
  return register
}

/** Prime to the number of towns, so that every town has had its turn before any has a second. */
const townsApart = 37

const city = townIn('1480')

function townIn(code: string): Municipality {
  const town = municipalities.find(municipality => municipality.code === code)
  if (!town) throw new RangeError(`There is no municipality ${code}.`)
  return town
}

function movedTo(town: Municipality, unit: Unit, copy: number): Unit {
  const position = {
    lat: unit.position.lat - city.position.lat + town.position.lat,
    lon: unit.position.lon - city.position.lon + town.position.lon,
  }
  return { ...unit, id: `${unit.id}-${copy}`, position, municipality: nearestTo(position).code }
}

function nearestTo(position: Position): Municipality {
  let [nearest, nearestKm] = [city, Infinity]
  for (const municipality of municipalities) {
    const km = distanceKm(position, municipality.position)
    if (km < nearestKm) [nearest, nearestKm] = [municipality, km]
  }
  return nearest
}

/** A hundred thousand requests a year that each hold a place for a day, and some holds that nobody has let go of. */
const unitsPerHold = 150

function onHoldAtTimes(unit: Unit, number: number, now: Instant): Unit {
  if (number % unitsPerHold !== 0) return unit
  const until = now + ((number / unitsPerHold) % 30) * hour - 6 * hour
  return { ...unit, holds: [{ caseCode: `HELD-${number}`, caseVersion: 1, places: 1, until }] }
}
