import type { CalendarDate } from '../calendar.ts'
import type { Agreement } from '../register/agreement.ts'
import { type Level, priceOn } from '../register/levelPrice.ts'
import type { Provider } from '../register/provider.ts'
import type { Unit } from '../register/unit.ts'
import { nameKey } from './nameKey.ts'
import type { Field, RowValues } from './rowValues.ts'

/** What the register knows of a provider, as a row says it. */
export function providerValues(provider: Provider): Partial<RowValues> {
  const phone = provider.contacts.find(contact => contact.phone !== undefined)?.phone
  return {
    organisationNumber: provider.organisationNumber,
    providerName: provider.name,
    runBy: provider.external ? 'external' : 'own',
    mailbox: provider.mailbox,
    ...(phone === undefined ? {} : { phone }),
  }
}

/** Prices are those in force that day; a level that has none then says nothing. */
export function unitValues(unit: Unit, today: CalendarDate): Partial<RowValues> {
  const { permit, ages } = unit
  return {
    unitId: unit.id,
    unitName: unit.name,
    serviceType: unit.serviceType,
    assignments: unit.assignments,
    withFamily: unit.withFamily,
    ageFrom: ages.min,
    ageTo: ages.max,
    genders: unit.genders,
    takes: unit.takes,
    refuses: unit.refuses,
    meets: unit.meets,
    methods: unit.methods,
    urgentCapable: unit.urgentCapable,
    municipality: unit.municipality,
    addressProtected: unit.addressProtected,
    places: permit.maxPersons,
    permitKind: permit.kind,
    permitNumber: permit.number,
    permitTargetGroup: permit.targetGroup,
    permitManager: permit.manager,
    permitStatus: permit.status,
    permitCheckedAt: permit.checkedAt,
    ...levelValues(unit, today),
  }
}

function levelValues({ prices }: Unit, today: CalendarDate): Partial<RowValues> {
  const at = (level: Level) => priceOn(prices, level, today)?.dailyPrice
  const [level1, level2, level3] = [at(1), at(2), at(3)]
  return {
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    ...(level3 === undefined ? {} : { level3 }),
  }
}

export function agreementValues(agreement: Agreement): Partial<RowValues> {
  const { kind, number, from, to } = agreement
  const always = { agreementKind: kind, agreementNumber: number, agreementFrom: from, agreementTo: to }
  if (agreement.kind === 'subscription') return { ...always, paidPlaces: agreement.paidPlaces }
  if (agreement.kind === 'individual') return always
  const { area, lot, rank } = agreement
  return {
    ...always,
    agreementArea: area,
    agreementRank: rank,
    ...(lot === undefined ? {} : { agreementLot: lot }),
  }
}

/** Order says nothing in a list of words, nor case in a name. */
export function isSameValue(field: Field, one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string' && names.includes(field))
    return nameKey(one) === nameKey(other)
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every(word => other.includes(word))
}

const names: readonly Field[] = ['providerName', 'unitName']
