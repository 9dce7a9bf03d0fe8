import { municipalityName } from '../../domain/register/municipalityName.ts'
import { fieldGroups, type Provider } from '../../domain/register/provider.ts'
import type { Unit } from '../../domain/register/unit.ts'
import { sentence } from '../../text/sentence.ts'
import type { UnitFact } from '../../text/unitWords.ts'
import type { Words } from '../../text/words.ts'
import type { Fact } from '../contract/register.ts'
import { mailboxShown } from './mailboxShown.ts'
import type { Reader } from './reader.ts'

/** What the unit is and whom it is for. What nobody has told of is left out. */
export function offerFacts(unit: Unit, words: Words): Fact[] {
  const { search, terms, unit: said } = words
  const yesOrNo = (is: boolean) => (is ? said.yes : said.no)
  const place = municipalityName(unit.municipality)
  return told(words, [
    ['serviceType', terms.serviceTypes[unit.serviceType]],
    [
      'assignments',
      listed(
        words,
        unit.assignments.map(assignment => terms.assignments[assignment]),
      ),
    ],
    ['municipality', unit.addressProtected ? `${place}, ${said.protectedAddress}` : place],
    ['ages', search.ages(unit.ages)],
    [
      'genders',
      listed(
        words,
        unit.genders.map(gender => terms.genders[gender]),
      ),
    ],
    ['urgentCapable', yesOrNo(unit.urgentCapable)],
    ['withFamily', yesOrNo(unit.withFamily)],
    [
      'takes',
      listed(
        words,
        unit.takes.map(group => terms.needs[group]),
      ),
    ],
    [
      'refuses',
      listed(
        words,
        unit.refuses.map(group => terms.needs[group]),
      ),
    ],
    [
      'meets',
      listed(
        words,
        unit.meets.map(need => terms.needs[need]),
      ),
    ],
    ['methods', listed(words, unit.methods)],
  ])
}

/** Who runs it and how to reach them. */
export function contactFacts(provider: Provider, reader: Reader): Fact[] {
  const { words } = reader
  const { terms, register, unit: said } = words
  const { contacts, verified } = provider
  const groups = fieldGroups.flatMap(group => {
    const seen = verified[group]
    if (!seen) return []
    const by = seen.by === undefined ? undefined : reader.desk.directory.person(seen.by)?.name
    return said.verifiedOn(register.fieldGroups[group], seen.on, by)
  })
  return [
    ...told(words, [
      ['organisationNumber', provider.organisationNumber],
      ['providerStatus', terms.providerStatuses[provider.status]],
      ['mailbox', mailboxShown(provider, words)],
      ['verified', groups.join('; ')],
    ]),
    ...contactsShown(contacts),
  ]
}

/** Whom one calls, each by what they do. */
export function contactsShown(contacts: Provider['contacts']): Fact[] {
  return contacts.map(({ role, phone, mail }) => ({
    name: sentence(role),
    value: [phone, mail].filter(Boolean).join(', '),
  }))
}

function told({ unit }: Words, facts: readonly (readonly [UnitFact, string])[]): Fact[] {
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name: unit.facts[name], value: name === 'mailbox' ? value : sentence(value) }))
}

function listed({ lists }: Words, items: readonly string[]): string {
  return lists.all(items)
}
