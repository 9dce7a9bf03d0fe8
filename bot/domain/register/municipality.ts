/** SCB's four digits: 1480 is Göteborg. */
export type MunicipalityCode = string

/** WGS 84, decimal degrees. */
export type Position = Readonly<{ lat: number; lon: number }>

export type Municipality = Readonly<{ code: MunicipalityCode; name: string; position: Position }>

export const earthRadiusKm = 6371

/** The furthest two places can be from each other, in km. */
const halfTheEarthKm = Math.PI * earthRadiusKm

/** Great-circle distance in km. */
export function distanceKm(from: Position, to: Position): number {
  const lat = radians(to.lat - from.lat)
  const lon = radians(to.lon - from.lon)
  const chord =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(lon / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord))
}

/** Where it is on a globe of radius 1, from the middle. */
export function onGlobe({ lat, lon }: Position): Readonly<{ x: number; y: number; z: number }> {
  const [north, east] = [radians(lat), radians(lon)]
  return { x: Math.cos(north) * Math.cos(east), y: Math.cos(north) * Math.sin(east), z: Math.sin(north) }
}

/**
 * The way straight through that globe between two places so many km apart, squared: it grows with the distance, and
 * between two points it costs no trigonometry.
 */
export function squaredChord(km: number): number {
  return (2 * Math.sin(Math.min(km, halfTheEarthKm) / (2 * earthRadiusKm))) ** 2
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
