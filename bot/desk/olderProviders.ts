import type { Json } from '../archive/archive.ts'
import { eachAt, type JsonRecord, type Upcast } from './upcast.ts'

/**
 * A place was kept without a word of which version of its case took it: from before every version, so that the case
 * can let go of it at any.
 */
const withCaseVersion: Upcast = provider =>
  ['holds', 'occupancies'].reduce(
    (one, places) => eachAt(one, ['units', places], kept => ({ caseVersion: 0, ...kept })),
    provider,
  )

/** A provider had one phone, and one day on which everything was looked at, by nobody knows whom. */
const withFullLife: Upcast = older =>
  eachAt(older, [], ({ phone = '', lastVerified = longAgo, ...provider }) => ({
    ...provider,
    contacts: phone === '' ? [] : [{ role: 'Placering', phone }],
    verified: Object.fromEntries(groupsThen.map(group => [group, { on: lastVerified }])),
    followUps: [],
    absorbed: [],
    units: eachAt(provider.units ?? [], [], unit => unitWithFullLife(unit, lastVerified)),
  }))

const groupsThen = ['contact', 'offer', 'permit', 'agreements', 'prices']
const longAgo = '2000-01-01'

/** A price is known to hold since it was last looked at. Of agreements there was one, and own provision was called so. */
function unitWithFullLife(
  { levels = [], agreement = null, permit = null, ...unit }: JsonRecord,
  since: Json,
): Json {
  const kind = eachAt(agreement, [], ({ kind }) => kind ?? null)
  const isBought = kind === 'framework' || kind === 'individual' || kind === 'subscription'
  return {
    ...unit,
    methods: [],
    prices: eachAt(levels, [], price => ({ from: since, ...price })),
    paid: [],
    permit: eachAt(permit, [], known => ({ targetGroup: '', earlier: [], ...known })),
    ownProvision: kind === 'ownProvision',
    agreements: isBought ? [eachAt(agreement, [], known => ({ number: '', ...known }))] : [],
  }
}

/** Whether a unit answered was not counted: of none is known that it was asked anything. */
const withInquiriesEnded: Upcast = older =>
  [['units'], ['mergedInto', 'units']].reduce((one, units) => eachAt(one, units, neverAsked), older)

const neverAsked: Upcast = unit => eachAt(unit, [], known => ({ inquiriesEnded: [], ...known }))

/** From the first shape of a provider's state on. Only ever added to. */
export const providerUpcasts: readonly Upcast[] = [withCaseVersion, withFullLife, withInquiriesEnded]

/** The same for its entries, of which the first holds the provider as it was registered. */
export const providerEntryUpcasts: readonly Upcast[] = [
  entry => eachAt(takenAtAnyVersion(entry), ['provider'], withCaseVersion),
  entry => eachAt(entry, ['provider'], withFullLife),
  entry =>
    [['unit'], ['units']].reduce(
      (one, units) => eachAt(one, units, neverAsked),
      eachAt(entry, ['provider'], withInquiriesEnded),
    ),
]

function takenAtAnyVersion(entry: Json): Json {
  return eachAt(entry, [], body =>
    body.type === 'HoldTaken' || body.type === 'PlaceOccupied' ? { caseVersion: 0, ...body } : body,
  )
}
