import { municipalities } from './municipalities.ts'
import type { MunicipalityCode } from './municipality.ts'

const names = new Map(municipalities.map(({ code, name }) => [code, name]))

export function municipalityName(code: MunicipalityCode): string {
  return names.get(code) ?? code
}
