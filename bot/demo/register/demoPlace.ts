import { municipalities } from '../../domain/register/municipalities.ts'
import { distanceKm, type Municipality } from '../../domain/register/municipality.ts'
import type { Unit } from '../../domain/register/unit.ts'
import type { Chance, Shares } from './chance.ts'
import type { Reach } from './unitLine.ts'

/** A municipality within reach, the nearer the likelier, and a point somewhere around its main town. */
export function demoPlace(reach: Reach, chance: Chance): Pick<Unit, 'municipality' | 'position'> {
  const { code, position } = chance.byShare(sharesWithin(reach))
  return {
    municipality: code,
    position: {
      lat: rounded(position.lat + chance.between(-0.05, 0.05)),
      lon: rounded(position.lon + chance.between(-0.09, 0.09)),
    },
  }
}

const city = municipalityOf('1480')
const byDistance = municipalities.map(municipality => ({
  municipality,
  km: distanceKm(city.position, municipality.position),
}))

function sharesWithin({ fromKm, toKm, fadeKm }: Reach): Shares<Municipality> {
  const [first, ...others] = byDistance
    .filter(({ km }) => km >= fromKm && km <= toKm)
    .map(({ municipality, km }) => [municipality, Math.exp(-km / fadeKm)] as const)
  if (!first)
    throw new RangeError(`Could not place a unit ${fromKm}–${toKm} km from the city: no town is there.`)
  return [first, ...others]
}

function municipalityOf(code: string): Municipality {
  const municipality = municipalities.find(each => each.code === code)
  if (!municipality) throw new RangeError(`Could not find municipality ${code}.`)
  return municipality
}

/** To about ten metres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
