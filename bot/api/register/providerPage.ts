import { type CalendarDate, dateAt, type Instant } from '../../domain/calendar.ts'
import { mayKeepRegister } from '../../domain/permissions.ts'
import { municipalityName } from '../../domain/register/municipalityName.ts'
import { fieldGroups, type Provider } from '../../domain/register/provider.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { sentence } from '../../text/sentence.ts'
import type { ProviderPage } from '../contract/providers.ts'
import { followUpsShown } from './followUpsShown.ts'
import { providerHistory } from './historyOf.ts'
import { mailboxShown } from './mailboxShown.ts'
import { providerAgreements } from './providerAgreements.ts'
import type { Reader } from './reader.ts'
import { contactsShown } from './unitFacts.ts'
import { permitWarnings, providerWarnings } from './unitPermit.ts'
import { placesNow, vacancyNow } from './unitStanding.ts'

/** Everything that is known of a provider, as the reader may see it. */
export async function providerPage(provider: Provider, reader: Reader): Promise<ProviderPage> {
  const { desk, person, words } = reader
  const now = desk.clock()
  const today = dateAt(now)
  const { id, name, status, mergedInto, organisationNumber, mailbox, contacts, units, followUps } = provider
  const into = mergedInto && desk.register.get(mergedInto.providerId)
  return {
    providerId: id,
    name,
    status,
    warnings: mergedInto ? [] : providerWarnings(provider, { words }),
    ...(into ? { mergedInto: { providerId: into.id, name: into.name } } : {}),
    facts: factsOf(provider, reader),
    details: { organisationNumber, name, mailbox, contacts: contacts.map(contact => ({ ...contact })) },
    verified: verifiedGroups(provider, reader),
    units: units
      .toSorted((one, other) => one.name.localeCompare(other.name, words.locale))
      .map(unit => unitOf(unit, reader, { now, today })),
    agreements: providerAgreements(provider, { words, today }),
    followUps: followUpsShown(followUps, reader, unitId => units.find(unit => unit.id === unitId)?.name),
    history: await providerHistory(provider, reader),
    may: { keep: mayKeepRegister(person) && !mergedInto },
  }
}

function factsOf(provider: Provider, { desk, words }: Reader): ProviderPage['facts'] {
  const { provider: said, terms, lists } = words
  const { organisationNumber, status, external, contacts } = provider
  const absorbed = provider.absorbed.flatMap(id => desk.register.get(id)?.name ?? [])
  const facts = [
    ['organisationNumber', organisationNumber],
    ['status', sentence(terms.providerStatuses[status])],
    ['runBy', said.runBy[external ? 'external' : 'own']],
    ['mailbox', mailboxShown(provider, words)],
    ['absorbed', lists.all(absorbed)],
  ] as const
  const told = facts.flatMap(([name, value]) => (value === '' ? [] : [{ name: said.facts[name], value }]))
  return [...told, ...contactsShown(contacts)]
}

function verifiedGroups({ verified }: Provider, { desk, words }: Reader): ProviderPage['verified'] {
  const { provider: said, register } = words
  return fieldGroups.map(group => {
    const seen = verified[group]
    const by = seen?.by === undefined ? undefined : desk.directory.person(seen.by)?.name
    return {
      name: sentence(register.fieldGroups[group]),
      value: seen ? said.verified(seen.on, by) : said.verifiedByNobody,
    }
  })
}

type AsOf = Readonly<{ now: Instant; today: CalendarDate }>

function unitOf(unit: Unit, reader: Reader, { now, today }: AsOf): ProviderPage['units'][number] {
  const { desk, words } = reader
  const what = [words.terms.serviceTypes[unit.serviceType], municipalityName(unit.municipality)].join(', ')
  return {
    unitId: unit.id,
    name: unit.name,
    what: sentence(what),
    vacancy: vacancyNow(unit, reader, now),
    places: placesNow(unit, words, now),
    warnings: permitWarnings(unit, { words, today, rules: desk.rules }),
  }
}
