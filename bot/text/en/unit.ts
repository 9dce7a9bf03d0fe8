import { englishFigures as figures } from '../figures.ts'
import type { UnitWords } from '../unitWords.ts'
import { terms } from './terms.ts'

export const unit: UnitWords = {
  facts: {
    serviceType: 'Service',
    assignments: 'Assignments',
    ages: 'Ages',
    genders: 'Gender',
    withFamily: 'Children with a parent',
    urgentCapable: 'Takes urgent cases',
    municipality: 'Municipality',
    takes: 'Takes',
    refuses: 'Does not take',
    meets: 'Offers',
    methods: 'Methods',
    permitKind: 'Ground',
    permitStatus: 'State',
    maxPersons: 'At most',
    targetGroup: 'Valid for',
    manager: 'Manager',
    organisationNumber: 'Organisation number',
    providerStatus: 'The provider’s status',
    mailbox: 'Functional mailbox',
    verified: 'Verified',
  },
  dated,
  yes: 'Yes',
  no: 'No',
  nobodyAsked: 'Not known',
  period: (from, to) => (to === undefined ? `from ${dated(from)}` : `${dated(from)}\u2013${dated(to)}`),
  places: ({ permitted, occupied, held, free }) =>
    `${Math.max(0, free)} of ${permitted} places are free by the permit. ${occupied} are taken and ${held} held.`,
  proved: { yes: 'Proved true', no: 'Proved wrong' },
  framework: ({ area, lot, rank }) =>
    [`Framework ${area}`, lot && `lot ${lot}`, `no.\u00a0${rank} in order`].filter(Boolean).join(', '),
  individual: 'Individual agreement',
  subscription: paidPlaces => `Subscription, ${paidPlaces} paid places`,
  numbered: (what, number) => (number === '' ? what : `${what} (${number})`),
  boughtBy: (route, rank) => {
    if (route === 'ownProvision') return 'Run by the city itself.'
    const bought = `Bought by ${terms.purchaseRoutes[route]}`
    return rank === undefined ? `${bought}.` : `${bought}, no.\u00a0${rank} in order.`
  },
  level: level => `Level\u00a0${level}`,
  verifiedOn: (group, on, by) =>
    by === undefined ? `${group} ${dated(on)}` : `${group} ${dated(on)} by ${by}`,
  toDo: (what, until) => `To do by ${figures.date(until)}: ${what}`,
  protectedAddress: 'protected address',
  readiness: { urgentCapable: 'takes urgent cases' },
  freePlaces: atLeast => `says it has at least\u00a0${atLeast}`,
  priceBand: (from, to) => (to === undefined ? `${from} or more` : `${from} to ${to}`),
}

/** With the year: agreements and prices go far back and ahead. */
function dated(date: string): string {
  return date.replaceAll('-', '\u2011')
}
