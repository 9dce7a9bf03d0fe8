import type { CalendarDate } from '../calendar.ts'
import { agreementIdOf, isSameAgreement } from '../register/agreement.ts'
import { applyToProvider } from '../register/applyToProvider.ts'
import { changedFields } from '../register/changedFields.ts'
import { priceOn } from '../register/levelPrice.ts'
import { nextUnitId } from '../register/newUnit.ts'
import type { PermitTerms } from '../register/permit.ts'
import type { Provider, ProviderDetails } from '../register/provider.ts'
import type { RegisterEntry } from '../register/providerEntries.ts'
import type { Unit, UnitDetails } from '../register/unit.ts'
import { newUnitFrom, permitTermsIn, pricesIn, unitDetailsIn } from './importedUnit.ts'
import { nameKey } from './nameKey.ts'
import type { AgreementPlan, ProviderPlan, UnitPlan } from './plan.ts'
import type { Field, RowValues } from './rowValues.ts'

/** What every entry of an import says of why, and the day on which it was decided. */
export type Importing = Readonly<{ reason: string; today: CalendarDate }>

/**
 * What the plan makes of the provider as it stands: what has become so meanwhile is passed by, and whatever else was
 * changed since the plan was made is left as it is. Nothing is refused, for the import has been decided.
 */
export function importEntries(
  before: Provider | undefined,
  plan: ProviderPlan,
  importing: Importing,
): readonly RegisterEntry[] {
  const entries = before ? changedProvider(before, plan, importing) : [registered(plan, importing)]
  let provider = entries.reduce<Provider | undefined>(applyToProvider, before)
  const all = [...entries]
  for (const unit of plan.units) {
    if (!provider) return all
    const next = unitEntries(provider, unit, importing)
    all.push(...next)
    provider = next.reduce(applyToProvider, provider)
  }
  return all
}

function registered({ providerId, values }: ProviderPlan, { reason }: Importing): RegisterEntry {
  const { organisationNumber = '', providerName = '', runBy, mailbox = '', phone } = values
  const provider: Provider = {
    id: providerId,
    organisationNumber,
    name: providerName,
    external: runBy !== 'own',
    mailbox,
    contacts: phone === undefined ? [] : [{ role: contactRole, phone }],
    status: 'proposed',
    verified: {},
    followUps: [],
    units: [],
    absorbed: [],
  }
  return { type: 'ProviderRegistered', provider, reason }
}

/** What lists call the phone of: whoever is asked for a place. */
const contactRole = 'Placering'

function changedProvider(
  provider: Provider,
  plan: ProviderPlan,
  { reason }: Importing,
): readonly RegisterEntry[] {
  const { providerName, runBy, mailbox, phone } = only(plan)
  const details: Partial<ProviderDetails> = {
    ...(providerName === undefined ? {} : { name: providerName }),
    ...(runBy === undefined ? {} : { external: runBy === 'external' }),
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(phone === undefined ? {} : { contacts: withPhone(provider, phone) }),
  }
  const changed = changedFields<ProviderDetails>(provider, details)
  return changed ? [{ type: 'ProviderDetailsChanged', ...changed, reason }] : []
}

/** The first that has a phone gets the new one; where nobody has, somebody who has is added. */
function withPhone({ contacts }: Provider, phone: string): Provider['contacts'] {
  const first = contacts.find(contact => contact.phone !== undefined)
  if (!first) return [...contacts, { role: contactRole, phone }]
  return contacts.map(contact => (contact === first ? { ...contact, phone } : contact))
}

function unitEntries(provider: Provider, plan: UnitPlan, importing: Importing): readonly RegisterEntry[] {
  const unit = provider.units.find(({ id, name }) =>
    plan.unitId === undefined ? nameKey(name) === nameKey(plan.name) : id === plan.unitId,
  )
  if (unit) return changedUnit(unit, plan, importing)
  return plan.unitId === undefined ? [added(provider, plan, importing)] : []
}

