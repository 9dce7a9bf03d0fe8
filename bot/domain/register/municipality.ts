/** SCB's four digits: 1480 is Göteborg. */
export type MunicipalityCode = string

/** WGS 84, decimal degrees. */
export type Position = Readonly<{ lat: number; lon: number }>

export type Municipality = Readonly<{ code: MunicipalityCode; name: string; position: Position }>

export const earthRadiusKm = 6371

/** Great-circle distance in km. */
export function distanceKm(from: Position, to: Position): number {
  const lat = radians(to.lat - from.lat)
  const lon = radians(to.lon - from.lon)
  const chord =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(lon / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
