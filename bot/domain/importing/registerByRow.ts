import type { Provider } from '../register/provider.ts'
import type { Unit } from '../register/unit.ts'
import type { ServiceType } from '../vocabulary.ts'
import { nameKey } from './nameKey.ts'
import type { Wrong } from './problem.ts'
import type { Field, RowValues } from './rowValues.ts'

/** The register by what a row can name of it. */
export type RegisterByRow = Readonly<{
  providers: (organisationNumber: string) => readonly Provider[]
  unit: (id: string) => Located | undefined
  /** Also of those that have turned out to be others. */
  hasProvider: (id: string) => boolean
}>

export type Located = Readonly<{ provider: Provider; unit: Unit }>

export function registerByRow(register: readonly Provider[]): RegisterByRow {
  const standing = register.filter(provider => provider.mergedInto === undefined)
  const byNumber = Map.groupBy(standing, provider => provider.organisationNumber)
  const units = new Map(
    standing.flatMap(provider => provider.units.map(unit => [unit.id, { provider, unit }] as const)),
  )
  const ids = new Set(register.map(({ id }) => id))
  return {
    providers: number => byNumber.get(number) ?? [],
    unit: id => units.get(id),
    hasProvider: id => ids.has(id),
  }
}

/** Whom a row is about: what stands in the register, or what is new under a key of its own. */
export type Subject = Readonly<{ providerKey: string; unitKey: string; provider?: Provider; unit?: Unit }>

export type Unidentified = Readonly<{ field: Field; wrong: Wrong }>

/** By the unit's id, or by its provider's number and its name; its service only tells namesakes apart. */
export function subjectOf(values: Partial<RowValues>, byRow: RegisterByRow): Subject | Unidentified {
  const { unitId, organisationNumber, unitName } = values
  if (unitId !== undefined) return byId(unitId, values, byRow)
  if (organisationNumber === undefined || unitName === undefined)
    throw new Error('Could not tell whom a row is about: it names no provider or no unit.')
  const provider = providerFor(organisationNumber, values, byRow)
  if (provider !== undefined && 'wrong' in provider) return provider
  const providerKey = provider?.id ?? newProviderKey(organisationNumber, values)
  const named = provider?.units.filter(unit => isCalled(unit, unitName)) ?? []
  const alike = named.length > 1 ? named.filter(unit => isOfKind(unit, values.serviceType)) : named
  if (alike.length > 1)
    return { field: 'unitName', wrong: { fault: 'severalUnits', ids: alike.map(({ id }) => id) } }
  const [unit] = alike
  const unitKey = unit?.id ?? `${providerKey}|${nameKey(unitName)}`
  return { providerKey, unitKey, ...(provider ? { provider } : {}), ...(unit ? { unit } : {}) }
}

function byId(
  id: string,
  { organisationNumber }: Partial<RowValues>,
  byRow: RegisterByRow,
): Subject | Unidentified {
  const found = byRow.unit(id)
  if (!found) return { field: 'unitId', wrong: { fault: 'unknownUnitId' } }
  const { provider, unit } = found
  if (organisationNumber !== undefined && organisationNumber !== provider.organisationNumber)
    return { field: 'unitId', wrong: { fault: 'unitOfAnother', provider: provider.name } }
  return { providerKey: provider.id, unitKey: unit.id, provider, unit }
}

/** The city's departments are one legal person, and so are told apart by their names. */
function providerFor(
  number: string,
  { providerName, unitName = '' }: Partial<RowValues>,
  byRow: RegisterByRow,
): Provider | Unidentified | undefined {
  const found = byRow.providers(number)
  const named = found.filter(
    ({ name }) => providerName !== undefined && nameKey(name) === nameKey(providerName),
  )
  if (named.length === 1) return named[0]
  const [only, ...more] = found
  if (only && more.length === 0 && (only.external || providerName === undefined)) return only
  const having = found.filter(({ units }) => units.some(unit => isCalled(unit, unitName)))
  if (having.length === 1 && providerName === undefined) return having[0]
  if (found.every(({ external }) => !external) && providerName !== undefined) return undefined
  return {
    field: 'providerName',
    wrong: { fault: 'severalProviders', names: found.map(({ name }) => name) },
  }
}

function newProviderKey(number: string, { runBy, providerName = '' }: Partial<RowValues>): string {
  return runBy === 'own' ? `${number}|${nameKey(providerName)}` : number
}

function isCalled({ name }: Unit, written: string): boolean {
  return nameKey(name) === nameKey(written)
}

function isOfKind({ serviceType }: Unit, written: ServiceType | undefined): boolean {
  return written === undefined || serviceType === written
}
