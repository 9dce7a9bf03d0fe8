import type { FoundBy } from '../../domain/registerIndex/foundBy.ts'
import { englishFigures as figures } from '../figures.ts'
import { englishLists as lists } from '../lists.ts'
import type { SearchWords } from '../searchWords.ts'
import { sentence } from '../sentence.ts'
import { traitName } from '../traitNames.ts'
import { identifyingKinds } from './identifyingKinds.ts'
import { terms } from './terms.ts'

export const search: SearchWords = {
  title: 'Search of the register',
  shown: (shown, total) =>
    shown === total ? units(total) : `The best ${shown} of ${units(total)}. Add a word to see fewer.`,
  nothing: asked => `No unit in the register has to do with “${asked}”. Try other words, or fewer.`,
  unknown: words =>
    `Nothing in the register has to do with ${lists.all(words.map(word => `“${word}”`))}. These suit the rest.`,
  denied: words => `Without units that have to do with ${lists.all(words.map(word => `“${word}”`))}.`,
  within: ({ km, place }) => `At most ${figures.distance(km)} from ${place}.`,
  howTo: 'Write what you are looking for, such as “search hvb missbruk Borås”. A name does just as well.',
  foundBy: found => `Found by ${lists.all([...new Set(found.map(reason))])}`,
  ages: ({ min, max }) => `${min}–${figures.ages([max])}`,
  priceFrom: kronor => `from ${figures.dailyPrice(kronor)}`,
  vacancy: (vacancy, now) => {
    if (!vacancy) return 'Nothing said about places'
    const said = vacancy.status === 'free' ? free(vacancy.places) : terms.vacancies[vacancy.status]
    const age = `said ${figures.elapsed(now - vacancy.statedAt)} ago`
    return vacancy.expiresAt > now
      ? `${sentence(said)}, ${age}`
      : `${sentence(said)}, ${age} and no longer valid`
  },
  freePlaces: places => (places > 0 ? `${left(places)} left by the permit` : 'Full by the permit'),
  warnings: ({ permit, providerStatus }) => [
    ...(permit === 'valid' ? [] : [search.permits[permit]]),
    ...(providerStatus === 'approved' ? [] : [notApproved[providerStatus]]),
  ],
  permits: {
    valid: 'The permit is valid',
    conditional: 'The permit has conditions',
    appealed: 'The permit is appealed',
    revoked: 'The permit is revoked',
  },
  labels: { ages: 'Ages', price: 'Price', vacancy: 'Vacancy', places: 'Places', permit: 'Permit' },
  openRegister: 'Open the register',
  openUnit: 'Open the unit',
  unreadable: 'I could not read the search. Write a few words, at most 200 characters.',
  identifying: kind =>
    `The search seems to hold ${identifyingKinds[kind]}. Take it out, and search for what the unit must manage.`,
}

const notApproved = {
  proposed: 'The provider is not approved yet',
  checked: 'The provider is not approved yet',
  paused: 'The provider is paused',
  stopped: 'The provider is stopped',
}

function units(count: number): string {
  return count === 1 ? '1\u00a0unit' : `${count}\u00a0units`
}

function free(places: number): string {
  return places === 1 ? '1\u00a0free place' : `${places}\u00a0free places`
}

function left(places: number): string {
  return places === 1 ? '1\u00a0place' : `${places}\u00a0places`
}

function reason(found: FoundBy): string {
  if ('trait' in found) return traitName(found.trait, terms, otherTraits)
  return fields[found.field](found.word)
}

const otherTraits = {
  withFamily: 'takes families',
  withoutFamily: 'without family',
  urgentCapable: 'urgent',
  ages: (age: number) => figures.ages([age]),
}

const fields: Readonly<Record<Extract<FoundBy, { word: string }>['field'], (word: string) => string>> = {
  unitName: word => `its name (${word})`,
  providerName: word => `the provider’s name (${word})`,
  municipality: sentence,
  county: word => `the county (${sentence(word)})`,
  method: word => `the method ${word}`,
}
