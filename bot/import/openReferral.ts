import { createHash } from 'node:crypto'
import type { CalendarDate, Instant } from '../domain/calendar.ts'
import type { Located } from '../domain/importing/registerByRow.ts'
import { pricesOn } from '../domain/register/levelPrice.ts'
import { municipalityName } from '../domain/register/municipalityName.ts'
import type { Provider, ProviderStatus } from '../domain/register/provider.ts'
import { freePlaces, type Unit } from '../domain/register/unit.ts'
import type { Words } from '../text/words.ts'

/**
 * The register in Open Referral's HSDS 3.1: a service for each unit, in the form of a page of its API. It holds nothing
 * of any case, and of a protected address no more than its municipality.
 */
export function openReferral(units: readonly Located[], moment: Moment, words: Words): OpenReferralPage {
  return {
    total_items: units.length,
    total_pages: 1,
    page_number: 1,
    size: units.length,
    first_page: true,
    last_page: true,
    empty: units.length === 0,
    contents: units.map(located => serviceOf(located, moment, words)),
  }
}

export type OpenReferralPage = Readonly<{
  total_items: number
  total_pages: number
  page_number: number
  size: number
  first_page: boolean
  last_page: boolean
  empty: boolean
  contents: readonly object[]
}>

export type Moment = Readonly<{ now: Instant; today: CalendarDate }>

function serviceOf({ provider, unit }: Located, moment: Moment, words: Words): object {
  const { terms, importing } = words
  const { permit } = unit
  return {
    id: idOf('service', unit.id),
    organization_id: idOf('organization', provider.id),
    name: unit.name,
    description: [terms.serviceTypes[unit.serviceType], ...unit.methods].join(', '),
    email: provider.mailbox,
    status: statuses[provider.status],
    eligibility_description: unit.genders.map(gender => terms.genders[gender]).join(', '),
    minimum_age: unit.ages.min,
    maximum_age: unit.ages.max,
    assured_date: permit.checkedAt,
    licenses: [
      importing.permitKinds[permit.kind],
      permit.number,
      importing.permitStatuses[permit.status],
    ].join(' '),
    organization: organizationOf(provider, words),
    service_at_locations: [{ id: idOf('service_at_location', unit.id), location: locationOf(unit) }],
    cost_options: costsOf(unit, moment.today, words),
    capacities: capacityOf(unit, moment.now, words),
    attributes: attributesOf(unit, words),
  }
}

/** Only what is approved can be asked for a place. */
const statuses: Readonly<Record<ProviderStatus, string>> = {
  proposed: 'inactive',
  checked: 'inactive',
  approved: 'active',
  paused: 'temporarily closed',
  stopped: 'defunct',
}

function organizationOf(
  { id, name, external, mailbox, contacts, organisationNumber }: Provider,
  { importing }: Words,
): object {
  return {
    id: idOf('organization', id),
    name,
    description: importing.runBy[external ? 'external' : 'own'],
    email: mailbox,
    phones: contacts.flatMap(({ role, phone }, at) =>
      phone === undefined ? [] : [{ id: idOf('phone', id, at), number: phone, description: role }],
    ),
    organization_identifiers: [
      {
        id: idOf('organization_identifier', id),
        // The Swedish register of companies in org-id.guide's list.
        identifier_scheme: 'SE-BLV',
        identifier_type: importing.columns.organisationNumber,
        identifier: organisationNumber,
      },
    ],
  }
}

function locationOf({ id, municipality, position, addressProtected }: Unit): object {
  const where = addressProtected ? {} : { latitude: position.lat, longitude: position.lon }
  return {
    id: idOf('location', id),
    location_type: 'physical',
    name: municipalityName(municipality),
    ...where,
  }
}

function costsOf(unit: Unit, today: CalendarDate, { importing }: Words): readonly object[] {
  return pricesOn(unit.prices, today).map(({ level, dailyPrice, from, to }) => ({
    id: idOf('cost_option', unit.id, level, from),
    option: importing.columns[`level${level}`],
    currency: 'SEK',
    amount: dailyPrice,
    amount_description: importing.perDay,
    valid_from: from,
    ...(to === undefined ? {} : { valid_to: to }),
  }))
}

/** What was said last, as far as the permit goes; of a unit that nobody has said anything of, nothing. */
function capacityOf(unit: Unit, now: Instant, { importing }: Words): readonly object[] {
  const statement = unit.vacancy.at(-1)
  if (!statement) return []
  const said = statement.status === 'free' ? statement.places : 0
  return [
    {
      id: idOf('service_capacity', unit.id),
      unit: { id: idOf('unit', 'place'), name: importing.place },
      available: Math.max(0, Math.min(said, freePlaces(unit, now))),
      maximum: unit.permit.maxPersons,
      updated: new Date(statement.statedAt).toISOString(),
    },
  ]
}

function attributesOf({ id, serviceType, takes, meets }: Unit, { terms }: Words): readonly object[] {
  const named = [
    { code: serviceType, name: terms.serviceTypes[serviceType] },
    ...[...takes, ...meets].map(need => ({ code: need, name: terms.needs[need] })),
  ]
  return named.map(({ code, name }) => ({
    id: idOf('attribute', id, code),
    taxonomy_term: { id: idOf('taxonomy_term', code), code, name, description: name, taxonomy: 'Samplats' },
  }))
}

/** A UUID that is the same at every export, as HSDS wants its ids. */
function idOf(kind: string, ...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex')
  // Version 8 is for ids of one's own making, RFC 9562.
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
