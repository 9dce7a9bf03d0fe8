import type { Instant } from '../calendar.ts'
import { changedFields } from './changedFields.ts'
import type { Provider } from './provider.ts'
import type { RegisterEntry } from './providerEntries.ts'
import type { Changing } from './registering.ts'
import type { RegisterRefusal } from './registerRefusal.ts'
import { because, judgeOptionalReason, judgeRegisterText } from './registerText.ts'
import { freePlaces, type Unit, type UnitDetails, type UnitId } from './unit.ts'

/** A unit as somebody describes it; what happens there comes afterwards. */
export type NewUnit = UnitDetails & Pick<Unit, 'prices' | 'permit' | 'agreements'>

/** The unit's id is the provider's with the next number: no unit ever gives its own away. */
export function addUnit(provider: Provider, unit: NewUnit): RegisterEntry[] | RegisterRefusal {
  const namesake = provider.units.find(({ name }) => name === unit.name.trim())
  if (namesake) return { refused: 'unitExists', unitName: namesake.name }
  const added: Unit = {
    ...unit,
    name: unit.name.trim(),
    id: nextUnitId(provider),
    paid: [],
    vacancy: [],
    statementsTried: { tried: 0, proved: 0 },
    inquiriesEnded: [],
    holds: [],
    occupancies: [],
  }
  return judgeUnit(added) ?? [{ type: 'UnitAdded', unit: added }]
}

export function changeUnit(
  unit: Unit,
  { details, reason }: Changing<UnitDetails>,
  now: Instant,
): RegisterEntry[] | RegisterRefusal {
  const changed = changedFields<UnitDetails>(unit, details)
  if (!changed) return []
  const after = { ...unit, ...changed.details }
  const overfull = freePlaces(after, now) < 0 && freePlaces(after, now) < freePlaces(unit, now)
  const refusal =
    judgeUnit(after) ?? (overfull ? beyondPermit(after, now) : undefined) ?? judgeOptionalReason(reason)
  return refusal ?? [{ type: 'UnitChanged', unitId: unit.id, ...changed, ...because(reason) }]
}

function judgeUnit({ name, ages, takes, refuses, permit }: Unit): RegisterRefusal | undefined {
  const { min, max } = ages
  if (min > max) return { refused: 'agesReversed', min, max }
  if (takes.some(group => refuses.includes(group))) return { refused: 'takenAndRefused' }
  if (permit.maxPersons < 1) return { refused: 'noPlacesPermitted' }
  return judgeRegisterText(name)
}

function beyondPermit(unit: Unit, now: Instant): RegisterRefusal {
  const { maxPersons } = unit.permit
  return { refused: 'beyondPermit', maxPersons, taken: maxPersons - freePlaces(unit, now) }
}

export function nextUnitId({ id, units }: Provider): UnitId {
  const numbers = units.flatMap(unit =>
    unit.id.startsWith(`${id}-`) ? [Number(unit.id.slice(id.length + 1))] : [],
  )
  return `${id}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
}
