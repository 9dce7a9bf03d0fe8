import type { CalendarDate } from '../calendar.ts'
import { type LevelPrice, type LevelPrices, priceLevelNumbers } from '../register/levelPrice.ts'
import { municipalities } from '../register/municipalities.ts'
import type { NewUnit } from '../register/newUnit.ts'
import type { PermitCheck, PermitTerms } from '../register/permit.ts'
import type { UnitDetails } from '../register/unit.ts'
import { genders } from '../vocabulary.ts'
import type { RowValues } from './rowValues.ts'

/** What an import says of a unit, in the register's own shapes; what it does not speak of is left out. */
export function unitDetailsIn(values: Partial<RowValues>): Partial<UnitDetails> {
  const { unitName, ageFrom, ageTo, municipality, ...said } = values
  const place = municipalities.find(({ code }) => code === municipality)
  return defined({
    name: unitName,
    serviceType: said.serviceType,
    assignments: said.assignments,
    withFamily: said.withFamily,
    genders: said.genders,
    takes: said.takes,
    refuses: said.refuses,
    meets: said.meets,
    methods: said.methods,
    urgentCapable: said.urgentCapable,
    addressProtected: said.addressProtected,
    municipality: place?.code,
    position: place?.position,
  })
}

export function permitTermsIn(values: Partial<RowValues>): Partial<PermitTerms> {
  return defined({
    kind: values.permitKind,
    number: values.permitNumber,
    targetGroup: values.permitTargetGroup,
    maxPersons: values.places,
    manager: values.permitManager,
  })
}

/** Each level's price from the day that the file gives, or from that day on. */
export function pricesIn(values: Partial<RowValues>, today: CalendarDate): readonly LevelPrice[] {
  const from = values.pricesFrom ?? today
  return priceLevelNumbers.flatMap(level => {
    const dailyPrice = values[`level${level}`]
    return dailyPrice === undefined ? [] : [{ level, dailyPrice, from }]
  })
}

/** Nobody has looked it up: so long ago that the unit is not suggested until someone has. */
const neverChecked: CalendarDate = '2000-01-01'

/** A unit that the register does not have, with what is usual where the file says nothing. */
export function newUnitFrom(
  values: Partial<RowValues>,
  { external, source, today }: Readonly<{ external: boolean; source: string; today: CalendarDate }>,
): NewUnit {
  const {
    serviceType,
    ageFrom = 0,
    ageTo = 20,
    permitStatus = 'valid',
    permitCheckedAt = neverChecked,
  } = values
  const place = municipalities.find(({ code }) => code === values.municipality)
  const [first, ...others] = pricesIn(values, today)
  if (!serviceType || !place || !first)
    throw new Error(`Could not make the unit ${values.unitName} of a row that lacks what a unit must have.`)
  const prices: LevelPrices = [first, ...others]
  const check: PermitCheck = { status: permitStatus, checkedAt: permitCheckedAt, source }
  return {
    name: '',
    serviceType,
    assignments: [],
    withFamily: false,
    genders,
    takes: [],
    refuses: [],
    meets: [],
    methods: [],
    urgentCapable: false,
    addressProtected: false,
    municipality: place.code,
    position: place.position,
    occupiedOtherwise: 0,
    ...unitDetailsIn(values),
    ages: { min: ageFrom, max: ageTo },
    ownProvision: !external,
    prices,
    permit: { ...noTerms, ...permitTermsIn(values), ...check, earlier: [] },
    agreements: [],
  }
}

const noTerms: PermitTerms = { kind: 'permit', number: '', targetGroup: '', maxPersons: 1, manager: '' }

function defined<Thing extends object>(thing: Thing): { [F in keyof Thing]?: Exclude<Thing[F], undefined> } {
  const found: { [F in keyof Thing]?: Exclude<Thing[F], undefined> } = {}
  for (const field in thing) if (thing[field] !== undefined) Object.assign(found, { [field]: thing[field] })
  return found
}
