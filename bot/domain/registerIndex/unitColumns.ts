import { needsMet } from '../register/unit.ts'
import { setColumn } from './setColumn.ts'
import { wordColumn } from './wordColumn.ts'

/** What units are told apart by, in matching and in search alike. */

export const serviceType = wordColumn(({ unit }) => unit.serviceType)
export const ages = wordColumn(
  ({ unit }) => unit.ages,
  ({ min, max }) => `${min}–${max}`,
)
export const genders = setColumn(({ unit }) => unit.genders)
export const metNeeds = setColumn(({ unit }) => needsMet(unit))
export const refusedGroups = setColumn(({ unit }) => unit.refuses)
export const urgentCapable = wordColumn(({ unit }) => unit.urgentCapable)
export const permitStatus = wordColumn(({ unit }) => unit.permit.status)
export const providerStatus = wordColumn(({ provider }) => provider.status)
