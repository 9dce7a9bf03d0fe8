import { dateAt, type Instant } from '../calendar.ts'
import { lowestPrice } from '../matching/price.ts'
import { distanceKm, type MunicipalityCode, type Position } from '../register/municipality.ts'
import { municipalityName } from '../register/municipalityName.ts'
import type { PermitStatus } from '../register/permit.ts'
import { positionTold, type TownOnly, townOnly } from '../register/positionTold.ts'
import type { ProviderStatus } from '../register/provider.ts'
import { purchaseNow } from '../register/purchase.ts'
import { freePlaces, type UnitId } from '../register/unit.ts'
import type { VacancyStatement } from '../register/vacancyStatement.ts'
import type { PurchaseRoute, ServiceType } from '../vocabulary.ts'
import type { FoundBy } from './foundBy.ts'
import type { Listed } from './registerIndex.ts'

/** A unit as a list of what was found shows it. */
export type UnitFound = TownOnly &
  Readonly<{
    unitId: UnitId
    unitName: string
    providerId: string
    providerName: string
    providerStatus: ProviderStatus
    serviceType: ServiceType
    municipality: MunicipalityCode
    municipalityName: string
    /** Whole years, both ends included. */
    ages: Readonly<{ min: number; max: number }>
    /** From the chosen municipality. */
    distanceKm?: number
    route: PurchaseRoute
    /** kr per day at the lowest level. */
    priceFrom: number
    /** By the permit: nobody lives there and nobody has them on hold. */
    freePlaces: number
    permit: PermitStatus
    /** What was said last, whether it is still to be believed or not. */
    vacancy?: Pick<VacancyStatement, 'status' | 'places' | 'from' | 'statedAt' | 'expiresAt'>
    foundBy: readonly FoundBy[]
  }>

export function unitFound(
  { unit, provider, foundBy }: Listed & Pick<UnitFound, 'foundBy'>,
  now: Instant,
  from?: Position,
): UnitFound {
  const today = dateAt(now)
  const vacancy = unit.vacancy.at(-1)
  return {
    unitId: unit.id,
    unitName: unit.name,
    providerId: provider.id,
    providerName: provider.name,
    providerStatus: provider.status,
    serviceType: unit.serviceType,
    municipality: unit.municipality,
    municipalityName: municipalityName(unit.municipality),
    ages: unit.ages,
    ...(from ? { distanceKm: distanceKm(from, positionTold(unit)), ...townOnly(unit) } : {}),
    route: purchaseNow(unit, now).route,
    priceFrom: lowestPrice(unit, today),
    freePlaces: freePlaces(unit, now),
    permit: unit.permit.status,
    ...(vacancy ? { vacancy } : {}),
    foundBy,
  }
}
