import { municipalities } from './municipalities.ts'
import type { MunicipalityCode, Position } from './municipality.ts'

const byCode = new Map(municipalities.map(municipality => [municipality.code, municipality]))

export function municipalityName(code: MunicipalityCode): string {
  return byCode.get(code)?.name ?? code
}

/** Where its main town lies; undefined for a code that is none. */
export function municipalityPosition(code: MunicipalityCode): Position | undefined {
  return byCode.get(code)?.position
}
