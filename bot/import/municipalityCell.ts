import { municipalities } from '../domain/register/municipalities.ts'
import type { MunicipalityCode } from '../domain/register/municipality.ts'
import { type CellRead, wrong } from './cellRead.ts'
import { accented, keyed, longestWord, nearest } from './likeness.ts'
import { remembered } from './remembered.ts'

const names = new Map(municipalities.map(({ code, name }) => [code, name]))
const codes = new Map(municipalities.map(({ code, name }) => [accented(name), code]))
/** Of names that look alike without their accents, none is meant. */
const plainCodes = new Map(
  [...Map.groupBy(municipalities, ({ name }) => keyed(name))].flatMap(([key, [first, ...more]]) =>
    first && more.length === 0 ? [[key, first.code] as const] : [],
  ),
)

const keys = municipalities.map(({ name }) => keyed(name))

/** By name, with or without "kommun" and its genitive, or by SCB's four digits. */
export const readMunicipality = remembered(municipalityIn)

function municipalityIn(text: string): CellRead<MunicipalityCode> {
  if (text.length > longestWord) return wrong({ fault: 'unknownMunicipality', near: [] })
  const digits = text.padStart(4, '0')
  if (names.has(digits)) return { value: digits }
  const plain = text.replace(/ (?:kommun|stad|kn)$/i, '')
  const code = codeOf(plain) ?? (plain === text ? undefined : codeOf(plain.replace(/s$/, '')))
  if (code !== undefined) return { value: code }
  const near = nearest(keyed(plain), keys)
  return wrong({
    fault: 'unknownMunicipality',
    near: municipalities.filter((_, at) => near.includes(keys[at] ?? '')).map(({ name }) => name),
  })
}

function codeOf(name: string): MunicipalityCode | undefined {
  return codes.get(accented(name)) ?? plainCodes.get(keyed(name))
}