function added(
  provider: Provider,
  { values, agreements }: UnitPlan,
  { reason, today }: Importing,
): RegisterEntry {
  const unit: Unit = {
    ...newUnitFrom(values, { external: provider.external, source: reason, today }),
    id: nextUnitId(provider),
    agreements: agreements.map(({ agreement }) => agreement),
    paid: [],
    vacancy: [],
    statementsTried: { tried: 0, proved: 0 },
    inquiriesEnded: [],
    holds: [],
    occupancies: [],
  }
  return { type: 'UnitAdded', unit, reason }
}

/** Of a unit that was new when the plan was made, and that somebody has registered since, all that the file says. */
function changedUnit(unit: Unit, plan: UnitPlan, importing: Importing): readonly RegisterEntry[] {
  const said = plan.isNew ? plan.values : only(plan)
  return [
    ...detailEntries(unit, said, importing),
    ...permitEntries(unit, said, importing),
    ...priceEntries(
      unit,
      { ...said, ...(plan.values.pricesFrom ? { pricesFrom: plan.values.pricesFrom } : {}) },
      importing,
    ),
    ...plan.agreements.flatMap(agreement => agreementEntries(unit, agreement, importing)),
  ]
}

function detailEntries(
  unit: Unit,
  said: Partial<RowValues>,
  { reason }: Importing,
): readonly RegisterEntry[] {
  const { ageFrom = unit.ages.min, ageTo = unit.ages.max } = said
  const details = { ...unitDetailsIn(said), ages: { min: ageFrom, max: ageTo } }
  const changed = changedFields<UnitDetails>(unit, details)
  return changed ? [{ type: 'UnitChanged', unitId: unit.id, ...changed, reason }] : []
}

/** A check that is older than the newest is no news, and is passed by. */
function permitEntries(
  unit: Unit,
  said: Partial<RowValues>,
  { reason }: Importing,
): readonly RegisterEntry[] {
  const { permit } = unit
  const { permitStatus: status = permit.status, permitCheckedAt: checkedAt = permit.checkedAt } = said
  const isChecked =
    checkedAt >= permit.checkedAt && (status !== permit.status || checkedAt !== permit.checkedAt)
  const terms = changedFields<PermitTerms>(permit, permitTermsIn(said))
  if (!isChecked && !terms) return []
  const { details = {}, earlier = {} } = terms ?? {}
  const check = isChecked
    ? { status, checkedAt, source: reason }
    : { status: permit.status, checkedAt: permit.checkedAt, source: permit.source }
  return [{ type: 'PermitChecked', unitId: unit.id, check, terms: details, earlier, reason }]
}

function priceEntries(
  { id, prices }: Unit,
  said: Partial<RowValues>,
  { reason, today }: Importing,
): readonly RegisterEntry[] {
  return pricesIn(said, today).flatMap(price => {
    if (priceOn(prices, price.level, price.from)?.dailyPrice === price.dailyPrice) return []
    const earlier = prices.find(known => known.level === price.level && known.from === price.from)
    return [{ type: 'PriceSet', unitId: id, price, ...(earlier ? { earlier } : {}), reason } as const]
  })
}

/** An agreement whose last day alone is another is prolonged or shortened; any other change makes it a new one. */
function agreementEntries(
  { id: unitId, agreements }: Unit,
  { agreement }: AgreementPlan,
  { reason }: Importing,
): readonly RegisterEntry[] {
  const agreementId = agreementIdOf(agreement)
  const known = agreements.find(one => isSameAgreement(agreementIdOf(one), agreementId))
  const added = { type: 'AgreementAdded', unitId, agreement, reason } as const
  if (!known) return [added]
  const changed = Object.keys(changedFields(known, agreement)?.details ?? {})
  if (changed.length === 0) return []
  const { to } = agreement
  if (changed.every(field => field === 'to'))
    return [{ type: 'AgreementEndMoved', unitId, agreement: agreementId, to, earlier: known.to, reason }]
  return [{ type: 'AgreementTakenBack', unitId, agreement: agreementId, reason }, added]
}

/** Of what the file says, that which was shown as a change. */
function only({ values, changes }: Pick<UnitPlan, 'values' | 'changes'>): Partial<RowValues> {
  const shown: readonly Field[] = changes.map(({ field }) => field)
  return Object.fromEntries(Object.entries(values).filter(([field]) => shown.some(one => one === field)))
}
